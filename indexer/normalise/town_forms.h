// Names of towns bent as Finnish, Polish and Czech bend them: "Joensuussa", "w Krakowie", "v Brně". Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jobindex::normalise {

/// What a bent name may stand for in a country's language, folded, the likeliest first: "joensuu" for
/// "Joensuussa" in FI; nothing where names are not bent.
std::vector<std::string> town_forms(std::string_view name, std::string_view country);

}  // namespace jobindex::normalise
