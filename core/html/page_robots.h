// PageRobots: what a page's owner says about indexing it and following its links.
//
// Both crawler (whom to follow) and indexer (what to read) ask this of the same bytes, so that a rebuild from
// the archive decides as the crawl did. Pure; safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/html/document.h"

namespace jobindex::html {

/// The directives that concern us.
struct PageRobots {
    bool noindex = false;
    bool nofollow = false;
    std::string unavailable_after;           ///< the date as stated, "" when there is none
    std::optional<base::Timestamp> expires;  ///< that date as a time; empty when it cannot be read
    std::string reason;                      ///< where the first of them stands: "<meta name=robots> noindex"

    /// True when the page is not to be shown any more at `now`.
    bool is_past(base::Timestamp now) const { return expires && *expires < now; }
};

/// Reads `<meta name="robots">` (and one named after `agent`) and an X-Robots-Tag header.
///
/// A part for another agent ("googlebot: noindex") does not count, and an agent is that of its own header
/// line only. "none" is both.
/// @param document  null when the body is no HTML.
/// @param header    the values of all headers of that name, one a line.
/// Source: the robots meta tag as Google, Bing and Yandex document it.
PageRobots page_robots(const Document* document, std::string_view header,
                       std::string_view agent = "jobindex");

}  // namespace jobindex::html
