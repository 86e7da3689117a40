#include "indexer/normalise/employer_town.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
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

/// The beginning of a name that is no town though a town is called so: provinces, persons, other words.
bool is_no_beginning(std::string_view said) {
    static constexpr std::string_view kOther[] = {
        "Jilin",     "吉林",   "Sejong", "Soka", "創価",   "Chuo",  "中央", "Tokai",  "東海", "Asahi", "朝日",
        "Musashino", "武蔵野", "Showa",  "昭和", "Sakura", "Meiji", "明治", "Hainan", "海南", "日本"};
    return std::find(std::begin(kOther), std::end(kOther), said) != std::end(kOther);
}

/// Between a town's name and the word for the kind: "Seoul National University", "Nagoya City University".
bool is_of_kind(std::string_view word) {
    static constexpr std::string_view kWords[] = {
        "National", "City",          "Metropolitan", "Technical", "Medical",
        "State",    "International", "Prefectural",  "Normal",    "Agricultural",
        "tekniska", "Municipal",     "Polytechnic",  "Public",    "Central"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords) || names_kind(word);
}

/// The town that begins a name in Han characters: "上海海洋大学".
const vocab::City* town_in_han(std::string_view name, std::string_view country,
                               const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLeastPopulation = 300'000;
    for (const std::size_t bytes : {9U, 6U}) {
        if (name.size() < bytes + 6) continue;
        const auto said = name.substr(0, bytes);
        const auto* city = gazetteer.city(said, {country, {}});
        if (city != nullptr && city->population >= kLeastPopulation && !is_no_beginning(said)) return city;
    }
    return nullptr;
}

/// The large town of `country` with which a name begins: "Turun yliopisto", "Lunds universitet", "Kyoto
/// Institute of Technology". Not where universities are called after states.
const vocab::City* town_in_front(std::string_view name, std::string_view country,
                                 const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLeastPopulation = 50'000;
    static constexpr std::string_view kByStates[] = {"US", "CA", "AU", "NZ", "PH", "MX", "BR"};
    if (std::find(std::begin(kByStates), std::end(kByStates), country) != std::end(kByStates)) return nullptr;
    if (base::begins_with_cjk(name)) return town_in_han(name, country, gazetteer);
    if (name.starts_with("National ")) name.remove_prefix(9);
    const auto words = base::split_words(name);
    for (std::size_t length = std::min<std::size_t>(2, words.size() - 1); words.size() > 1 && length > 0;
         --length) {
        auto said = name.substr(
            0, static_cast<std::size_t>(words[length - 1].data() - name.data()) + words[length - 1].size());
        if (!is_of_kind(words[length]) || names_kind(said) || is_no_beginning(said)) continue;
        const auto* city = gazetteer.city(said, {country, {}});
        if (city == nullptr) city = bent_town(said, country, gazetteer);
        const bool northern = country == "SE" || country == "DK" || country == "NO";
        if (city == nullptr && northern && said.ends_with('s')) {
            said.remove_suffix(1);
            city = gazetteer.city(said, {country, {}});
        }
        if (city != nullptr && city->population >= kLeastPopulation) return city;
    }
    return nullptr;
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
    return town_in_front(plain, country, gazetteer);
}

}  // namespace jobindex::normalise
