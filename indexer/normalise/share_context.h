// Shares of full time: what stands around a number that may be one. Pure; thread-safe. Read by
// working_time.cpp.
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A decimal such as "0.5", "0,75", "19.25": its value and last word.
struct Decimal {
    double value = 0;
    std::size_t last = 0;
};

/// The decimal that begins at word `i`; nullopt when none does.
std::optional<Decimal> decimal_at(const Words& words, std::size_t i);

/// "80-100 %", "80 % - 100 %", "0,8 bis 1,0 fte" at word `i`: the last word of a range of shares, which
/// leaves the share open; nullopt when none begins there.
std::optional<std::size_t> range_of_shares_at(const Words& words, std::size_t i);

/// "Full time or part time 80%", "als Vollzeit, aber auch für 50 % Teilzeit": the share at word `i` is one
/// way to have the post.
bool is_one_way(const Words& words, std::size_t i);

/// "Doktorand (100 %)", "postdoktor, 100 %, två år": the percentage of words [first, end) is an item of its
/// own, and the only one of its sentence.
bool is_own_percentage(const Words& words, std::size_t first, std::size_t end);

/// "30 of 35 hours", "19,25 von 38,5 Stunden": the part and its last word, `hours` being the number at word
/// `i`.
std::optional<Decimal> part_of_hours(const Words& words, const Decimal& hours);

}  // namespace jobindex::normalise
