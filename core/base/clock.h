// Clock: what time it is, real or set by the user for a reproducible run.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::base {

/// The source of "now" for everything that ends up in stored or shown results. A plain value.
class Clock {
  public:
    /// The system's clock.
    Clock() = default;
    /// A clock that stands still at `time`.
    explicit Clock(Timestamp time) : fixed_(time) {}
    /// The clock of `--now TEXT`, else of $JOBINDEX_NOW, else the system's.
    ///
    /// Errors: invalid_input when the text is no ISO 8601 date or time.
    static Result<Clock> from(std::string_view text);

    /// Seconds since 1970 UTC.
    Timestamp now() const;
    /// The UTC day.
    Date today() const { return date_of(now()); }
    /// True when the time was set by the user.
    bool fixed() const { return fixed_.has_value(); }

  private:
    std::optional<Timestamp> fixed_;
};

}  // namespace jobindex::base
