#include "query/server/search_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "query/understand/understand.h"

namespace jobindex::server {
namespace {

constexpr double kMostKilometres = 20'000;

constexpr Parameter kText = {.name = "q",
                             .help = "what to look for, in the language of jobquery-syntax(7)",
                             .example = "radiomics PhD",
                             .longest = understand::kMaxQueryBytes};
constexpr Parameter kNear = {
    .name = "near", .help = "a place; ads within `radius` of it", .example = "Leeds"};
constexpr Parameter kRadius = {.name = "radius",
                               .kind = ValueKind::number,
                               .help = "kilometres around `near`",
                               .fallback = "50",
                               .least = 1,
                               .most = kMostKilometres};

constexpr Parameter kDisplay[] = {
    {.name = "sort",
     .kind = ValueKind::choice,
     .help = "the order of hits",
     .fallback = "relevance",
     .choices = "relevance|posted|closing|salary|distance"},
    {.name = "limit",
     .kind = ValueKind::integer,
     .help = "how many hits",
     .fallback = "10",
     .least = 0,
     .most = static_cast<double>(kMostHits)},
    {.name = "cursor", .help = "next_cursor of the page before, for the same search; in place of an offset"},
    {.name = "offset",
     .kind = ValueKind::integer,
     .help = "how many hits to skip first",
     .fallback = "0",
     .least = 0,
     .most = static_cast<double>(search::kMaxWindow - kMostHits)},
    {.name = "expired", .kind = ValueKind::flag, .help = "also ads that one can no longer apply to"},
    {.name = "verbatim", .kind = ValueKind::flag, .help = "words are words: no concepts, places or dates"},
};

/// One parameter for each field of the table that filters by its name.
std::vector<Parameter> make_filters() {
    std::vector<Parameter> out = {kText};
    for (const auto& field : schema::kFields) {
        if (field.name == "text" || field.name == "id") continue;
        const auto colon = field.example.find(':');
        out.push_back({.name = field.name,
                       .help = field.help,
                       .example = field.example.substr(colon + 1),
                       .many = field.kind == schema::Kind::boolean || field.kind == schema::Kind::text});
    }
    out.push_back(kNear);
    out.push_back(kRadius);
    return out;
}

std::vector<Parameter> make_search() {
    auto out = make_filters();
    out.insert(out.end(), std::begin(kDisplay), std::end(kDisplay));
    return out;
}

/// A value in quotation marks, in which nothing else is read.
std::string in_quotes(std::string_view value) {
    std::string bare = base::replace_all(value, "\"", " ");
    return "\"" + std::string(base::trim(bare)) + "\"";
}

/// "phd,postdoc" is two values unless one of our values is called so.
std::vector<std::string> apart(const std::vector<std::string>& values,
                               const std::function<bool(const std::string&)>& known) {
    std::vector<std::string> out;
    for (const auto& value : values) {
        if (known(value)) {
            out.push_back(value);
            continue;
        }
        for (const auto part : base::split(value, ',')) out.emplace_back(base::trim(part));
    }
    return out;
}

tl::expected<std::string, Problem> filter_text(const schema::Field& field,
                                               const std::vector<std::string>& given, const Site& site) {
    const auto known = [&](const std::string& value) {
        return site.lexicon().value_of(field.name, value).has_value();
    };
    const auto values = field.kind == schema::Kind::boolean ? apart(given, known) : given;
    std::string out(field.name);
    out += ':';
    const bool is_range = field.kind == schema::Kind::date_range || field.kind == schema::Kind::number_range;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& value = values[i];
        if (field.kind == schema::Kind::boolean && !known(value)) {
            return tl::unexpected(told_problem(
                400, {"fault.unknown_value", {{"value", value}, {"name", std::string(field.name)}}},
                std::string(field.name)));
        }
        if (is_range && value.find_first_of(" \t\"()") != std::string::npos)
            return tl::unexpected(
                told_problem(400,
                             {"fault.no_range",
                              {{"name", std::string(field.name)}, {"example", std::string(field.example)}}},
                             std::string(field.name)));
        out += (i > 0 ? "," : "") + (is_range ? value : in_quotes(value));
    }
    return out;
}

}  // namespace

std::span<const Parameter> filter_parameters() {
    static const std::vector<Parameter> table = make_filters();
    return table;
}

std::span<const Parameter> search_parameters() {
    static const std::vector<Parameter> table = make_search();
    return table;
}

tl::expected<std::string, Problem> query_text(const Given& given, const Site& site) {
    std::vector<std::string> parts;
    for (const auto& field : schema::kFields) {
        const auto values = given.list(field.name);
        if (values.empty()) continue;
        auto part = filter_text(field, values, site);
        if (!part) return tl::unexpected(part.error());
        parts.push_back(std::move(*part));
    }
    if (const auto& place = given.text("near"); !place.empty())
        parts.push_back(
            fmt::format("within {:g} km of {}", given.number("radius"), base::replace_all(place, "\"", " ")));
    if (const auto text = base::trim(given.text("q")); !text.empty()) parts.emplace_back(text);
    return base::join(parts, " ");
}

tl::expected<search::SearchRequest, Problem> search_request(const Given& given, const Site& site) {
    auto text = query_text(given, site);
    if (!text) return tl::unexpected(text.error());
    search::SearchRequest request;
    request.text = std::move(*text);
    request.limit = given.integer("limit");
    request.offset = given.integer("offset");
    if (given.has("cursor")) request.cursor = given.text("cursor");
    for (const auto& [name, sort] : search::kSorts) {
        if (given.text("sort") == name) request.sort = sort;
    }
    request.expired = given.flag("expired");
    request.verbatim = given.flag("verbatim");
    request.today = site.today();
    request.deadline_ms = site.settings().deadline_ms;
    return request;
}

}  // namespace jobindex::server
