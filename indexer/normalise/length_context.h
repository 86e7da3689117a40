// What stands around a length of time in a text: whether it is the term of a post, a project's, a date's.
// Pure; thread-safe. Read by contract_length.cpp.
#pragma once

#include <cstddef>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// "We are looking for a postdoc for two years", "etsimme tutkijaa kahdeksi vuodeksi": `first` is the word of
/// the number, `unit` that of its unit.
bool is_term_of_sought(const Words& words, std::size_t first, std::size_t unit);

/// "All for 3.5 years from October 2026": a term that begins on a day, and no project's.
bool begins_on_day(const Words& words, std::size_t first, std::size_t unit);

/// "1.8.2025 - 31.7.2026 (12 months)": the sum of the days of a term in brackets behind them.
bool sums_up_days(const Words& words, std::size_t first, std::size_t unit);

/// "For an initial period of 5 years (2022-2026)": years of a centre or project, whose calendar is told.
bool has_calendar_behind(const Words& words, std::size_t unit);

/// "The centre is funded for eight years": the sentence is about what else runs for years, and names no post.
bool is_of_project(const Words& words, std::size_t first);

/// "We process your personal data for a period of three months".
bool is_of_data(const Words& words, std::size_t first);

/// "In the first four years of their research careers", "a reduced load during the first five years": years
/// of what goes on.
bool is_of_first_years(const Words& words, std::size_t first);

/// "A fixed period of four years to work on a study": of nothing but a post.
bool is_fixed_period(const Words& words, std::size_t first);

/// A year of the calendar: "令和8年3月", "2026年度".
bool is_calendar_year(const Words& words, std::size_t number, std::size_t unit);

}  // namespace jobindex::normalise
