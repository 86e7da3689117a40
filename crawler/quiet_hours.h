// Quiet hours: a part of the day, in local time, in which no host is asked for anything. Pure but for the
// zone.
#pragma once

#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::crawler {

/// From when to when; `to` before `from` goes over midnight, equal ones mean never.
struct QuietHours {
    int from = 0, to = 0;  ///< minutes since midnight

    /// Reads "22:00-06:00". Errors: invalid_input.
    static base::Result<QuietHours> parse(std::string_view text);
    /// Seconds until they end when it is `second` seconds past midnight; 0 outside of them.
    int left_at(int second) const;
    /// The same at an instant, by the local time zone.
    int left(base::Timestamp now) const;
};

}  // namespace jobindex::crawler
