#include "query/server/pages/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::server {
namespace {

using base::Json;
using base::Span;

constexpr std::size_t kLongestQuote = 160;
constexpr double kPercent = 100;

/// A place in the description and the id of the element there.
struct Place {
    Span span;
    std::string id;
};

std::string id_of(std::string_view field) {
    return "found-" + base::replace_all(field, ".", "-");
}

bool is_in(Span span, const std::string& text) {
    return span.from < span.to && span.to <= text.size();
}

/// Places that do not touch each other, in order; of two that do, the first stays.
std::vector<Place> places_of(const model::JobAd& ad) {
    std::vector<Place> places;
    for (const auto& [field, from] : ad.provenance) {
        if (from.span && is_in(*from.span, ad.description) && field != "description")
            places.push_back({*from.span, id_of(field)});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.span.from < b.span.from; });
    std::size_t end = 0;
    std::erase_if(places, [&](const Place& place) {
        if (place.span.from < end) return true;
        end = place.span.to;
        return false;
    });
    return places;
}

/// Cuts a line of the description where a piece of evidence begins or ends.
Json segments_of(const std::string& text, Span line, const std::vector<Place>& places) {
    Json out = Json::array();
    std::size_t at = line.from;
    const auto add = [&](std::size_t to, const std::string& id) {
        if (to <= at) return;
        out.push(
            Json::object({{"segment_text", base::harmless(text.substr(at, to - at))}, {"segment_id", id}}));
        at = to;
    };
    for (const auto& place : places) {
        if (place.span.to <= line.from || place.span.from >= line.to) continue;
        add(std::max(at, place.span.from), "");
        // An id stands once in a page: evidence over several lines is marked in the first.
        add(std::min(line.to, place.span.to), place.span.from >= line.from ? place.id : "");
    }
    add(line.to, "");
    return out;
}

/// Lines that begin with "- " are items of a list, other lines a paragraph each.
Json blocks_of(const std::string& text, Span part, const std::vector<Place>& places) {
    Json out = Json::array(), items = Json::array();
    const auto close_list = [&] {
        if (items.size() > 0) out.push(Json::object({{"is_list", true}, {"items", items}}));
        items = Json::array();
    };
    for (std::size_t from = part.from; from < part.to;) {
        const std::size_t end = std::min(part.to, std::min(text.find('\n', from), text.size()));
        const std::string_view line(text.data() + from, end - from);
        if (line.starts_with("- ")) {
            items.push(Json::object({{"segments", segments_of(text, {from + 2, end}, places)}}));
        } else if (!base::trim(line).empty()) {
            close_list();
            out.push(
                Json::object({{"is_list", false}, {"segments", segments_of(text, {from, end}, places)}}));
        }
        from = end + 1;
    }
    close_list();
    return out;
}

}  // namespace

Json evidence_data(const model::JobAd& ad, std::string_view field, const Words& words) {
    Json out = Json::array();
    const auto places = places_of(ad);
    for (const auto& [name, from] : ad.provenance) {
        const bool is_part =
            name.size() > field.size() && name.starts_with(field) && name[field.size()] == '.';
        if (name != field && !is_part) continue;
        std::string quote = from.text;
        if (quote.empty() && from.span && is_in(*from.span, ad.description))
            quote = std::string(from.span->in(ad.description));
        quote = base::cut_to_width(base::squeeze(base::harmless(quote)), kLongestQuote);
        const std::string id = id_of(name);
        const bool has_place =
            std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.id == id; });
        out.push(Json::object(
            {{"evidence_method",
              words.text("evidence.found",
                         {{"method", words.text(fmt::format("method.{}", model::name_of(from.method)))},
                          {"percent", fmt::format("{:.0f} %", from.confidence * kPercent)}})},
             {"evidence_quote", quote},
             {"evidence_href", has_place ? "#" + id : ""}}));
    }
    return out;
}

Json description_data(const model::JobAd& ad, const Words& words) {
    const std::string& text = ad.description;
    const auto places = places_of(ad);
    std::vector<std::pair<Span, std::string>> parts;
    for (const auto& [name, span] : ad.sections) {
        if (is_in(span, text)) parts.emplace_back(span, name);
    }
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.first.from < b.first.from; });
    Json out = Json::array();
    std::size_t at = 0;
    const auto add = [&](std::size_t to, const std::string& name) {
        if (to <= at) return;
        Json blocks = blocks_of(text, {at, to}, places);
        at = to;
        if (blocks.size() == 0) return;
        out.push(Json::object({{"part_id", name},
                               {"part_title", name.empty() ? "" : words.text("section." + name)},
                               {"blocks", std::move(blocks)}}));
    };
    for (const auto& [span, name] : parts) {
        add(span.from, "");
        add(span.to, name);
    }
    add(text.size(), "");
    return out;
}

}  // namespace jobindex::server
