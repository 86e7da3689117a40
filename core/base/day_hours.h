// DayHours: a part of every day, such as the hours in which hosts are left alone. Pure but for the local
// zone.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::base {

/// From when to when; `to` before `from` goes over midnight, equal ones mean never.
struct DayHours {
    int from = 0, to = 0;  ///< minutes since midnight

    /// Reads "22:00-06:00"; "24:00" is the end of the day. Errors: invalid_input.
    static Result<DayHours> parse(std::string_view text);
    /// As parse() reads it.
    std::string text() const;
    /// Seconds until they end when it is `second` seconds past midnight; 0 outside of them.
    int left_at(int second) const;
    /// The same at an instant, by the local time zone.
    int left_local(Timestamp now) const;
    /// The same at an instant, in UTC.
    int left_utc(Timestamp now) const;
    friend bool operator==(const DayHours&, const DayHours&) = default;
};

}  // namespace jobindex::base
