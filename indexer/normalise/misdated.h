// Days of deadlines that cannot be as they are written: the year of the last call, or month and day the other
// way round. Inside indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "indexer/normalise/closing.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What a deadline that lies before the posting date, or more than a year behind it, must mean: the same day
/// of the next or the last year ("Friday, January 28, 2021" of an ad of November 2021), or "12/05/2026" with
/// the month first.
///
/// A weekday that is written decides, where there is one. Without it a day that is more than a year ahead
/// stays, and so does the one on which a review began, but for January's and February's of an ad of the weeks
/// before.
/// @return a day that is soon after the posting date; nullopt for days that can be as they are written, and
/// for ads without a posting date.
/// Errors: none, pure.
std::optional<base::Date> meant_day(const Words& words, const Found<base::Date>& date,
                                    model::ClosingKind kind, const ClosingContext& context);

}  // namespace jobindex::normalise
