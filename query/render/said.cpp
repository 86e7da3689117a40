#include "query/render/said.h"

#include <fmt/format.h>

#include "core/base/date.h"
#include "core/base/text.h"
#include "query/render/layout.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

/// "a, b or c".
std::string either_of(const std::vector<std::string>& names, const Catalogue& words) {
    if (names.empty()) return {};
    if (names.size() == 1) return names.front();
    const std::vector<std::string> first(names.begin(), names.end() - 1);
    return words.text("list.or", {{"list", base::join(first, ", ")}, {"last", names.back()}});
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
    return std::string(label.empty() ? value : label);
}

std::string count_text(std::string_view key, std::size_t number, const Catalogue& words,
                       std::initializer_list<Argument> arguments) {
    const std::string text = words.text(fmt::format("{}.{}", key, number == 1 ? "one" : "other"), arguments);
    return base::replace_all(text, "{count}", number_text(number, words));
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

std::string loss_text(const search::Loss& loss, const Catalogue& words) {
    if (loss.empty()) return {};
    std::vector<std::string> names;
    for (const auto& value : loss.values)
        names.push_back(value_label(field_of(loss.kind), value.id, value.label, words));
    return words.text(fmt::format("loss.{}", name_of(loss.kind)), {{"what", either_of(names, words)}});
}

std::string step_text(const search::NextStep& step, const Catalogue& words) {
    if (step.kind == search::NextStep::Kind::show_expired)
        return count_text("search.with_closed", step.ads, words);
    if (step.kind == search::NextStep::Kind::save_search) return words.text("search.alert");
    return count_text("search.without", step.ads, words, {{"what", step.what}});
}

}  // namespace jobindex::render
