// The day on which a post begins, read from a text: "to start 1 September 2026", "position beginning August
// 2026". Pure; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "indexer/normalise/dates.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/start_window.h"

namespace jobindex::normalise {

/// The start that the text states beside a phrase for it; of a month alone the first day.
///
/// A month needs its year. Dates of review, of degrees and of other things are none, nor are seasons ("Fall
/// 2026"), "as soon as possible", and days outside the window. With several the first counts.  Source:
/// indexer/normalise/start_cues.h.
std::optional<Found<base::Date>> find_start(const Words& words, const DateContext& context,
                                            const StartWindow& window);
/// The same of an ad that was up on the day of reference.
std::optional<Found<base::Date>> find_start(const Words& words, const DateContext& context);

/// A field's text as a start: a date, else a month with its year.
std::optional<Found<base::Date>> read_start(std::string_view text, const DateContext& context);

/// The start to believe: the first of the fields that holds one, else the text's where it is not the closing
/// date of the ad. A day without a year is the next one after a deadline that is over.
std::optional<Reading<base::Date>> choose_start(const std::vector<const extract::Candidate*>& candidates,
                                                const Words& words, const model::JobAd& ad,
                                                DateContext context);

}  // namespace jobindex::normalise
