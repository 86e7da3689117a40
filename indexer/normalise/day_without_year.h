// The year of a date that leaves it out. Inside indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "indexer/normalise/dates.h"

namespace jobindex::normalise {

/// A day and a month, and the words [first, last] that write them.
struct DayOfMonth {
    int month = 0, day = 0;
    std::size_t first = 0, last = 0;
};

/// The weekday that stands beside the date in words [first, last]: "Thursday 29 January", "mer. 6 déc.",
/// "5月30日(金)"; nullopt when none does.
std::optional<int> weekday_beside(const Words& words, std::size_t first, std::size_t last);

/// The next such day at or after the reference. Where its weekday contradicts that, and the text neither
/// names its own day nor a year of today, it is the last such day before.
/// @return nullopt when the day is too far ahead to be meant, or the text is of older years.
std::optional<base::Date> day_without_year(const Words& words, const DayOfMonth& day,
                                           const DateContext& context);

/// "3 jan" beside "the deadline was 3 jan 2022": gives days without a year the one that the text writes once
/// for the same day, when it is one of the last years.
void take_written_years(std::vector<Found<base::Date>>& dates, base::Date reference);

}  // namespace jobindex::normalise
