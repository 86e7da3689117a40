// balance(): HTML source rewritten so that any parser takes linear time on it.
//
// gumbo needs over a minute for 100,000 nested <div>, and quadratic time for unclosed formatting elements,
// attributes in great number and the like. One pass keeps the stack of open elements, closes what HTML closes
// implicitly, drops start tags past the depth limit, and writes well-nested tags only. What carries no text
// (scripts other than JSON, styles, svg, noscript, template, comments) is left out on the way. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jobindex::html {

/// Bounds on what is parsed of one page.
struct Limits {
    std::size_t bytes = 10u << 20;  ///< the rest is cut off
    std::size_t depth = 200;        ///< start tags deeper than this are dropped, their text stays
    std::size_t elements = 60'000;  ///< the page ends after so many; ten times the largest real page seen
    std::size_t attributes = 64;    ///< more of one element are dropped
};

/// The rewritten source, and what was counted.
struct Balanced {
    std::string html;
    std::size_t elements = 0;  ///< start tags written
    std::size_t depth = 0;     ///< largest number of elements open at once
    std::size_t dropped = 0;   ///< start tags and attributes left out because of a limit
    bool cut = false;          ///< the bytes or the elements limit ended the page early
};

/// Rewrites `source` (UTF-8) within `limits`; any bytes are fine.
Balanced balance(std::string_view source, const Limits& limits = {});

}  // namespace jobindex::html
