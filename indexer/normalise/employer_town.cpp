#include "indexer/normalise/employer_town.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "indexer/normalise/bent_town.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/place_in_text.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostOfTown = 3;    ///< words
constexpr std::size_t kMostMentions = 5;  ///< of the employer's name that are looked at
constexpr double kBehindName = 0.65;

/// Between a name and its town.
constexpr std::string_view kIn[] = {"in", "at", "en", "à",  "a",  "em", "i", "w",
                                    "we", "v",  "ve", "te", "på", "zu", "ad"};

bool is_in(std::string_view raw) {
    return std::find(std::begin(kIn), std::end(kIn), raw) != std::end(kIn);
}

/// One past the brackets that open behind a name before word `at`; `at` without them.
std::size_t behind_brackets(const Words& words, std::size_t at) {
    constexpr std::size_t kMostInside = 6;
    if (at >= words.size() || words.gap(at).find('(') == std::string_view::npos) return at;
    for (std::size_t i = at + 1; i <= at + kMostInside && i < words.size(); ++i) {
        if (words.gap(i).find(')') != std::string_view::npos) return i;
    }
    return at;
}

}  // namespace

std::optional<Found<std::vector<model::Place>>> town_behind_name(const Words& words,
                                                                 std::string_view employer,
                                                                 std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer) {
    if (employer.size() < 3) return std::nullopt;
    std::size_t mentions = 0;
    for (auto at = words.text().find(employer); at != std::string_view::npos && mentions < kMostMentions;
         at = words.text().find(employer, at + 1), ++mentions) {
        std::size_t next = behind_brackets(words, words.at_byte(at + employer.size() - 1) + 1);
        if (next >= words.size() || words[next].before >= Break::line) continue;
        const auto gap = base::trim(words.gap(next));
        const bool parted = gap.ends_with(',') || gap.ends_with('(');
        const bool in = is_in(words.raw(next));
        if (!parted && !in) continue;
        next += in;
        const auto town =
            town_at(words, next, std::min(words.size(), next + kMostOfTown), country, gazetteer);
        if (!town || speaks_of_others(words.text(), words.span(next, town->second - 1))) continue;
        return Found<std::vector<model::Place>>{
            {place_at(*town->first)}, words.span(next, town->second - 1), kBehindName, false};
    }
    return std::nullopt;
}

const vocab::City* town_of_name(std::string_view employer, std::string_view country,
                                const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLeastPopulation = 15'000;
    const std::string plain = plain_institution_name(employer);
    if (country.empty() || !names_kind(plain)) return nullptr;
    const auto words = base::split_words(plain);
    for (std::size_t length = std::min(kMostOfTown, words.size() - 1); words.size() > 1 && length > 0;
         --length) {
        const auto* first = words[words.size() - length].data();
        const auto said = std::string_view(plain).substr(static_cast<std::size_t>(first - plain.data()));
        if (said.size() < 4 || !begins_with_capital(said) || names_kind(said)) continue;
        const auto* city = gazetteer.city(said, {country, {}});
        if (city == nullptr) city = bent_town(said, country, gazetteer);
        if (city == nullptr || city->population < kLeastPopulation || is_other_name(said, *city, gazetteer))
            continue;
        return city;
    }
    return nullptr;
}

}  // namespace jobindex::normalise
