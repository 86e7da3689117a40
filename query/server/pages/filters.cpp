#include "query/server/pages/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/schema/fields.h"
#include "query/render/said.h"
#include "query/search/count_facets.h"
#include "query/understand/understand.h"

namespace jobindex::server {
namespace {

using base::Json;

/// The facets in the order of the page; others follow.
constexpr std::array<std::string_view, 12> kOrder = {"level",   "country", "discipline",  "skill",
                                                     "closing", "salary",  "institution", "contract",
                                                     "city",    "remote",  "degree",      "region"};
/// So many of them are open from the start.
constexpr std::size_t kOpenFacets = 4;

std::vector<search::Facet> in_order(std::vector<search::Facet> facets) {
    const auto place = [](const search::Facet& facet) {
        return std::find(kOrder.begin(), kOrder.end(), facet.field) - kOrder.begin();
    };
    std::stable_sort(facets.begin(), facets.end(),
                     [&](const search::Facet& a, const search::Facet& b) { return place(a) < place(b); });
    return facets;
}

/// The value of the link that stands for the same as `value`; "" when it has none.
std::string given_value(const Link& search, std::string_view field, std::string_view value,
                        const understand::Lexicon& lexicon) {
    for (const auto& [name, given] : search.parameters()) {
        if (name != field) continue;
        if (base::equal_ignoring_case(given, value)) return given;
        const auto known = lexicon.value_of(field, given);
        if (known && base::equal_ignoring_case(known->id, value)) return given;
    }
    return {};
}

std::string field_text(std::string_view field, const Page& page) {
    return page.words().text_or(fmt::format("field.{}", field), field);
}

/// `search` without what its text says of `facet`, so that a value takes its place.
Link without_typed(Link search, const understand::Query& typed, std::string_view facet) {
    std::string text = typed.text;
    for (auto node = typed.root.children.rbegin(); node != typed.root.children.rend(); ++node) {
        if (search::is_filter_of(*node, facet)) text = understand::text_without(text, node->span);
    }
    return text == typed.text ? std::move(search) : search.set("q", text);
}

/// What a part of the query was taken for: "skill", "place"; "" for words that stay words.
std::string kind_text(const understand::Node& node, const Page& page) {
    using understand::Kind;
    if (node.kind == Kind::near) return field_text("near", page);
    if (node.kind == Kind::filter || node.kind == Kind::range) return field_text(node.field, page);
    return node.concepts.empty() ? std::string() : field_text(node.concepts.front().field, page);
}

std::string part_text(const understand::Node& node, std::string_view text, const Page& page) {
    if (node.kind == understand::Kind::filter && !node.values.empty()) {
        std::vector<std::string> labels;
        for (const auto& value : node.values)
            labels.push_back(value_text(node.field, value.id, value.label, page));
        return base::join(labels, ", ");
    }
    return std::string(base::trim(text.substr(node.span.from, node.span.to - node.span.from)));
}

Json chip(std::string kind, const std::string& label, bool is_not, std::string href, const Page& page) {
    return Json::object(
        {{"chip_kind", std::move(kind)},
         {"chip_label", base::harmless(label)},
         {"chip_is_not", is_not},
         {"chip_href", std::move(href)},
         {"chip_remove", page.words().text("search.remove", {{"what", base::harmless(label)}})}});
}

}  // namespace

std::string value_text(std::string_view field, std::string_view value, std::string_view label,
                       const Page& page) {
    return render::value_label(field, value, label, page.words().catalogue());
}

Json facet_data(const std::vector<search::Facet>& facets, const understand::Query& typed, const Link& search,
                const Page& page) {
    const Words& words = page.words();
    const Link whole = page.links().to("/search", search.parameters());
    Json out = Json::array();
    for (const auto& facet : in_order(facets)) {
        const auto narrows_by = search::filter_field(facet.field);
        const Link base = without_typed(whole, typed, facet.field);
        const bool is_range = facet.field == "salary" || facet.field == "closing";
        Json values = Json::array();
        bool any_on = false;
        for (const auto& count : facet.counts) {
            if (count.value.empty()) continue;
            const std::string given = given_value(search, narrows_by, count.value, page.site().lexicon());
            const bool on = !given.empty();
            any_on = any_on || on;
            values.push(Json::object(
                {{"value_label", base::harmless(value_text(facet.field, count.value, count.label, page))},
                 {"value_count", words.number(count.count)},
                 {"value_on", on},
                 {"value_href", on         ? whole.without(narrows_by, given).href()
                                : is_range ? base.set(narrows_by, count.value).href()
                                           : base.with(narrows_by, count.value).href()}}));
        }
        if (values.size() == 0) continue;
        out.push(Json::object({{"facet_name", field_text(facet.field, page)},
                               {"facet_field", facet.field},
                               {"facet_open", any_on || out.size() < kOpenFacets},
                               {"values", std::move(values)}}));
    }
    return out;
}

Json chip_data(const Given& given, const understand::Query& typed, const Link& search, const Page& page) {
    const Link base = page.links().to("/search", search.parameters());
    const auto& lexicon = page.site().lexicon();
    Json out = Json::array();
    for (const auto& field : schema::kFields) {
        for (const auto& value : given.list(field.name)) {
            const auto known = lexicon.value_of(field.name, value);
            // "within 7 days" is said of a band that begins today alone.
            const bool is_other_day =
                field.name == "closing" && !value.starts_with(page.site().today().iso());
            const std::string label = is_other_day ? value
                                                   : value_text(field.name, known ? known->id : value,
                                                                known ? known->label : value, page);
            out.push(chip(field_text(field.name, page), label, false, base.without(field.name, value).href(),
                          page));
        }
    }
    if (const auto& near = given.text("near"); !near.empty())
        out.push(
            chip(field_text("near", page), near, false, base.set("near", "").set("radius", "").href(), page));
    for (const auto& node : typed.root.children) {
        const std::string label = part_text(node, typed.text, page);
        // "in" and "jobs" select nothing.
        const bool is_aside = node.kind == understand::Kind::word && node.occur == understand::Occur::may;
        if (label.empty() || is_aside) continue;
        out.push(chip(kind_text(node, page), label, node.occur == understand::Occur::must_not,
                      base.set("q", understand::text_without(typed.text, node.span)).href(), page));
    }
    return out;
}

}  // namespace jobindex::server
