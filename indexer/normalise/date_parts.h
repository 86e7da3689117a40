// The parts of which dates are made: days, months, years, and what joins them. Pure; inside indexer/normalise
// only.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "indexer/normalise/months.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The one character that joins word `index` to the word before: '-', '/', '.', ',', ' ', or 0 for anything
/// else. A stop or comma may have a space behind it; nothing at all between (CJK) is ' '.
char joiner(const Words& words, std::size_t index);

/// True for a hyphen or dash, with or without spaces.
bool is_dash_gap(std::string_view gap);

/// The month that word `index` names; nullptr when it names none.
const MonthName* month_of(const Words& words, std::size_t index);

/// The month that word `index` names only between a day and a year: "out", "paź", "IX"; nullptr when it names
/// none.
const MonthName* month_beside_year(const Words& words, std::size_t index);

/// Monday is 1, Sunday 7.
int weekday_of(base::Date date);
/// The same of a weekday's name at word `index`, also cut short ("Mon", "mer.", "ti"); nullopt
/// for other words. Two letters alone are no weekday but right before a date.
std::optional<int> weekday_at(const Words& words, std::size_t index);

constexpr int kOldestYear = 1990;  ///< of a date in an ad
constexpr int kNewestYear = 2100;

/// True for what stands behind the number of a day: "st", "er", nothing.
bool is_ordinal(std::string_view rest);

/// True for what stands between day and month: "3 de mayo", "den 3. Mai".
bool is_particle(std::string_view word);

/// 1 to 31, with or without an ordinal ending.
std::optional<int> day_number(const Words& words, std::size_t index);

/// Four digits; followed by nothing, by the Polish "r", or by a label that has lost its space.
std::optional<int> year_number(const Words& words, std::size_t index);

/// True when the word before is a number joined to this one: "3-5 May", "1.12.3.2026", phone numbers; not
/// behind the year of another date ("1.4.2026-30.4.2026").
bool continues_number(const Words& words, std::size_t index);

/// True when a dash and another day follow: a range such as "May 3-5".
bool opens_range(const Words& words, std::size_t last);

}  // namespace jobindex::normalise
