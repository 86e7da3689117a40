// Places of work. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/vocab/gazetteer.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/spoken_countries.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The places that the candidates name, each once, at most twenty; provenance of the first.
///
/// Objects {city, region, country} are looked up part by part, texts by Gazetteer::parse_place. A city that
/// the gazetteer does not know keeps its name when its country is known. `employer_country` settles names
/// that many countries have, else the `spoken` ones, in which the ad's language is spoken, do.
std::optional<Reading<std::vector<model::Place>>> choose_places(
    const std::vector<const extract::Candidate*>& candidates, std::string_view employer_country,
    const vocab::Gazetteer& places, const Countries& spoken = {});

/// The place of an employer of `country`: the town that its name holds ("University of Leeds"), else the
/// country alone.
///
/// A town counts with 50,000 people or more, when it is the only one and no region or state has its name.
model::Place place_of_employer(std::string_view name, const std::string& country,
                               const vocab::Gazetteer& gazetteer);

/// The country that a host's top-level domain stands for ("uni-x.de": DE); "" for generic and unknown ones.
std::string country_of_host(std::string_view host, const vocab::Gazetteer& places);

}  // namespace jobindex::normalise
