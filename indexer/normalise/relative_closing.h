// Deadlines that are counted from the day of publication: "within three weeks of publication". Inside
// indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/closing.h"

namespace jobindex::normalise {

/// The deadline so many days, weeks or months after `published`; inferred.
/// @return nullopt when the text counts none, counts working days, or counts from an official gazette.
std::optional<Found<Closing>> find_relative_closing(const Words& words, base::Date published);

}  // namespace jobindex::normalise
