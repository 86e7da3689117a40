#include "indexer/normalise/town_forms.h"

#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

/// An ending of a country's names of towns and what stands in its place in the name itself. Folded.
struct Ending {
    std::string_view country, bent, plain;
};

// clang-format off
constexpr Ending kEndings[] = {
    {"FI", "ngissa", "nki"}, {"FI", "russa", "rku"}, {"FI", "nnassa", "nta"}, {"FI", "dessa", "ti"}, {"FI", "eella", "e"},
    {"FI", "ngin", "nki"}, {"FI", "run", "rku"}, {"FI", "nnan", "nta"}, {"FI", "den", "ti"}, {"FI", "een", "e"},
    {"FI", "ssa", ""}, {"FI", "sta", ""}, {"FI", "lla", ""}, {"FI", "lta", ""}, {"FI", "lle", ""}, {"FI", "n", ""},
    {"PL", "szawie", "szawa"}, {"PL", "cach", "ce"}, {"PL", "niu", "n"}, {"PL", "wiu", "w"}, {"PL", "wie", "w"}, {"PL", "dzi", "dz"},
    {"PL", "stoku", "stok"}, {"PL", "sku", "sk"}, {"PL", "polu", "pole"}, {"PL", "czy", "cz"}, {"PL", "nie", "n"}, {"PL", "zie", "da"},
    {"PL", "lu", "l"}, {"PL", "ni", "nia"}, {"PL", "wie", "wa"},
    {"CZ", "praze", "praha"}, {"CZ", "cich", "ce"}, {"CZ", "brne", "brno"}, {"CZ", "berci", "berec"}, {"CZ", "ci", "c"}, {"CZ", "ve", "va"},
    {"CZ", "zni", "zen"}, {"CZ", "ne", "n"}, {"CZ", "ne", "na"}, {"CZ", "nu", "n"}, {"CZ", "ku", "k"}, {"CZ", "be", "ba"}};
// clang-format on

}  // namespace

std::vector<std::string> town_forms(std::string_view name, std::string_view country) {
    constexpr std::size_t kLeastStem = 2;
    std::vector<std::string> out;
    const std::string folded = base::fold(name);
    for (const auto& ending : kEndings) {
        if (ending.country != country || !folded.ends_with(ending.bent)) continue;
        if (folded.size() < ending.bent.size() + kLeastStem && folded != ending.bent) continue;
        out.push_back(folded.substr(0, folded.size() - ending.bent.size()) + std::string(ending.plain));
    }
    return out;
}

}  // namespace jobindex::normalise
