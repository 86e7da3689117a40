// The rank of a post whose text names none, from what its holder does. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The rank of a text that names none: a doctoral student by the work ("you will write a dissertation"), else
/// what an address of the post calls it: "/jobs/264/postdoctoral-researcher-in-optics".
/// @return an inferred value; nullopt when nothing tells it.
std::optional<Found<std::vector<model::Level>>> infer_levels(const Words& words,
                                                             const vocab::Vocabulary& levels);

/// A "predoctoral researcher" (at `named`) who writes a dissertation is a doctoral student; nullopt
/// otherwise.
std::optional<Found<std::vector<model::Level>>> find_dissertation(const Words& words, base::Span named);

/// The researcher that "Fellow, Centre for Bogs" names, and the teacher that "Nursing Faculty" does, where
/// the text speaks of teaching and never of tenure or of research of one's own; nullopt otherwise, and where
/// the text names (`named`) more than a trade.
std::optional<Found<std::vector<model::Level>>> infer_from_title(
    const Words& words, std::string_view title, const std::optional<Found<std::vector<model::Level>>>& named);

}  // namespace jobindex::normalise
