// Whether a post is said to be full time. Inside indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// True for a word, folded, that ends with one for a post: "projektstelle", "postdocstilling".
bool names_post(std::string_view folded);

/// "Full-time position", "we seek full-time faculty", "Vollzeit" without a word for a post in part time
/// anywhere: 1; nullopt for anything else.
std::optional<Found<double>> find_full_time(const Words& words);

/// The same of a title, in which full time needs no word for the post beside it: "Voltijds docent"; nullopt
/// when part time stands there too.
std::optional<Found<double>> full_time_in_title(const Words& title);

}  // namespace jobindex::normalise
