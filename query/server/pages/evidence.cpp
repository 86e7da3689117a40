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
/// Bytes of a line that goes on in the next where lines were broken, and of the widest that is so broken.
constexpr std::size_t kFullLine = 40, kWidestLine = 100;
constexpr std::size_t kFewestLines = 8;

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

bool ends_sentence(std::string_view line) {
    return !line.empty() && std::string_view(".:!?;").find(line.back()) != std::string_view::npos;
}

/// Whether a text was broken into lines by its width, as in a mail: many lines, none long, that end anywhere.
bool is_hard_wrapped(std::string_view text) {
    std::size_t lines = 0, ends = 0, full = 0;
    for (const auto raw : base::split(text, '\n')) {
        const auto line = base::trim(raw);
        if (line.empty()) continue;
        ++lines;
        ends += ends_sentence(line) ? 1 : 0;
        full += line.size() >= kFullLine && line.size() <= kWidestLine ? 1 : 0;
        if (line.size() > 2 * kWidestLine) return false;
    }
    return lines >= kFewestLines && ends * 3 < lines && full * 2 > lines;
}

/// Where the paragraph that begins at `from` ends: with its line, or where lines were broken, with its
/// sentence.
std::size_t end_of_paragraph(const std::string& text, std::size_t from, std::size_t limit, bool wrapped) {
    while (true) {
        const std::size_t end = std::min(limit, std::min(text.find('\n', from), text.size()));
        const auto line = base::trim(std::string_view(text).substr(from, end - from));
        if (!wrapped || end >= limit || line.size() < kFullLine || ends_sentence(line)) return end;
        const auto next =
            base::trim(std::string_view(text).substr(end + 1, text.find('\n', end + 1) - end - 1));
        if (next.empty() || next.starts_with("- ")) return end;
        from = end + 1;
    }
}

/// Lines that begin with "- " are items of a list, other lines a paragraph each, unless the text was
/// `wrapped`.
Json blocks_of(const std::string& text, Span part, const std::vector<Place>& places, bool wrapped) {
    Json out = Json::array(), items = Json::array();
    const auto close_list = [&] {
        if (items.size() > 0) out.push(Json::object({{"is_list", true}, {"items", items}}));
        items = Json::array();
    };
    for (std::size_t from = part.from; from < part.to;) {
        const std::size_t end = end_of_paragraph(text, from, part.to, wrapped);
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
    const bool wrapped = is_hard_wrapped(text);
    std::size_t at = 0;
    const auto add = [&](std::size_t to, const std::string& name) {
        if (to <= at) return;
        Json blocks = blocks_of(text, {at, to}, places, wrapped);
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
