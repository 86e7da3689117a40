#include "query/server/posted_ad.h"

#include <fmt/format.h>

#include <array>

#include "core/base/text.h"
#include "core/base/url.h"
#include "core/inbox/inbox.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kLongestTitle = 1000;
constexpr std::size_t kLongestText = std::size_t{512} << 10;

tl::unexpected<Fault> refuse(std::string_view field, std::string text) {
    return tl::unexpected(Fault{std::string(field), std::move(text)});
}

bool is_web_address(std::string_view text) {
    const auto url = base::parse_url(text);
    return url && (url->scheme == "http" || url->scheme == "https") && !url->host.empty();
}

}  // namespace

tl::expected<PostedAd, Fault> posted_ad(const base::Json& row, std::string_view source) {
    if (!row.is_object()) return refuse("", "an ad is a JSON object");
    const auto& title = row["title"].text();
    if (base::trim(title).empty()) return refuse("title", "title is missing");
    if (title.size() > kLongestTitle)
        return refuse("title", fmt::format("title is longer than {} bytes", kLongestTitle));
    const auto& text = row["description"].text();
    if (base::trim(text).empty()) return refuse("description", "description is missing");
    if (text.size() > kLongestText)
        return refuse("description", fmt::format("description is longer than {} bytes", kLongestText));
    const Json& format = row["description_format"];
    if (!format.is_null() && format.text() != "text/plain" && format.text() != "text/html")
        return refuse("description_format", "description_format is neither text/plain nor text/html");
    for (const std::string_view key : {"url", "applyUrl", "applicationUrl"}) {
        const auto address = base::trim(row[key].text());
        if (!row[key].is_null() && !is_web_address(address))
            return refuse(key, fmt::format("{} is no http or https address", key));
    }
    PostedAd out;
    out.row = row;
    // As it is stored, so that the id is the one that the index will have.
    if (const auto url = base::parse_url(base::trim(row["url"].text())))
        out.row.set("url", base::canonical(*url));
    out.id = inbox::id_of(out.row, source);
    if (out.id.empty())
        return refuse("url",
                      "url or reference is missing: without one the ad could never be changed or taken back");
    return out;
}

}  // namespace jobindex::server
