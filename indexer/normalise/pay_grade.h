// Pay grades: the text that names a place in a public pay scale. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Finds the pay grade that a text names, in one spelling: "TV-L E13", "A13", "W2", "Grade 7", "scale 10",
/// "Level B", "HEW 7", "kode 1017", "Band 6", "NIH NRSA".
///
/// Grades that are everyday words ("Grade 7", "Level B", "Band 6", "scale 10") need a word for pay or a
/// currency near them; "grade 7 pupils" is none.
/// @return the grade with its bytes; nullopt when none is named.
std::optional<Found<std::string>> find_pay_grade(const Words& words);

/// True when a text leaves open which group of the German scales pays the post: it names several ("E13 or
/// E14", "E 13/14"), or an upper bound ("up to E13").
bool leaves_choice_of_group(const Words& words);

}  // namespace jobindex::normalise
