// Periods of time as people say them: "this month", "in 2 weeks", "1 December", "nächste Woche". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace jobindex::understand {

/// Days from `from` to `to`, and how many words said so.
struct Period {
    base::Date from, to;
    std::size_t words = 0;
};

/// Which way a month or weekday without a year is meant.
enum class Direction { ahead, back };

/// Reads a period from the words `words[at...]`, each as name_key() gives it; nullopt when none begins there.
///
/// English, German and French. "in 2 weeks" ahead is today until then; "last week" back is the last seven
/// days until today.
std::optional<Period> read_period(const std::vector<std::string>& words, std::size_t at, base::Date today,
                                  Direction direction);

}  // namespace jobindex::understand
