// Two dates that are the ends of one stretch of time. Pure; thread-safe.
#pragma once

#include "core/base/date.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Whether nothing but "to" ("bis", "au", a dash ...) stands between two dates of `words`, the second later.
bool is_range(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second);

/// True for a day right behind "from", where a later one follows in its sentence: "applications from 3 May, 9
/// o'clock, until 5 June".
bool opens_window(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second);

}  // namespace jobindex::normalise
