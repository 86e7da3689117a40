// The country whose law, money and institutions an ad speaks of: "Canadians and permanent residents", "TV-L",
// "SEK". Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The one country (ISO 3166-1 alpha-2) that all such phrases of the text are of; nullopt when there is none,
/// or they are of several.  Source: the table in country_by_law.cpp.
std::optional<Found<std::string>> country_by_law(const Words& words);

}  // namespace jobindex::normalise
