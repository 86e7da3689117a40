// What stands around a percentage: whether it is one, and of what. Inside indexer/normalise only; pure,
// thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// True when the bytes behind a number are a percent sign.
bool is_percent_gap(std::string_view gap);

/// One past the last word of "percent" at word `i`, right behind its number; nullopt when it is none.
std::optional<std::size_t> percent_word_at(const Words& words, std::size_t i);

/// True when word `next`, right behind a percentage, says that it is of something else: "50 % women".
bool is_percentage_of_other(const Words& words, std::size_t next);

/// True when the percentage at word `i` is the end of a range: "up to 20 %".
bool is_upper_bound(const Words& words, std::size_t i);

/// True when a label for the share of full time stands right before word `i`: "taux : 50 %".
bool is_behind_share_label(const Words& words, std::size_t i);

}  // namespace jobindex::normalise
