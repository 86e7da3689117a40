// The day of an ad by its own words: when it was put up, written or last changed. Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/dates.h"

namespace jobindex::normalise {

/// The day on which the text was put up, by what it says of itself: "posted Jan 20, 2025", "Vypsáno 23. 5.
/// 2024", the "Date:" of a mail, a day that is a line of its own at the text's edge; else the day of its last
/// change. Where it says none and names no year of today, some months before the start that it names with its
/// year: its deadline is before that.
///
/// A deadline without a year is the next such day after it.
/// @return a day not after the context's reference; nullopt when the text tells none.
/// Errors: none, pure.  Source: indexer/normalise/page_day_cues.h.
std::optional<base::Date> find_page_day(const Words& words, const DateContext& context);

/// The first day behind a label of when the text was put up; nullopt when it says none.
std::optional<base::Date> find_posted_day(const Words& words, const DateContext& context);

/// True for a day behind a label of when the text was put up or changed, which is no deadline.
bool is_day_of_text(const Words& words, const Found<base::Date>& date);

}  // namespace jobindex::normalise
