// The rank of a post: from its title, a structured field, or the sentence that names the post. Pure;
// thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The ranks that a title names: "PhD position" phd, "Assistant/Associate Professor" two, "Open rank" three,
/// "Wissenschaftlicher Mitarbeiter (Doktorand)" phd alone.
///
/// Only words up to the first "of", "for", "in" behind the first rank count ("Coordinator of the PhD
/// programme" is administration); a particular rank drives out a general one (postdoc before researcher).
/// @return at most three, no rank twice; empty when the title names none.  Source: data/vocab/levels.tsv.
std::vector<model::Level> levels_in_title(std::string_view title, const vocab::Vocabulary& levels);

/// The ranks in the sentence that names the post: "we invite applications for a postdoctoral position".
///
/// "PhD required" is a degree, no rank.
/// @return the ranks with the bytes that name them; nullopt when no sentence does.
std::optional<Found<std::vector<model::Level>>> find_levels(const Words& words,
                                                            const vocab::Vocabulary& levels);

/// The words by which a text says that the post is for taking a doctorate: "mit dem Ziel der Promotion".
std::optional<Found<bool>> find_doctoral_goal(const Words& words);

}  // namespace jobindex::normalise
