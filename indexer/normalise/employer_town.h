// The town of an employer that only its name and the words behind it tell. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The town of `country` right behind the employer's name in the text: "the X Institute (XI), in Almería,
/// invites", "X College, Northfield, Minnesota". Without a country the town that is far larger than its
/// namesakes.
std::optional<Found<std::vector<model::Place>>> town_behind_name(const Words& words,
                                                                 std::string_view employer,
                                                                 std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer);

/// The large town of `country` with which the employer's name ends, else the larger one with which it begins:
/// "CHU de Saint-Étienne", "Uniwersytet w Białymstoku", "Turun yliopisto", "Lunds universitet"; nullptr for
/// none.
const vocab::City* town_of_name(std::string_view employer, std::string_view country,
                                const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
