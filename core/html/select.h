// select(): elements of a page by a small CSS (selector.h says which). Pure.
#pragma once

#include <string_view>
#include <vector>

#include "core/html/document.h"
#include "core/html/selector.h"

namespace jobindex::html {

/// The elements below `top` (itself excluded) that `selector` names, in document order.
std::vector<Node> select(Node top, const Selector& selector);
/// As above, compiling `css` for this call.
std::vector<Node> select(Node top, std::string_view css);
/// The first of select(); a Node on nothing when there is none.
Node select_first(Node top, const Selector& selector);
/// As above, compiling `css` for this call.
Node select_first(Node top, std::string_view css);

}  // namespace jobindex::html
