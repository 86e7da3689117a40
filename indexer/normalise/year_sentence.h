// Sentences that end with a year or a bracket: "by 1 September 2027. To apply", "(3 years). We". Words takes
// the stop behind a number for that of "3. Mai"; beside dates it is told apart. Pure; thread-safe.
#pragma once

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// True when word `index` begins a sentence, by Words or behind a year or a bracket.
bool begins_sentence(const Words& words, std::size_t index);

/// Words::sentence_start, cut as well behind a year or a bracket that a full stop and a capital follow.
std::size_t start_of_sentence(const Words& words, std::size_t index);

/// Words::sentence_end with the same cuts.
std::size_t end_of_sentence(const Words& words, std::size_t index);

}  // namespace jobindex::normalise
