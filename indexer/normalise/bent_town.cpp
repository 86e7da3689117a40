#include "indexer/normalise/bent_town.h"

#include <cstdint>
#include <string>

namespace jobindex::normalise {
namespace {

constexpr std::int64_t kLeastBent = 10'000;  ///< people of a town whose name is bent
constexpr std::size_t kShortest = 3;         ///< bytes of a name before its ending

/// How something is bent in a country's language, and how it is not.
struct Case {
    std::string_view country, bent, plain;
};

// clang-format off
/// Whole names that follow no rule.
constexpr Case kNames[] = {
    {"PL", "Białymstoku", "Białystok"}, {"PL", "Białegostoku", "Białystok"}, {"PL", "Łodzi", "Łódź"}, {"PL", "Zielonej Górze", "Zielona Góra"}, {"PL", "Bielsku", "Bielsko"},
    {"CZ", "Praze", "Praha"}, {"CZ", "Prahy", "Praha"}, {"CZ", "Plzni", "Plzeň"}, {"CZ", "Hradci Králové", "Hradec Králové"}, {"CZ", "Českých Budějovicích", "České Budějovice"},
};
/// Endings of locatives and genitives, and what stands in their place in the gazetteer, which has "Joensuussa" and
/// "Tampereella" of Finnish towns.
constexpr Case kEndings[] = {
    {"FI", "n", "ssa"}, {"FI", "n", "lla"},
    {"PL", "owie", "ów"}, {"PL", "owa", "ów"}, {"PL", "owie", "owo"}, {"PL", "niu", "ń"}, {"PL", "nia", "ń"}, {"PL", "wiu", "w"}, {"PL", "wia", "w"}, {"PL", "cach", "ce"}, {"PL", "ie", "a"},
    {"PL", "ie", ""}, {"PL", "u", ""}, {"PL", "u", "e"}, {"PL", "cu", "iec"}, {"PL", "wcu", "wiec"}, {"PL", "y", ""}, {"PL", "y", "a"}, {"PL", "a", ""}, {"PL", "ego", "e"},
    {"CZ", "ovicích", "ovice"}, {"CZ", "icích", "ice"}, {"CZ", "ě", "o"}, {"CZ", "ě", "a"}, {"CZ", "ě", ""}, {"CZ", "ci", "ec"}, {"CZ", "i", ""}, {"CZ", "ku", "ek"}, {"CZ", "u", ""}, {"CZ", "y", "a"},
    {"CZ", "a", "o"},
};
// clang-format on

}  // namespace

const vocab::City* bent_town(std::string_view said, std::string_view country,
                             const vocab::Gazetteer& gazetteer) {
    const auto known = [&](std::string_view name) -> const vocab::City* {
        const auto* city = gazetteer.city(name, {country, {}});
        return city != nullptr && city->population >= kLeastBent ? city : nullptr;
    };
    for (const auto& name : kNames) {
        if (name.country == country && name.bent == said) return known(name.plain);
    }
    for (const auto& [of, bent, plain] : kEndings) {
        if (of != country || said.size() < bent.size() + kShortest || !said.ends_with(bent)) continue;
        const std::string stem(said.substr(0, said.size() - bent.size()));
        if (const auto* city = known(stem + std::string(plain))) return city;
    }
    return nullptr;
}

}  // namespace jobindex::normalise
