// The rank of a post whose title is only the heading under which a board files it. Pure; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "core/model/enums.h"
#include "core/vocab/vocabulary.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What the text names where `title` is no more than a field and a kind of post ("Botany Postdoc") and the
/// text does not name that kind: its sentence for the post, its first words, or a marked one ("#lecturer").
/// @return the ranks with the bytes that name them; nullopt for other titles and where the text names none.
std::optional<Found<std::vector<model::Level>>> find_levels_over_heading(const Words& words,
                                                                         const Words& title,
                                                                         const vocab::Vocabulary& levels);

}  // namespace jobindex::normalise
