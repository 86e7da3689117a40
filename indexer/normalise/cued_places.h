// Places that an ad's text announces: "Arbeitsorte sind Muttenz und Windisch", "will be based in Leeds".
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
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
/// @param country  alpha-2 of the employer: only towns there count; nothing is found without it.
std::optional<Found<std::vector<model::Place>>> find_cued_places(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer,
                                                                 bool seat);

/// The one town whose campus the text speaks of: "the Tempe campus", "Joensuun kampuksella"; nullopt when
/// there is none, or several.
std::optional<Found<std::vector<model::Place>>> find_campus_town(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
