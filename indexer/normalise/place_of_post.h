// Where a post is: what its source states, what its text names, else where its employer has its seat. Pure;
// thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/places.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What is known of the ad before its place is chosen.
struct PlaceContext {
    std::vector<const extract::Candidate*> stated;  ///< of Field::place; those around the ad are `inferred`
    std::string host;                               ///< of the ad's page
    std::string_view employer;                      ///< its name, "" when unknown
    std::string_view employer_country;              ///< ISO 3166-1 alpha-2
    std::string_view employer_region;
    std::string_view employer_city;
    Countries spoken;  ///< where the ad's language is spoken
};

/// The places of the post with where they were found; nullopt when nothing names one.
///
/// In this order: a place that the source states; the town behind the employer's name; places that the text
/// announces as the post's; the employer's town where the text names it; a place that
/// the text, else the page's footer names; the employer's seat or country; the country of the host. Where the
/// source states a country or region alone, the same sources tell the town within it.
std::optional<Reading<std::vector<model::Place>>> choose_place(const PlaceContext& context,
                                                               const Words& words,
                                                               const vocab::Gazetteer& places);

}  // namespace jobindex::normalise
