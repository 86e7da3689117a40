// XmlEntries: the entries of a sitemap or feed, one after the other, whole or broken. Private to sitemap and
// feed.
//
// A document that parses is walked as it is. One that does not is cut at its entries ("<url>...</url>") and
// each is parsed alone, so that one broken entry costs itself and not what comes behind it.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <span>
#include <string_view>

namespace jobindex::crawler {

/// What was met on the way.
struct XmlWalk {
    bool known = false;      ///< a root element of the wanted names is there
    std::size_t unread = 0;  ///< entries that could not be read
};

/// Calls `visit` for every root element that has one of the local names `roots`; in a broken document once
/// for a root that holds the entries (local names in `entries`) that could be saved. Several documents one
/// after the other are read like one, and what stands before the first root is skipped.
XmlWalk walk_xml(std::string_view text, std::span<const std::string_view> roots,
                 std::span<const std::string_view> entries, const std::function<void(pugi::xml_node)>& visit);

}  // namespace jobindex::crawler
