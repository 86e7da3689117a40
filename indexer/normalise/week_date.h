// Days told by their week: "onsdag i uge 36, 2025", "Friday of week 14", "do konce 10. kalendářního týdne
// 2024". Inside indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/dates.h"

namespace jobindex::normalise {

/// The day of a numbered week (ISO 8601) that is named from word `index` on: by its weekday, or as the week's
/// end. Without a year it is the next such day at or after the reference and inferred.
///
/// A week alone names no day, and one with its day behind it ("v. 14 (4/4)") leaves it to that.
/// @return the day with its bytes; nullopt when none begins there.
std::optional<Found<base::Date>> week_date_at(const Words& words, std::size_t index,
                                              const DateContext& context);

}  // namespace jobindex::normalise
