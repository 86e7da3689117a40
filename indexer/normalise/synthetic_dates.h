// Closing dates that a site made up from the posting date. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/candidate.h"
#include "indexer/normalise/closing.h"

namespace jobindex::normalise {

using Candidates = std::vector<const extract::Candidate*>;

/// True when a site computed its validThrough from the posting date: the same time of day to an odd
/// second, or to a round one after a usual span.
bool is_computed(std::string_view valid_through, std::string_view posted);

/// True when a site's validThrough looks made up: the posting date's time of day to the second, or exactly
/// 30, 60, 90, 120, 180 or 365 days (1, 2, 3, 6 or 12 months) after it.
bool looks_synthetic(std::string_view valid_through, const Closing& closing, const ClosingContext& context);

/// True when the structured data of an ad holds a computed closing date: whoever wrote it fills in what is
/// not known, FULL_TIME too.
bool has_computed_closing(const Candidates& closing, const Candidates& posted);

}  // namespace jobindex::normalise
