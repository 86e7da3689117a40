// The day on which a post begins, read from a text: "to start 1 September 2026", "position beginning August
// 2026". Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/dates.h"

namespace jobindex::normalise {

/// The start that the text states beside a phrase for it; of a month alone the first day.
///
/// A month needs its year. Dates of review, of degrees and of other things are none, nor are seasons ("Fall
/// 2026") and "as soon as possible". With several the first counts.  Source: indexer/normalise/start_cues.h.
std::optional<Found<base::Date>> find_start(const Words& words, const DateContext& context);

/// A field's text as a start: a date, else a month with its year.
std::optional<Found<base::Date>> read_start(std::string_view text, const DateContext& context);

}  // namespace jobindex::normalise
