// The day on which a contract ends, and the months that lie between its two days. Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/dates.h"

namespace jobindex::normalise {

/// Finds the end of a contract: "fixed term until 31 July 2029", "befristet bis 31.12.2028", "1.3.2027 to
/// 28.2.2031" of a temporary post.
///
/// Only with its year, in a sentence that says that the post has an end; the last day on which to apply is
/// none.  Source: contract_cues.h.
std::optional<Found<base::Date>> find_contract_end(const Words& words, const DateContext& context);

/// Finds the first day of a contract both of whose days are stated, under the same conditions.
std::optional<Found<base::Date>> find_contract_begin(const Words& words, const DateContext& context);

/// The whole months from `start` to the end of the day `end`; nullopt when a part of a month is left, or more
/// than ten years lie between.
std::optional<int> months_between(base::Date start, base::Date end);

}  // namespace jobindex::normalise
