#include "indexer/normalise/bent_town.h"

#include <cstdint>
#include <string>

namespace jobindex::normalise {
namespace {

constexpr std::int64_t kLeastBent = 10'000;  ///< people of a town whose name is bent

struct Case {
    std::string_view country, ending, plain;
};

// clang-format off
/// Endings of locatives and genitives, and what stands in their place in the gazetteer; whole names are irregular.
constexpr Case kCases[] = {
    // The gazetteer has "Joensuussa" and "Tampereella".
    {"FI", "n", "ssa"}, {"FI", "n", "lla"},
    {"PL", "Białymstoku", "Białystok"}, {"PL", "Białegostoku", "Białystok"}, {"PL", "Łodzi", "Łódź"}, {"PL", "Zielonej Górze", "Zielona Góra"}, {"PL", "Bielsku", "Bielsko"},
    {"PL", "owie", "ów"}, {"PL", "owa", "ów"}, {"PL", "owie", "owo"}, {"PL", "niu", "ń"}, {"PL", "nia", "ń"}, {"PL", "wiu", "w"}, {"PL", "wia", "w"}, {"PL", "cach", "ce"}, {"PL", "ie", "a"},
    {"PL", "ie", ""}, {"PL", "u", ""}, {"PL", "u", "e"}, {"PL", "cu", "iec"}, {"PL", "wcu", "wiec"}, {"PL", "y", ""}, {"PL", "y", "a"}, {"PL", "a", ""}, {"PL", "ego", "e"},
    {"CZ", "Praze", "Praha"}, {"CZ", "Prahy", "Praha"}, {"CZ", "Plzni", "Plzeň"}, {"CZ", "Hradci Králové", "Hradec Králové"}, {"CZ", "Českých Budějovicích", "České Budějovice"}, {"CZ", "ovicích", "ovice"},
    {"CZ", "icích", "ice"}, {"CZ", "ě", "o"}, {"CZ", "ě", "a"}, {"CZ", "ě", ""}, {"CZ", "ci", "ec"}, {"CZ", "i", ""}, {"CZ", "ku", "ek"}, {"CZ", "u", ""}, {"CZ", "y", "a"}, {"CZ", "a", "o"},
};
// clang-format on

}  // namespace

const vocab::City* bent_town(std::string_view said, std::string_view country,
                             const vocab::Gazetteer& gazetteer) {
    for (const auto& [of, ending, plain] : kCases) {
        if (of != country || said.size() < ending.size() + 3 - (plain.size() > 4 ? 3 : 0) ||
            !said.ends_with(ending))
            continue;
        std::string name(said.substr(0, said.size() - ending.size()));
        name += plain;
        const auto* city = gazetteer.city(name, {country, {}});
        if (city != nullptr && city->population >= kLeastBent) return city;
    }
    return nullptr;
}

}  // namespace jobindex::normalise
