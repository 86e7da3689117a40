// Who looks for somebody, by what a text says of it, whether the institution table knows the name or not.
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The name of an institution, known or not, that begins a text with "X invites applications", "X is a
/// university", "An der X ist eine Stelle"; no department's.
std::optional<Found<std::string>> find_hiring_name(const Words& words);

/// True when the words before word `first` make the name there another's: a partner's, a funder's.
bool is_of_others(const Words& words, std::size_t first);

}  // namespace jobindex::normalise
