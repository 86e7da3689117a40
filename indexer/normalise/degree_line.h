// Degrees that a line or a sentence is about, which asks for them without a word for it. Words [first, next)
// name the degree. Pure; thread-safe.
#pragma once

#include <cstddef>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A line or bullet of its own that begins with the degree: "PhD in physics or a related field", "An earned
/// doctorate in ...", "- Master's degree".
bool degree_begins_line(const Words& words, std::size_t first, std::size_t next);

/// A sentence of its own without a verb: "Master degree in physics or equivalent."
bool is_all_of_sentence(const Words& words, std::size_t first, std::size_t next);

}  // namespace jobindex::normalise
