// JobAd: one academic job ad after normalisation, the noun that indexer, index and query share.
//
// Follows schema.org/JobPosting where it has a term; docs/formats/ad.md describes the JSON. What could not be
// read stays empty. Plain data: copy, move, compare.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/span.h"
#include "core/model/enums.h"

namespace jobindex::model {

/// Version of the ad's JSON (docs/formats/ad.md).
inline constexpr int kAdVersion = 1;

/// The employer; `id` and `domain` only when the institution table knows it.
struct Institution {
    std::string name, id, domain;
    friend bool operator==(const Institution&, const Institution&) = default;
};

/// One place of work; region ISO 3166-2 ("DE-BY"), country ISO 3166-1 alpha-2 ("DE"), coordinates in degrees.
struct Place {
    std::string city, region, country;
    std::optional<double> lat, lon;
    friend bool operator==(const Place&, const Place&) = default;
};

/// A skill the ad asks for (`required`) or likes, or a topic that it only names (not `asked`).
struct Skill {
    std::string concept_id;  ///< id in data/vocab/skills.tsv
    std::string category;    ///< core, domain, tool, language or soft
    bool required = false;
    std::string level = {};  ///< of a natural language: A1 to C2 as written, "native", "fluent"; else ""
    std::optional<base::Span> span = {};  ///< bytes of the description that name it, where they do
    bool asked = true;
    friend bool operator==(const Skill&, const Skill&) = default;
};

/// A degree the ad asks for (`required`) or likes; `field` is free text or a discipline id, may be empty.
struct Qualification {
    std::string degree;  ///< id in data/vocab/degrees.tsv
    std::string field;
    bool required = false;
    std::optional<base::Span> span = {};  ///< bytes of the description that name it, where they do
    friend bool operator==(const Qualification&, const Qualification&) = default;
};

/// What an applicant must have done before: least years of work, and whether these are asked for.
struct Experience {
    std::optional<double> years;
    bool publications = false, grants = false, teaching = false;
    friend bool operator==(const Experience&, const Experience&) = default;
};

/// Terms of employment; `share` of a full-time post in (0, 1].
struct Contract {
    std::optional<ContractKind> kind;
    std::optional<int> months;
    std::optional<double> share;
    friend bool operator==(const Contract&, const Contract&) = default;
};

/// Pay in major units of `currency` (ISO 4217) per `period`; `grade` is the pay grade's text.
///
/// With a `table_date` the ad states the grade alone: `min` and `max` are those of the public pay table that
/// is valid from that day, for full time whatever the post's share.
struct Salary {
    std::optional<double> min, max;
    std::string currency;
    std::optional<Period> period;
    std::string grade;
    std::optional<base::Date> table_date = {};
    friend bool operator==(const Salary&, const Salary&) = default;
};

/// The ad's dates. `closing_time` ("23:59+01:00") only when the ad states a time.
struct Dates {
    std::optional<base::Date> posted, closing, start;
    std::optional<ClosingKind> closing_kind;
    std::string closing_time;
    base::Timestamp first_seen = 0, last_seen = 0;  ///< 0 = not seen yet
    std::optional<base::Date> closed;               ///< the day we learned that the ad is gone
    std::optional<ClosedReason> closed_reason;
    friend bool operator==(const Dates&, const Dates&) = default;
};

/// Where a field's value comes from.
///
/// Evidence is a byte span of the description (`span`), or a JSON pointer or name of the source (`pointer`)
/// with the text found there (`text`).
struct Provenance {
    Method method = Method::inferred;
    double confidence = 0;
    std::optional<base::Span> span;
    std::string pointer;
    std::string text;
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// A part of the description in one language (ISO 639-1).
struct LanguagePart {
    std::string language;
    base::Span span;
    friend bool operator==(const LanguagePart&, const LanguagePart&) = default;
};

/// Parts of the description; spans of its bytes, absent parts left out. Keys: about, duties, requirements,
/// offer, apply.
using Sections = std::map<std::string, base::Span, std::less<>>;

/// One job ad.
struct JobAd {
    std::string id;  ///< 32 hex digits, stable: hash of the canonical URL, or of source and reference
    std::string url;
    std::vector<std::string> urls;
    std::string apply_url;
    std::string source;     ///< host, board or import name
    std::string reference;  ///< the employer's own number
    std::string title;
    std::string language;                 ///< ISO 639-1, of most of the ad
    std::vector<LanguagePart> languages;  ///< of a mixed ad: its parts in order; else empty
    std::string description;
    Sections sections;
    Institution institution;
    std::string department;
    std::vector<Place> places;
    std::optional<Remote> remote;
    std::vector<Level> levels;
    std::vector<std::string> disciplines;  ///< ids in data/vocab/disciplines.tsv
    std::vector<Skill> skills;
    std::vector<Qualification> qualifications;
    Experience experience;
    Contract contract;
    Salary salary;
    Dates dates;
    std::map<std::string, Provenance, std::less<>> provenance;  ///< by field name of docs/formats/ad.md

    friend bool operator==(const JobAd&, const JobAd&) = default;
};

/// The last day on which one can apply, as far as known.
///
/// The day it was closed or its closing date, whichever is first (rolling and review dates do not close); for
/// an ad without either, `imported` ones end a year after posting (or first sight). nullopt = open as far as
/// we know.
std::optional<base::Date> live_until(const JobAd& ad, bool imported);

}  // namespace jobindex::model
