// Backoff: how long a host is left alone that does not say for how long it wants to be. Pure.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "core/base/hash.h"

namespace jobindex::crawler {

/// First rest after a 429 or 503 without Retry-After, and the longest, in seconds.
inline constexpr double kFirstRest = 10, kLongestRest = 3600;
/// First rest of a host that does not answer at all, and the longest.
inline constexpr double kFirstParking = 3600, kLongestParking = 86'400;

/// Exponential: min(first * 2^steps, longest), times 0.75 to 1.25.
///
/// The jitter comes from the host's name and the step, so that hosts which went down together are not asked
/// again together, and a test gets the same every time.
inline double backoff(int steps, double first, double longest, std::string_view host) {
    const double plain = std::min(first * std::exp2(std::clamp(steps, 0, 20)), longest);
    const std::uint64_t noise =
        base::hash64(host) ^ (0x9E3779B97F4A7C15ull * static_cast<std::uint64_t>(steps + 1));
    return plain * (0.75 + 0.5 * static_cast<double>((noise >> 20) % 1000) / 1000);
}

}  // namespace jobindex::crawler
