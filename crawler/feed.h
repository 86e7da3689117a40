// Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom (RFC 4287) and JSON Feed 1.x, as far as they lead to pages.
// Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "crawler/links.h"

namespace jobindex::crawler {

/// What a feed leads to.
struct Feed {
    std::vector<Found>
        found;  ///< pages of its items, each once, at most kMaxLinks, and its next page (RFC 5005)
    std::size_t unread = 0;  ///< items that are broken or cut off
};

/// Reads a feed; nullopt when `body` is none. Damaged ones give every item that is whole.
///
/// @param content_type  a header value with a charset, may be empty.
std::optional<Feed> read_feed(std::string_view body, std::string_view url,
                              std::string_view content_type = {});

}  // namespace jobindex::crawler
