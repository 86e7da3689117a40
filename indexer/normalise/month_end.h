// "The end of January 2027" in the languages of ads. Inside indexer/normalise only. Pure.
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A month whose end words [.., last] name; year 0 where none is written.
struct MonthEnd {
    int year = 0, month = 0;
    std::size_t last = 0;

    int day() const;  ///< its last day; 28 for a February without a year
};

/// The end of a month that is named from word `index` on: "end of January 2027", "Ende Januar", "fin
/// janvier", "konce ledna", "tammikuun loppuun", "1月末"; nullopt for anything else.
std::optional<MonthEnd> month_end_at(const Words& words, std::size_t index);

}  // namespace jobindex::normalise
