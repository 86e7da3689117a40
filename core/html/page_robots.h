// PageRobots: what a page's owner says about indexing it and following its links.
//
// Both crawler (whom to follow) and indexer (what to read) ask this of the same bytes, so that a rebuild from
// the archive decides as the crawl did. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/html/document.h"

namespace jobindex::html {

/// The directives that concern us.
struct PageRobots {
    bool noindex = false;
    bool nofollow = false;
    std::string unavailable_after;  ///< the date as stated, "" when there is none
    std::string reason;             ///< where the first of them stands: "<meta name=robots> noindex"
};

/// Reads `<meta name="robots">` (and one named after `agent`) and an X-Robots-Tag header.
///
/// Several headers of that name are given joined with ", ". A part for another agent ("googlebot: noindex")
/// does not count. "none" is both. @param document  null when the body is no HTML. Source: the robots meta
/// tag as Google, Bing and Yandex document it.
PageRobots page_robots(const Document* document, std::string_view header,
                       std::string_view agent = "jobindex");

}  // namespace jobindex::html
