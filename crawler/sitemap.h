// Sitemaps (sitemaps.org protocol 0.9): urlset, sitemapindex, plain text, all of them gzipped too. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "crawler/links.h"

namespace jobindex::crawler {

/// URLs of one sitemap file, at most (sitemaps.org).
inline constexpr std::size_t kMaxSitemapUrls = 50'000;

/// What a sitemap names; sitemaps of an index have Kind::sitemap.
struct Sitemap {
    std::vector<Found> found;
    std::size_t unread = 0;   ///< entries that are broken or cut off
    std::size_t ignored = 0;  ///< entries that are no crawlable URL, or past the limit
};

/// Reads a sitemap; `url` is where it came from.
///
/// Broken XML gives every entry that is whole. Errors: invalid_input when it is no sitemap at all; limit when
/// it unpacks to more than `limit` bytes.
Result<Sitemap> read_sitemap(std::string_view body, std::string_view url, std::size_t limit = 50u << 20);

}  // namespace jobindex::crawler
