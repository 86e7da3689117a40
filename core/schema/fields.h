// The field table: contract indexer -> query, and the only place that knows a term prefix or a slot number.
//
// Help, man page and `jobquery fields` are generated from it. Prefixes and slots are on disk: never renumber
// or reuse one without raising kIndexVersion (index_directory.h). Constant data; safe from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace jobindex::schema {

/// How a field is stored and asked for.
enum class Kind {
    text,          ///< analysed words with positions, and their stems (analysis.h)
    boolean,       ///< one exact term a value (terms.h); a slot holds all values as the ad has them, packed
    date_range,    ///< the slot holds YYYYMMDD
    number_range,  ///< the slot holds Xapian::sortable_serialise
};

/// One searchable field.
struct Field {
    std::string_view name;    ///< as users type it: `region:de-by`
    std::string_view prefix;  ///< Xapian term prefix; "" of a text field = the combined stream
    /// Xapian value slot, for values that are shown otherwise than they are asked for; -1 = none. Of
    /// `institution`: the name as stated, for facets.
    int slot;
    Kind kind;
    int weight;  ///< wdf a word of this field adds to the combined stream; text fields only
    std::string_view help, example;
};

/// Slot of the last day on which one can apply, YYYYMMDD; kOpenEnded when none is known.
inline constexpr int kLiveUntilSlot = 0;
/// Slot of the upper end of the salary, annual; the lower end is the slot of the field `salary`.
inline constexpr int kSalaryMaxSlot = 4;
/// Slot of the duplicate group: the id of the ad that leads all of the same post, when it is another.
inline constexpr int kDuplicateSlot = 5;
/// Slot of where the post is: Xapian::LatLongCoords, serialised.
inline constexpr int kPlaceSlot = 7;
/// Slot of the day on which the ad was posted, or first seen where that is not stated or later.
inline constexpr int kNewSinceSlot = 8;
/// Slot of where its words are (word_pack.h), and how many: a RunPlace and a number (varint.h).
inline constexpr int kWordsSlot = 9;
/// Slot of the ad's own id: 32 hex digits.
inline constexpr int kIdSlot = 6;
/// Prefix of a name of several words that stands in the ad (name_finder.h): kNamePrefix + words, a space
/// between two.
inline constexpr std::string_view kNamePrefix = "XN";
/// What kLiveUntilSlot holds when no end is known: later than every date.
inline constexpr std::string_view kOpenEnded = "99999999";
/// Prefix of a stem: kStemPrefix + field prefix + stem.
inline constexpr std::string_view kStemPrefix = "Z";

// clang-format off
inline constexpr std::array kFields = {
    Field{"title",       "S",   -1, Kind::text,         3, "words of the title",                                  "title:lecturer"},
    Field{"institution", "XIN", 18, Kind::text,         2, "words of the employer's name",                        "institution:heidelberg"},
    Field{"department",  "XDP", -1, Kind::text,         1, "words of the department's name",                      "department:radiology"},
    Field{"text",        "",    -1, Kind::text,         1, "words anywhere in the ad",                            "text:\"image registration\""},
    Field{"level",       "XL",  -1, Kind::boolean,      0, "rank: phd, postdoc, lecturer, full_prof ...",         "level:phd"},
    Field{"country",     "XC",  11, Kind::boolean,      0, "country of work, ISO 3166-1 code or name",            "country:de"},
    Field{"region",      "XR",  12, Kind::boolean,      0, "region of work, ISO 3166-2",                          "region:de-by"},
    Field{"city",        "XCI", 13, Kind::boolean,      0, "city of work",                                        "city:zurich"},
    Field{"skill",       "XSK", -1, Kind::boolean,      0, "skill the ad asks for, by any of its names",          "skill:mri"},
    Field{"degree",      "XDG", -1, Kind::boolean,      0, "degree the ad asks for",                              "degree:phd"},
    Field{"discipline",  "XDI", -1, Kind::boolean,      0, "field of research or teaching",                       "discipline:physics"},
    Field{"employer",    "XID", -1, Kind::boolean,      0, "employer, by id or by exact name",                    "employer:\"university of oxford\""},
    Field{"contract",    "XCT", 19, Kind::boolean,      0, "permanent, fixed_term or tenure_track",               "contract:permanent"},
    Field{"remote",      "XRM", 20, Kind::boolean,      0, "work from elsewhere: none, hybrid or full",           "remote:hybrid"},
    Field{"language",    "L",   21, Kind::boolean,      0, "language of the ad, ISO 639-1",                       "language:de"},
    Field{"source",      "H",   -1, Kind::boolean,      0, "host, board or import that the ad came from",         "source:jobs.example.org"},
    Field{"posted",      "",     1, Kind::date_range,   0, "day of posting",                                      "posted:2026-10-01.."},
    Field{"closing",     "",     2, Kind::date_range,   0, "closing date",                                        "closing:2026-12-01..2026-12-31"},
    Field{"salary",      "",     3, Kind::number_range, 0, "pay a year in the ad's own currency",                 "salary:40000.."},
    Field{"id",          "Q",   -1, Kind::boolean,      0, "the ad's id, 32 hex digits",                          "id:0f8b..."},
};
// clang-format on

/// Another spelling under which a field is found.
struct FieldAlias {
    std::string_view alias, name;
};
inline constexpr std::array kFieldAliases = {
    FieldAlias{"deadline", "closing"},
    FieldAlias{"description", "text"},
    FieldAlias{"body", "text"},
    FieldAlias{"university", "institution"},
    FieldAlias{"lang", "language"},
    FieldAlias{"town", "city"},
    FieldAlias{"subject", "discipline"},
    FieldAlias{"rank", "level"},
    FieldAlias{"site", "source"},
    FieldAlias{"dept", "department"},
    FieldAlias{"qualification", "degree"},
};

/// The field that users call `name` (exact, lower case; aliases count); nullptr when there is none.
constexpr const Field* find_field(std::string_view name) {
    for (const auto& alias : kFieldAliases) {
        if (alias.alias == name) name = alias.name;
    }
    for (const auto& field : kFields) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

/// The field `name`, looked up while compiling: `field("level").prefix`; an unknown name does not compile.
consteval const Field& field(std::string_view name) {
    return *find_field(name);
}

/// True when no two names, slots or prefixes (text "" and range fields aside) are the same.
constexpr bool fields_are_distinct() {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        const auto& a = kFields[i];
        if (a.slot == kLiveUntilSlot || a.slot == kSalaryMaxSlot || a.slot == kDuplicateSlot ||
            a.slot == kIdSlot || a.slot == kPlaceSlot || a.slot == kNewSinceSlot || a.slot == kWordsSlot)
            return false;
        for (std::size_t j = i + 1; j < kFields.size(); ++j) {
            const auto& b = kFields[j];
            if (a.name == b.name || (a.slot >= 0 && a.slot == b.slot)) return false;
            if (!a.prefix.empty() && a.prefix == b.prefix) return false;
        }
        for (const auto& alias : kFieldAliases) {
            if (alias.alias == a.name) return false;
        }
    }
    return true;
}
/// True when every prefix is one capital or X with capitals, and none begins with the stem prefix.
constexpr bool prefixes_are_well_formed() {
    for (const auto& field : kFields) {
        for (const char c : field.prefix) {
            if (c < 'A' || c > 'Z') return false;
        }
        if (field.prefix.size() > 1 && field.prefix[0] != 'X') return false;
        if (field.prefix.starts_with(kStemPrefix) || field.prefix == kNamePrefix) return false;
    }
    return true;
}
/// True when every alias names a field.
constexpr bool aliases_name_fields() {
    for (const auto& alias : kFieldAliases) {
        bool found = false;
        for (const auto& field : kFields) found = found || field.name == alias.name;
        if (!found) return false;
    }
    return true;
}
static_assert(fields_are_distinct());
static_assert(prefixes_are_well_formed());
static_assert(aliases_name_fields());

}  // namespace jobindex::schema
