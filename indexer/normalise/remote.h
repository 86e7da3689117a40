// Whether the work can be done from elsewhere. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Reads a field such as "TELECOMMUTE", "hybrid", "on-site".
std::optional<model::Remote> read_remote(std::string_view text);

/// Finds phrases such as "fully remote", "hybrid working", "home office" in the text; none that the text only
/// considers or denies.
std::optional<Found<model::Remote>> find_remote(const Words& words);

/// What the source states, else the text, else the title, where "Remote" is a part by itself: "Analyst
/// (Remote)"; nullopt when none does.
std::optional<Reading<model::Remote>> choose_remote(const std::vector<const extract::Candidate*>& candidates,
                                                    const Words& words, std::string_view title);

}  // namespace jobindex::normalise
