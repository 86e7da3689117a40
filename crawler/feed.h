// Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom (RFC 4287) and JSON Feed 1.x, as far as they lead to pages.
// Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "crawler/links.h"

namespace jobindex::crawler {

/// The pages that a feed's items link to, each once, at most kMaxLinks, and the feed's next page (RFC 5005);
/// nullopt when `body` is no feed.
std::optional<std::vector<Found>> read_feed(std::string_view body, std::string_view url);

}  // namespace jobindex::crawler
