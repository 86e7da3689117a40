// Which URLs are worth fetching, and in what order. Pure.
#pragma once

#include <string_view>

#include "crawler/frontier.h"

namespace jobindex::crawler {

/// Longest URL that is followed.
inline constexpr std::size_t kMaxUrlBytes = 2000;
/// URLs with a query string that are followed of one path: more of them is a trap.
inline constexpr std::int64_t kMaxQueriesPerPath = 20'000;

/// Place in the queue, smaller first: seeds, then sitemaps and feeds, then pages that look like lists or ads
/// of jobs, then the rest, each by depth.
int priority_of(std::string_view url, Kind kind, int depth);
/// True when the path names an image, style, script, document, archive, audio or video file, or an archive
/// that is no sitemap.
bool is_obvious_file(std::string_view url);
/// True for URLs that no site means: too long, or one path segment three times or more in a row or four times
/// in all.
bool is_trap(std::string_view url);

}  // namespace jobindex::crawler
