// Dates as people write them, in the languages of academic job ads. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// How to read "03/04/2026" where both numbers could be the month.
enum class DateOrder { unknown, day_first, month_first };

/// What is known about a text before its dates are read.
struct DateContext {
    std::string language;  ///< ISO 639-1, "" when unknown
    std::string country;   ///< ISO 3166-1 alpha-2 of the employer, "" when unknown
    base::Date reference;  ///< the day it was seen or posted: a date without a year is the next one
    DateOrder order = DateOrder::unknown;  ///< what other dates of the same page or source say
    bool month_ends = false;      ///< "the end of January" is its last day, "Friday of week 14" a day
    bool dated = false;           ///< the reference is a day that the ad itself names as its own
    int newest_year = 0;          ///< latest year that the text names; 0 = none
    bool of_older_years = false;  ///< the text names years more than once, and none of these days
};

/// Reads a text that is a date: "2026-12-01T23:59Z", "1.12.2026", "1er décembre 2026", "Tue, 01 Dec 2026
/// 08:30:00 GMT", "2026年12月1日", epoch seconds or milliseconds; the first one when there are several.
///
/// "03/04/2026" is read only when the order is known from the context; a day without a year is the next such
/// day at or after the reference and is inferred. Where its weekday contradicts that and no year of the text
/// is later, it is the last such day before. Dates that do not exist, and ranges ("3-5 May 2026"), are
/// refused.
/// @return the date with its bytes in `text`; nullopt when there is none.
/// Errors: none, pure.  Source: indexer/normalise/months.h.
std::optional<Found<base::Date>> read_date(std::string_view text, const DateContext& context);

/// The date that begins at word `index`, as read_date; nullopt when none begins there.
std::optional<Found<base::Date>> date_at(const Words& words, std::size_t index, const DateContext& context);

/// Every date in the text, left to right, not overlapping.
std::vector<Found<base::Date>> find_dates(const Words& words, const DateContext& context);

/// What the text's own numeric dates say about their order: "25/11/2026" puts the day first.
///
/// @return unknown when no date decides it or two contradict each other.
DateOrder order_in(const Words& words);

}  // namespace jobindex::normalise
