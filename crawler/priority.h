// Which URLs are worth fetching, and in what order. Pure.
#pragma once

#include <string_view>

#include "crawler/frontier.h"
#include "crawler/links.h"

namespace jobindex::crawler {

/// Longest URL that is followed.
inline constexpr std::size_t kMaxUrlBytes = 2000;
/// URLs with a query string that are followed of one path: more of them is a trap.
inline constexpr std::int64_t kMaxQueriesPerPath = 20'000;

/// Place in the queue of URLs that never lead to ads.
inline constexpr int kBarrenPriority = 60;

/// First of the places, up to kAdPriority, of a sample spread over the URLs that promise ads
/// (UrlPatterns::gone).
inline constexpr int kSamplePriority = 2;
/// Place of URLs that a page calls an ad.
inline constexpr int kAdPriority = 5;
/// Place of URLs that no page calls an ad, but are like others that were.
inline constexpr int kPromisingPriority = 6;

/// Place in the queue, smaller first: seeds, then sitemaps and feeds, then what leads to ads, then lists of
/// ads and their next pages, then addresses that speak of jobs, then the rest; but for ads by depth.
int priority_of(std::string_view url, Kind kind, int depth, Role role = Role::other);
/// True for the places of lists of ads and their next pages.
bool is_list_priority(int priority);
/// True when the path names an image, style, script, document, archive, audio or video file, or an archive
/// that is no sitemap.
bool is_obvious_file(std::string_view url);
/// True for URLs that no site means: too long, or one path segment three times or more in a row or four times
/// in all.
bool is_trap(std::string_view url);

}  // namespace jobindex::crawler
