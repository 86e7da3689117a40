// Places that an ad's text announces: "Arbeitsorte sind Muttenz und Windisch", "will be based in Leeds".
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/place_cues.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The towns behind the first words that announce the place of the post, all that stand there, or, with
/// `seat`, those behind words that tell where the employer is.
///
/// @param country  alpha-2 of the employer: only towns there count; without it, towns named with their state
///                 or country ("Austin, Texas").
std::optional<Found<std::vector<model::Place>>> find_cued_places(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer,
                                                                 bool seat);

/// The one town whose campus the text speaks of: "the Tempe campus", "Joensuun kampuksella"; nullopt when
/// there is none, or several.
std::optional<Found<std::vector<model::Place>>> find_campus_town(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer);

/// A town of `country` whose name begins at word `at` and ends before `end`, written in capitals or in a
/// script without them, and one past its last word; nullopt for a part of a larger name, and a small place of
/// the United States without its state.
std::optional<std::pair<const vocab::City*, std::size_t>> town_at(const Words& words, std::size_t at,
                                                                  std::size_t end, std::string_view country,
                                                                  const vocab::Gazetteer& gazetteer);

/// True for a name that is a state's or a word of names rather than a town's.
bool is_other_name(std::string_view said, const vocab::City& city, const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
