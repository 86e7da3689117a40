// Element names of XML without their namespace prefix. Private to sitemap and feed.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace jobindex::crawler {

/// "loc" of both "loc" and "sm:loc"; "" for what is no element.
inline std::string_view local_name_of(pugi::xml_node node) {
    std::string_view name = node.type() == pugi::node_element ? node.name() : "";
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace jobindex::crawler
