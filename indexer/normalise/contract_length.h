// The length of a contract in months, in a field of its own, and the words around it. Inside
// indexer/normalise only; pure, thread-safe. find_months is declared in contract.h.
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Words [from, to).
struct Window {
    std::size_t from = 0, to = 0;
};

/// The words around [first, end), at most `reach` on either side and inside the sentence.
Window window_around(const Words& words, std::size_t first, std::size_t end, std::size_t reach);

/// "3 years" and nothing else, or "renewable", in a field that says how long: months.
std::optional<int> bare_length(const Words& words);

}  // namespace jobindex::normalise
