// Two dates that are the ends of one stretch of time. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>

#include "core/base/date.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Whether nothing but "to" ("bis", "au", a dash ...) stands between two dates of `words`, the second later.
bool is_range(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second);

/// True for a day right behind "from", where a later one follows in its sentence: "applications from 3 May, 9
/// o'clock, until 5 June".
bool opens_window(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second);

/// The word for "from" of a stretch whose first day has no month, "du 3 au 28 mars 2027", where the date of
/// its last day begins at word `last`; nullopt when there is none.
std::optional<std::size_t> start_of_short_range(const Words& words, std::size_t last);

}  // namespace jobindex::normalise
