// Quartiles of a handful of numbers. Pure.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "query/search/topic.h"

namespace jobindex::search {

/// The quartiles of `values` by linear interpolation (Hyndman and Fan 1996, type 7); all 0 for none.
inline Quartiles quartiles(std::vector<double> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const double position = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(std::floor(position));
        const std::size_t above = std::min(below + 1, values.size() - 1);
        return values[below] + (position - std::floor(position)) * (values[above] - values[below]);
    };
    return {values.size(), at(0.25), at(0.5), at(0.75)};
}

}  // namespace jobindex::search
