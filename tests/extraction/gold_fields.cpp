#include "tests/extraction/gold_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::evaluation {
namespace {

using base::Json;
using model::JobAd;
using normalise::Knowledge;
using Values = std::vector<std::string>;

/// The keys of the skills by the two readers of an ad; pages of our own have the first alone.
constexpr std::string_view kFirstReader = "skills", kSecondReader = "skills_second";

std::string number(const std::optional<double>& value) {
    return value ? fmt::format("{:.10g}", *value) : std::string("-");
}

Values one(std::string value) {
    return value.empty() ? Values() : Values{std::move(value)};
}

std::string iso(const std::optional<base::Date>& date) {
    return date ? date->iso() : std::string();
}

template <class Enum>
std::string name(const std::optional<Enum>& value) {
    return value ? std::string(model::name_of(*value)) : std::string();
}

/// Letters and digits of a name, without "the" and what is in brackets.
std::string plain_name(std::string_view text) {
    std::string out;
    const std::string folded = base::fold(text.substr(0, text.find('(')));
    for (const auto word : base::split_words(folded)) {
        if (word == "the") continue;
        for (const char c : word) {
            if (base::is_alpha(c) || base::is_digit(c) || static_cast<unsigned char>(c) >= 0x80) out += c;
        }
    }
    return out;
}

/// The found name as the truth when it is one of the right ones, by spelling or by the institution table.
FieldValues institution(const Json& gold, const JobAd& ad, const Knowledge& knowledge) {
    FieldValues values{one(gold["institution"].text()), one(ad.institution.name)};
    if (values.truth.empty() || values.found.empty()) return values;
    Values right = values.truth;
    for (const auto& other : gold["alt"].items()) right.push_back(other.text());
    const auto* known = knowledge.institutions.by_name(ad.institution.name);
    for (const auto& name : right) {
        const auto* same = knowledge.institutions.by_name(name);
        if (plain_name(name) == plain_name(ad.institution.name) ||
            (known != nullptr && same != nullptr && known->domain == same->domain))
            values.found = values.truth;
    }
    return values;
}

/// Titles by their letters. The first annotations have none: such an ad counts for nothing.
FieldValues title(const Json& gold, const JobAd& ad, const Knowledge&) {
    const auto letters = [](const std::string& text) { return base::fold(base::squeeze(text)); };
    return {one(letters(gold["title"].text())), one(letters(ad.title)), !gold["title"].text().empty()};
}

FieldValues countries(const Json& gold, const JobAd& ad, const Knowledge&) {
    FieldValues values;
    for (const auto& place : gold["places"].items()) values.truth.push_back(place["country"].text());
    for (const auto& place : ad.places) values.found.push_back(place.country);
    for (auto* list : {&values.truth, &values.found}) {
        std::erase(*list, "");
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return values;
}

/// Cities by their name in the gazetteer. One that the annotator inferred is right, and is not missed.
FieldValues cities(const Json& gold, const JobAd& ad, const Knowledge& knowledge) {
    const auto known = [&](const std::string& city, const std::string& country) {
        const auto* found = knowledge.places.city(city, {country, {}});
        return found != nullptr ? std::string(found->name) : city;
    };
    FieldValues values;
    Values inferred;
    for (const auto& place : ad.places) {
        if (!place.city.empty()) values.found.push_back(place.city);
    }
    for (const auto& place : gold["places"].items()) {
        const std::string city = place["city"].text();
        if (city.empty()) continue;
        const std::string value = known(city, place["country"].text());
        const bool there = std::find(values.found.begin(), values.found.end(), value) != values.found.end();
        if (there || !place["inferred"].boolean()) values.truth.push_back(value);
    }
    return values;
}

FieldValues levels(const Json& gold, const JobAd& ad, const Knowledge&) {
    FieldValues values;
    for (const auto& level : gold["level"].items()) values.truth.push_back(level.text());
    for (const auto level : ad.levels) values.found.emplace_back(name_of(level));
    return values;
}

FieldValues degrees(const Json& gold, const JobAd& ad, const Knowledge&) {
    const auto text = [](const std::string& degree, bool required) {
        return degree + (required ? "" : " (desired)");
    };
    FieldValues values;
    for (const auto& item : gold["qualifications"].items())
        values.truth.push_back(text(item["degree"].text(), item["required"].boolean()));
    for (const auto& item : ad.qualifications) values.found.push_back(text(item.degree, item.required));
    return values;
}

FieldValues salary(const Json& gold, const JobAd& ad, const Knowledge&) {
    const auto text = [](const std::optional<double>& min, const std::optional<double>& max,
                         const std::string& currency, const std::string& period) {
        if (!min && !max) return std::string();
        return fmt::format("{} to {} {} a {}", number(min), number(max), currency, period);
    };
    const Json& pay = gold["salary"];
    FieldValues values{
        one(text(pay["min"].number(), pay["max"].number(), pay["currency"].text(), pay["period"].text())),
        {}};
    // What a pay table says of the grade is not what the ad says: neither found nor wrong.
    if (!ad.salary.table_date)
        values.found = one(text(ad.salary.min, ad.salary.max, ad.salary.currency, name(ad.salary.period)));
    return values;
}

FieldValues grade(const Json& gold, const JobAd& ad, const Knowledge&) {
    FieldValues values{one(gold["salary"]["grade"].text()), one(ad.salary.grade)};
    // "TV-L E 13" and "E13 TV-L" are one grade.
    for (auto* list : {&values.truth, &values.found}) {
        for (auto& value : *list) {
            std::string letters;
            for (const char c : base::fold(value)) {
                if (base::is_alpha(c) || base::is_digit(c)) letters += c;
            }
            std::sort(letters.begin(), letters.end());
            value = letters;
        }
    }
    return values;
}

using Compare = std::function<FieldValues(const Json&, const JobAd&, const Knowledge&)>;

/// A skill as a comparable text, its concept first.
std::string skill_text(const std::string& id, bool required, bool with_required) {
    return id + (with_required && !required ? " (desired)" : "");
}

/// What one reader of an ad says that it asks for, each once, in order.
Values skills_by(const Json& reader, bool with_required) {
    Values values;
    for (const auto& item : reader.items())
        values.push_back(skill_text(item["concept"].text(), item["required"].boolean(), with_required));
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Values skills_of(const JobAd& ad, bool with_required) {
    Values values;
    for (const auto& item : ad.skills) {
        if (item.asked) values.push_back(skill_text(item.concept_id, item.required, with_required));
    }
    return values;
}

/// What one reader says.
Compare skills(std::string_view reader, bool with_required) {
    return [=](const Json& gold, const JobAd& ad, const Knowledge&) {
        return FieldValues{skills_by(gold[reader], with_required), skills_of(ad, with_required),
                           reader == kFirstReader || !gold[reader].is_null()};
    };
}

/// The second reader on the first, which the program has no part in: how far readers agree.
Compare skills_of_readers(bool with_required) {
    return [=](const Json& gold, const JobAd&, const Knowledge&) {
        return FieldValues{skills_by(gold[kFirstReader], with_required),
                           skills_by(gold[kSecondReader], with_required), !gold[kSecondReader].is_null()};
    };
}

/// What both readers say; where only one of them does, the skill is not settled and counts for nothing.
Compare agreed_skills(bool with_required) {
    return [=](const Json& gold, const JobAd& ad, const Knowledge&) {
        const Values first = skills_by(gold[kFirstReader], with_required);
        const Values second = skills_by(gold[kSecondReader], with_required);
        FieldValues values{{}, skills_of(ad, with_required), !gold[kSecondReader].is_null()};
        Values disputed;
        std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                              std::back_inserter(values.truth));
        std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                      std::back_inserter(disputed));
        std::erase_if(values.found, [&](const std::string& value) {
            return std::binary_search(disputed.begin(), disputed.end(), value);
        });
        return values;
    };
}

/// A field that both have as one text.
Compare text_field(std::string key, std::string part, std::function<std::string(const JobAd&)> value) {
    return [=](const Json& gold, const JobAd& ad, const Knowledge&) {
        const Json& holder = part.empty() ? gold : gold[part];
        const Json& truth = holder[key];
        const auto figure = truth.number();
        return FieldValues{one(figure ? number(figure) : truth.text()), one(value(ad))};
    };
}

const std::vector<std::pair<std::string, Compare>>& compares() {
    const auto figure = [](const auto& value) {
        return value ? number(static_cast<double>(*value)) : std::string();
    };
    static const std::vector<std::pair<std::string, Compare>> all = {
        {"title", title},
        {"closing", text_field("closing", "", [](const JobAd& ad) { return iso(ad.dates.closing); })},
        {"closing_kind",
         text_field("closing_kind", "", [](const JobAd& ad) { return name(ad.dates.closing_kind); })},
        {"country", countries},
        {"city", cities},
        {"institution", institution},
        {"level", levels},
        {"degree", degrees},
        {"salary", salary},
        {"grade", grade},
        {"contract", text_field("kind", "contract", [](const JobAd& ad) { return name(ad.contract.kind); })},
        {"months",
         text_field("months", "contract", [=](const JobAd& ad) { return figure(ad.contract.months); })},
        {"share",
         text_field("share", "contract", [=](const JobAd& ad) { return figure(ad.contract.share); })},
        {"start", text_field("start", "", [](const JobAd& ad) { return iso(ad.dates.start); })},
        {"years", text_field("years", "", [=](const JobAd& ad) { return figure(ad.experience.years); })},
        {"remote", text_field("remote", "", [](const JobAd& ad) { return name(ad.remote); })},
        {"language", text_field("language", "", [](const JobAd& ad) { return ad.language; })},
        {"discipline",
         [](const Json& gold, const JobAd& ad, const Knowledge&) {
             FieldValues values{{}, ad.disciplines};
             for (const auto& item : gold["disciplines"].items()) values.truth.push_back(item.text());
             return values;
         }},
        {"skill", skills(kFirstReader, false)},
        {"skill, required", skills(kFirstReader, true)},
        {"skill, second reader", skills(kSecondReader, false)},
        {"skill, reader on reader", skills_of_readers(false)},
        {"skill, agreed", agreed_skills(false)},
        {"skill, agreed, required", agreed_skills(true)},
    };
    return all;
}

/// The key of the gold set that a field is named by in "unsettled".
std::string_view key_of(std::string_view field) {
    if (field == "country" || field == "city") return "places";
    if (field == "degree") return "qualifications";
    if (field == "months") return "contract.months";
    if (field == "share") return "contract.share";
    if (field == "contract") return "contract.kind";
    return field;
}

}  // namespace

const std::vector<std::string>& gold_fields() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const auto& [name, compare] : compares()) out.push_back(name);
        return out;
    }();
    return names;
}

FieldValues compare_field(std::string_view field, const Json& gold, const JobAd& ad,
                          const Knowledge& knowledge) {
    for (const auto& [name, compare] : compares()) {
        if (name != field) continue;
        FieldValues values = compare(gold, ad, knowledge);
        for (const auto& open : gold["unsettled"].items())
            values.settled = values.settled && open.text() != key_of(field) && open.text() != field;
        return values;
    }
    return {};
}

}  // namespace jobindex::evaluation
