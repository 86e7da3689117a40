// Sitemaps and feeds on any bytes, as both readers.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "crawler/feed.h"
#include "crawler/sitemap.h"

using namespace jobindex::crawler;

namespace {

constexpr std::string_view kUrl = "https://a.example/map";

void check(const std::vector<Found>& found, std::size_t limit) {
    if (found.size() > limit) std::abort();
    for (const auto& one : found) {
        if (one.url.empty() || crawlable(one.url, kUrl) != one.url) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (const auto sitemap = read_sitemap(input, kUrl, 1u << 20)) check(sitemap->found, kMaxSitemapUrls);
    if (const auto feed = read_feed(input, kUrl)) check(feed->found, kMaxLinks);
    return 0;
}
