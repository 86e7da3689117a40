// What a date beside a phrase such as "by" is said of: applying, or another thing. Inside
// indexer/normalise only; pure, thread-safe.
#pragma once

#include <cstddef>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The words of a date, and one past those that may still speak of it.
struct DateWords {
    std::size_t first = 0, last = 0, to = 0;
};

/// True when words [from, to) say that a date is another one: of an interview, of the start.
bool names_other_date(const Words& words, std::size_t from, std::size_t to);

/// True when the sentence of a date behind the phrase [cue, cue_end) speaks of applying, and neither of
/// another date nor of when a degree must be there.
bool is_about_applying(const Words& words, const DateWords& date, std::size_t cue, std::size_t cue_end);

/// True when the phrase at word `first` gives referees their day, not the applicant.
bool is_about_letters(const Words& words, std::size_t first);

/// True when the sentence of word `first` begins with what referees send.
bool begins_with_letters(const Words& words, std::size_t first);

}  // namespace jobindex::normalise
