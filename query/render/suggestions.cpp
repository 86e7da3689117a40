#include "query/render/suggestions.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/json.h"

namespace jobindex::render {
namespace {

using base::Json;

constexpr std::size_t kKindWidth = 11, kCountWidth = 7;

}  // namespace

std::string text(const std::vector<search::Suggestion>& suggestions, const RenderOptions& options) {
    const Painter painter(options.colour);
    const std::size_t before = kKindWidth + 1 + kCountWidth + 2;
    const std::size_t width = std::max<std::size_t>(options.width, before + 10) - before;
    std::string out;
    for (const auto& suggestion : suggestions) {
        const auto kind = search::kSuggestionKinds[static_cast<std::size_t>(suggestion.kind)];
        out += painter.paint(
            fmt::format("{:<{}} {:>{}}  ", kind, kKindWidth, grouped(suggestion.count), kCountWidth),
            Style::dim);
        std::string text = suggestion.text;
        if (!suggestion.alias.empty()) text += " (" + suggestion.alias + ")";
        out += base::cut_to_width(harmless(base::squeeze(text)), width) + '\n';
    }
    return out;
}

base::Json json(std::string_view prefix, const std::vector<search::Suggestion>& suggestions) {
    Json list = Json::array();
    for (const auto& suggestion : suggestions) {
        Json one =
            Json::object({{"kind", search::kSuggestionKinds[static_cast<std::size_t>(suggestion.kind)]},
                          {"text", suggestion.text},
                          {"query", suggestion.query},
                          {"ads", Json(static_cast<std::size_t>(suggestion.count))}});
        one.set_if("alias", suggestion.alias);
        list.push(std::move(one));
    }
    return Json::object({{"version", Json(kResultVersion)}, {"prefix", prefix}, {"suggestions", list}});
}

}  // namespace jobindex::render
