// Towns in the cases that Finnish, Polish and Czech texts put them in: "Joensuun", "w Krakowie", "v
// Olomouci". Pure.
#pragma once

#include <string_view>

#include "core/vocab/gazetteer.h"

namespace jobindex::normalise {

/// The town of `country` (FI, PL, CZ) that `said` is a bent form of; nullptr when it is none, or of a small
/// one.
const vocab::City* bent_town(std::string_view said, std::string_view country,
                             const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
