#include "query/server/pages/assets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/json.h"
#include "core/base/text.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

constexpr int kYear = 31'536'000;
constexpr int kHour = 3600;
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kTypes = {{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
}};

constexpr Parameter kParameters[] = {
    {.name = "name", .help = "name of a file", .required = true, .in_path = true, .longest = 64},
    {.name = "v", .help = "version of the file", .longest = 64},
};

Answer asset(Context& context) {
    const auto* file = find_web_file(context.given.text("name"));
    const auto* type = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& one) {
        return file != nullptr && file->name.ends_with(one.first);
    });
    if (file == nullptr || type == kTypes.end()) return tl::unexpected(problem(404, "there is no such file"));
    Response response;
    response.type = type->second;
    response.body = file->text;
    // An address without the right version may show other content tomorrow.
    response.set("Cache-Control", context.given.text("v") == file->version
                                      ? fmt::format("public, max-age={}, immutable", kYear)
                                      : fmt::format("public, max-age={}", kHour));
    return response;
}

/// What the element says, by language and by what stands behind "element." in the messages.
base::Json element_texts(const render::Messages& messages) {
    constexpr std::string_view kGroup = "element.";
    base::Json out = base::Json::object();
    for (const auto language : render::kLanguages) {
        base::Json texts = base::Json::object();
        const auto& all = messages.of(language).texts();
        for (auto at = all.lower_bound(kGroup); at != all.end() && at->first.starts_with(kGroup); ++at)
            texts.set(at->first.substr(kGroup.size()), at->second);
        out.set(language, std::move(texts));
    }
    return out;
}

/// The script that other sites run. Its address stays, so that what a webmaster pasted once goes on to work.
Answer widget(Context& context) {
    const auto* file = find_web_file("widget.js");
    if (file == nullptr) return tl::unexpected(problem(404, "there is no such file"));
    Response response;
    response.type = "text/javascript; charset=utf-8";
    response.body = base::replace_all(file->text, "kTexts = {}",
                                      "kTexts = " + element_texts(context.worker.site().messages()).dump());
    response.set("Cross-Origin-Resource-Policy", "cross-origin");
    return response;
}

constexpr Route kRoutes[] = {
    {.method = "GET",
     .path = "/widget.js",
     .name = "widget",
     .summary = "Script of the element <job-search> for other sites",
     .area = Area::asset,
     .handle = widget,
     .cache_seconds = kHour,
     .at_once = true},
    {.method = "GET",
     .path = "/assets/{name}",
     .name = "asset",
     .summary = "Style sheet, script and picture of the pages",
     .area = Area::asset,
     .parameters = kParameters,
     .handle = asset,
     .cache_seconds = kYear,
     .at_once = true},
};

}  // namespace

const WebFile* find_web_file(std::string_view name) {
    const auto files = web_files();
    const auto at =
        std::find_if(files.begin(), files.end(), [&](const WebFile& file) { return file.name == name; });
    return at == files.end() ? nullptr : &*at;
}

std::string asset_path(std::string_view name) {
    const auto* file = find_web_file(name);
    return fmt::format("/assets/{}?v={}", name, file == nullptr ? "" : file->version);
}

std::span<const Route> asset_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
