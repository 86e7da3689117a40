#include "query/render/said.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/locale_names.h"
#include "core/base/text.h"
#include "query/render/layout.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

/// With fewer ads than this one of them would be 5 per cent or more.
constexpr std::size_t kPercentFrom = 20;

/// A country's or language's name where the interface is not English, whose names the vocabularies have.
std::string name_in(std::string_view field, std::string_view value, std::string_view language) {
    if (language == kLanguages.front()) return {};
    if (field == "country") return base::country_name(value, language);
    return field == "language" ? base::language_name(value, language) : std::string();
}

/// Spanish has "y" and "o", but "e" before the sound of i and "u" before that of o.
bool begins_like(std::string_view word, char vowel) {
    const std::string start = base::to_lower_ascii(word.substr(0, 3));
    const auto at = start.starts_with('h') ? 1U : 0U;
    return start.size() > at && start[at] == vowel && start.substr(at) != "ie";
}

std::string list_of(const std::vector<std::string>& names, std::string key, char vowel,
                    const Catalogue& words) {
    if (names.size() < 2) return base::join(names, "");
    if (begins_like(names.back(), vowel)) key = fmt::format("{}_{}", key, vowel);
    const std::vector<std::string> first(names.begin(), names.end() - 1);
    return words.text(key, {{"list", base::join(first, ", ")}, {"last", names.back()}});
}

/// The field whose values a loss names.
std::string_view field_of(search::Loss::Kind kind) {
    return kind == search::Loss::Kind::rank ? "level" : "";
}

std::string verb_of(const search::Ground& ground) {
    if (!ground.asked) return "names";
    return ground.required ? "asks" : "welcomes";
}

/// A band of a scale, as search::count_facets() has it: "20000..", "2026-12-01..2026-12-15"; "" for others.
std::string band_label(std::string_view field, std::string_view value, const Catalogue& words) {
    const auto dots = value.find("..");
    if (dots == std::string_view::npos) return {};
    if (field == "salary") {
        const auto from = base::parse_integer(value.substr(0, dots));
        if (!from || !value.ends_with("..")) return {};
        return words.text("facet.pay_from", {{"from", number_text(static_cast<std::size_t>(*from), words)}});
    }
    const auto first = base::Date::parse(value.substr(0, dots)),
               last = base::Date::parse(value.substr(dots + 2));
    if (field != "closing" || !first || !last || *last < *first) return {};
    return count_text("facet.closes_within", static_cast<std::size_t>(last->days_since(*first)), words);
}

/// "2026-12-31", "31.12.2026".
std::string numeric_date(base::Date date, const Catalogue& words) {
    const auto two = [](int value) { return fmt::format("{:02}", value); };
    return words.text(
        "date.numeric",
        {{"day", two(date.day())}, {"month", two(date.month())}, {"year", std::to_string(date.year())}});
}

}  // namespace

std::string number_text(std::size_t number, const Catalogue& words) {
    return base::replace_all(grouped(number), ",", words.text("number.group"));
}

std::string value_label(std::string_view field, std::string_view value, std::string_view label,
                        const Catalogue& words) {
    if (auto band = band_label(field, value, words); !band.empty()) return band;
    const std::string key = fmt::format("{}.{}", field, value);
    std::string found = words.text(key);
    if (found != key) return found;
    if (auto name = name_in(field, value, words.language()); !name.empty()) return name;
    return std::string(label.empty() ? value : label);
}

std::string place_text(const std::vector<model::Place>& places, std::string_view english,
                       const Catalogue& words) {
    if (words.language() == kLanguages.front()) return std::string(english);
    std::vector<std::string> texts;
    for (const auto& place : places) {
        std::string text = place.city;
        const std::string country = value_label("country", place.country, place.country, words);
        if (!text.empty() && !country.empty()) text += ", ";
        text += country;
        const bool is_new = !text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end();
        if (is_new) texts.push_back(std::move(text));
    }
    return base::join(texts, "; ");
}

std::string shown_label(std::string_view field, std::string_view value, std::string_view label,
                        const Catalogue& words) {
    if (words.language() != kLanguages.front()) return value_label(field, value, label, words);
    return std::string(label);
}

std::string all_of(const std::vector<std::string>& names, const Catalogue& words) {
    return list_of(names, "list.and", 'i', words);
}

std::string either_of(const std::vector<std::string>& names, const Catalogue& words) {
    return list_of(names, "list.or", 'o', words);
}

std::string one_by_one(const std::vector<std::string>& names, std::string_view key, const Catalogue& words) {
    std::string out;
    for (const auto& name : names)
        out = out.empty() ? name : words.text(key, {{"list", out}, {"last", name}});
    return out;
}

std::string decimal_text(double value, const Catalogue& words) {
    const bool is_whole = std::abs(value - std::round(value)) < 0.05;
    return base::replace_all(is_whole ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value), ".",
                             words.text("number.point"));
}

std::string amount_text(double value, bool with_cents, const Catalogue& words) {
    value = std::max(0.0, value);
    if (!with_cents) return number_text(static_cast<std::size_t>(std::llround(value)), words);
    const auto cents = static_cast<std::size_t>(std::llround(value * 100));
    return fmt::format("{}{}{:02}", number_text(cents / 100, words), words.text("number.point"), cents % 100);
}

std::string percent_text(std::size_t count, std::size_t of, const Catalogue& words) {
    if (of < kPercentFrom) return {};
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(of);
    const bool is_tiny = count > 0 && share < 0.5;
    return words.text("number.percent", {{"number", is_tiny ? "<1" : fmt::format("{:.0f}", share)}});
}

std::string date_text(base::Date date, const Catalogue& words) {
    return words.text("date.day", {{"day", std::to_string(date.day())},
                                   {"month", words.text(fmt::format("month.{}", date.month()))},
                                   {"year", std::to_string(date.year())}});
}

std::string labelled(std::string_view label, std::string_view text, const Catalogue& words) {
    return fmt::format("{}{} {}", label, words.text("mark.colon"), text);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string count_text(std::string_view key, std::size_t number, const Catalogue& words,
                       std::initializer_list<Argument> arguments) {
    const std::string digits = number_text(number, words);
    std::vector<Argument> all(arguments);
    all.emplace_back("count", digits);
    return words.text(fmt::format("{}.{}", key, words.form_of(number)), all);
}

std::string ground_text(const search::Ground& ground, const Catalogue& words) {
    using Kind = search::Ground::Kind;
    const auto number = static_cast<std::size_t>(std::max(0, ground.number.value_or(0)));
    const std::string kind(name_of(ground.kind));
    switch (ground.kind) {
        case Kind::skill:
        case Kind::degree:
            return words.text(fmt::format("ground.{}.{}", kind, verb_of(ground)), {{"what", ground.what}});
        case Kind::distance:
            return words.text("ground.distance", {{"count", std::to_string(number)}});
        case Kind::closes:
            return number == 0 ? words.text("ground.closes_today")
                               : count_text("ground.closes", number, words);
        default:
            return words.text("ground." + kind, {{"what", ground.what}});
    }
}

std::string grounds_text(const std::vector<search::Ground>& grounds, const Catalogue& words) {
    std::vector<std::string> parts;
    parts.reserve(grounds.size());
    for (const auto& ground : grounds) parts.push_back(ground_text(ground, words));
    return base::join(parts, "; ");
}

std::string loss_text(const search::Loss& loss, const Catalogue& words) {
    if (loss.empty()) return {};
    std::vector<std::string> names;
    for (const auto& value : loss.values)
        names.push_back(value_label(field_of(loss.kind), value.id, value.label, words));
    return words.text(fmt::format("loss.{}", name_of(loss.kind)), {{"what", either_of(names, words)}});
}

std::string note_text(const understand::Note& note, const Catalogue& words) {
    base::Told told = note.told;
    for (auto& [name, value] : told.arguments) {
        if (const auto day = base::Date::parse(value)) value = numeric_date(*day, words);
    }
    return words.text(told);
}

std::string step_text(const search::NextStep& step, const Catalogue& words) {
    if (step.kind == search::NextStep::Kind::show_expired)
        return count_text("search.with_closed", step.ads, words);
    if (step.kind == search::NextStep::Kind::save_search) return words.text("search.alert");
    return count_text("search.without", step.ads, words, {{"what", step.what}});
}

}  // namespace jobindex::render
