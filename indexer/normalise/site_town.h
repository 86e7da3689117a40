// Towns that the form of words tells, whichever country the employer is of: with their state ("Florham Park,
// NJ"), of an office ("our Boston office"), behind a university's dash ("Elm University–Newark"). Pure;
// thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The town whose name begins at word `at` with its state or country right behind: "Austin, Texas", "Normal,
/// IL", "Delhi (India)"; with one past the last word of both. nullopt for anything else.
std::optional<std::pair<const vocab::City*, std::size_t>> town_with_state(const Words& words, std::size_t at,
                                                                          const vocab::Gazetteer& gazetteer);

/// The one town of whose office or branch the text speaks as its own: "our Boston office", "the Bank's
/// Pittsburgh Branch"; nullopt when there is none, or several.
///
/// @param country  alpha-2 of the employer; without it only large towns count.
std::optional<Found<std::vector<model::Place>>> find_office_town(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer);

/// The town that stands behind a university's own name with a dash: "Elm University–Newark", "University of
/// Elm-Dearborn"; of an `employer` that shares the name. nullopt when there is none.
std::optional<Found<std::vector<model::Place>>> find_town_behind_dash(const Words& words,
                                                                      std::string_view employer,
                                                                      std::string_view country,
                                                                      const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
