// Towns that a part of a stated place is, the whole of it: "Campus Nord, 4000 Roskilde". Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "core/vocab/gazetteer.h"
#include "indexer/normalise/spoken_countries.h"

namespace jobindex::normalise {

/// True for the name of a country or town within another's: "Denmark Hill" is a street's, "Dr. Ada Chang Lab"
/// a person's.
bool is_of_other_name(const vocab::PlaceMatch& match, std::string_view text);

/// The towns that parts of `text`, cut at commas, brackets and dashes, are without a postal code, a word for
/// a campus or the ending of a town's name in Japanese and Chinese, in `country`, else in the `spoken` ones.
/// Each once; empty when no part is a town.
std::vector<const vocab::City*> towns_in_parts(std::string_view text, std::string_view country,
                                               const Countries& spoken, const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
