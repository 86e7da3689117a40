// Pay grades of many countries that are a word and a number or letter: "Grade 7", "schaal 10A", "lønnstrinn
// 62-72". Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The grade whose word begins at word `index`, as it is written, with the end of its range.
///
/// Words of every day ("grade", "level") need a word for pay or a sum near them. nullopt when there is none.
std::optional<Found<std::string>> numbered_grade(const Words& words, std::size_t index);

}  // namespace jobindex::normalise
