// The tables of what readers, calendars, browsers and search engines fetch, beside those of routes.h.
#pragma once

#include <span>
#include <vector>

#include "query/server/route.h"

namespace jobindex::server {

std::span<const Route> search_feed_routes();  ///< /search.atom, .rss, .json-feed, .ics
std::span<const Route> alert_feed_routes();   ///< /alerts/{id}.atom and its like
std::span<const Route> discovery_routes();    ///< /robots.txt, /opensearch.xml, /sitemap.xml and its parts

}  // namespace jobindex::server
