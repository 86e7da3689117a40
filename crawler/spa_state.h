// SpaState: links in the data that a page carries for its own scripts. No script is ever run. Pure.
//
// Single-page applications ship what they show as data: __NEXT_DATA__, __NUXT__ and __NUXT_DATA__,
// self.__next_f, window.__INITIAL_STATE__ and kin, JSON-LD lists. All of it is read with one tolerant walk
// over JavaScript literals, so that "undefined", functions, bare keys and cut ends cost only themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html/document.h"

namespace jobindex::crawler {

/// An object of the state that has an address.
struct StateLink {
    std::string href;   ///< as written: absolute, or from "/"
    std::string title;  ///< its title, name or headline; "" when it has none
    std::string path;   ///< the keys that lead to it, joined with "."

    friend bool operator==(const StateLink&, const StateLink&) = default;
};

/// Links of one text of JavaScript or JSON literals, at most kMaxLinks, in order.
std::vector<StateLink> state_links_in(std::string_view script);

/// Links in all inline scripts of a page's text; at most 8 MB of script are read.
std::vector<StateLink> state_links(std::string_view html);

/// Whether the page is a shell that scripts fill: an empty mount point, templates, or a request to turn
/// JavaScript on.
bool is_script_shell(const html::Document& document, std::string_view html);

}  // namespace jobindex::crawler
