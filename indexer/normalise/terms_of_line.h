// A line that lists the terms of a post: "36 uur (voltijd) · 3 jaar", "Fast, 100 %", "Full-time, permanent".
// Pure; thread-safe.
#pragma once

#include <cstddef>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// True when words [first, end) stand between marks of a list (commas, bars, dots, brackets, line breaks) in
/// a line that names working time elsewhere: full or part time, hours of a week, a percentage.
bool is_item_of_terms(const Words& words, std::size_t first, std::size_t end);

/// True when word `index` begins an item of a list, or stands right behind one: a line break, comma, bar,
/// dot or bracket before it.
bool is_item_border(const Words& words, std::size_t index);

}  // namespace jobindex::normalise
