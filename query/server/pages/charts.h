// Charts as numbers for SVG elements of the templates. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace jobindex::server {

/// One bar: how high, and what it says and leads to.
struct Bar {
    std::size_t count = 0;
    std::string label, href = {};
};

/// Bars side by side in a box of `width` by `height`: {chart_box, bars: [{x, y, w, h, bar_label, bar_href}]}.
///
/// Heights are in proportion to the counts; a bar of one or more is never less than 1 high.
base::Json bar_chart(const std::vector<Bar>& bars, double width, double height);
/// "37.5": how long `count` is in a box of 100 when `most` fills it.
std::string bar_length(double count, double most);

}  // namespace jobindex::server
