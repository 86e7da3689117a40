#include "indexer/normalise/compound_length.h"

#include <array>
#include <string>

#include "indexer/normalise/contract_length_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

/// An ending, folded, and its months.
struct Ending {
    std::string_view text;
    int months;
};
// clang-format off
constexpr Ending kEndings[] = {
    {"arig", 12}, {"arigt", 12}, {"ariga", 12}, {"arige", 12}, {"jahrig", 12}, {"jahrige", 12}, {"jahrigen", 12}, {"jahriges", 12}, {"jahriger", 12}, {"jahrigem", 12},
    {"jarig", 12}, {"jarige", 12}, {"vuotinen", 12}, {"vuotiseen", 12}, {"vuotiseksi", 12}, {"vuotista", 12}, {"vuotisen", 12}, {"vuotisessa", 12},
    {"letni", 12}, {"letnia", 12}, {"letnie", 12}, {"letniej", 12}, {"letniego", 12}, {"letnim", 12}, {"lety", 12}, {"leta", 12}, {"lete", 12}, {"leteho", 12}, {"letou", 12},
    {"monatig", 1}, {"monatige", 1}, {"monatigen", 1}, {"monatiger", 1}, {"monatiges", 1}, {"kuukautinen", 1}, {"miesieczny", 1}, {"miesieczna", 1}, {"miesieczne", 1}, {"mesicni", 1},
};
/// Numbers as they begin such a word, folded.
constexpr LengthWord kPrefixes[] = {
    {"ein", 1}, {"zwei", 2}, {"drei", 3}, {"vier", 4}, {"funf", 5}, {"sechs", 6}, {"zwolf", 12}, {"achtzehn", 18}, {"een", 1}, {"twee", 2}, {"drie", 3}, {"vijf", 5}, {"zes", 6},
    {"ett", 1}, {"et", 1}, {"tva", 2}, {"to", 2}, {"tre", 3}, {"fyra", 4}, {"fire", 4}, {"fem", 5}, {"sex", 6}, {"seks", 6}, {"yksi", 1}, {"kaksi", 2}, {"kolmi", 3}, {"neli", 4}, {"viisi", 5}, {"kuusi", 6},
    {"dwu", 2}, {"trzy", 3}, {"cztero", 4}, {"piecio", 5}, {"szescio", 6}, {"jedno", 1}, {"dvou", 2}, {"tri", 3}, {"ctyr", 4}, {"peti", 5}, {"sesti", 6}, {"osmnacti", 18},
};
// clang-format on

constexpr std::size_t kLetters = 26;

/// Number of the last two letters of a folded word; the size of the table when they are none.
constexpr std::size_t tail_of(std::string_view folded) {
    const auto a = static_cast<std::size_t>(folded[folded.size() - 2] - 'a');
    const auto b = static_cast<std::size_t>(folded.back() - 'a');
    return a < kLetters && b < kLetters ? a * kLetters + b : kLetters * kLetters;
}

/// Which two letters an ending ends with: most words of a text end with none of them.
constexpr auto kTails = [] {
    std::array<bool, kLetters * kLetters + 1> tails{};
    for (const auto& ending : kEndings) tails[tail_of(ending.text)] = true;
    return tails;
}();

}  // namespace

std::optional<int> months_of_compound(std::string_view folded) {
    constexpr std::size_t kShortest = 6;
    if (folded.size() < kShortest || !kTails[tail_of(folded)]) return std::nullopt;
    for (const auto& ending : kEndings) {
        if (!folded.ends_with(ending.text)) continue;
        const auto number = folded.substr(0, folded.size() - ending.text.size());
        for (const auto& prefix : kPrefixes) {
            if (prefix.phrase == number) return prefix.value * ending.months;
        }
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
