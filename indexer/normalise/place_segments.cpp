#include "indexer/normalise/place_segments.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestText = 300;
constexpr std::int64_t kTimesLarger = 10;  ///< than its quarters, and namesakes of them in other countries
constexpr std::size_t kMostWords = 5;      ///< of a town's name
constexpr std::size_t kMostTowns = 6;
constexpr std::int64_t kLeastPopulation = 1'000;
constexpr std::int64_t kLeastWhereSpoken = 5'000;
constexpr std::int64_t kKnownAlone = 50'000;  ///< where neither country nor language settles the name

/// Signs between the parts of a place.
constexpr std::array<std::string_view, 22> kSigns = {",",
                                                     ";",
                                                     "(",
                                                     ")",
                                                     "/",
                                                     "|",
                                                     "\n",
                                                     " - ",
                                                     " \xE2\x80\x93 ",
                                                     "\xE3\x80\x81",
                                                     "\xEF\xBC\x8C",
                                                     "\xEF\xBC\x88",
                                                     "\xEF\xBC\x89",
                                                     ": ",
                                                     " \xC2\xB7 ",
                                                     " or ",
                                                     " oder ",
                                                     " ou ",
                                                     " eller ",
                                                     " tai ",
                                                     " lub ",
                                                     " nebo "};

/// Words before a town's name that say what is there.
constexpr std::array<std::string_view, 21> kBefore = {
    "campus",  "standort", "stadt",   "site",    "site de", "campus de", "campus di",
    "city of", "ville de", "sede di", "sede de", "in",      "a",         "te",
    "m",       "w",        "v",       "i",       "zu",      "kampus",    "areal"};

/// True for a quarter of `town`: close to it and far smaller, as Camden is beside London.
bool is_quarter_of(const vocab::City& place, const vocab::City& town) {
    constexpr double kNearDegrees = 0.12;  // some 12 km
    return place.population * kTimesLarger <= town.population &&
           std::abs(place.lat - town.lat) < kNearDegrees &&
           std::abs(place.lon - town.lon) < kNearDegrees * 1.5;
}

/// The parts of `text` between its signs, trimmed.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto* sign = std::find_if(kSigns.begin(), kSigns.end(),
                                        [&](std::string_view one) { return rest.starts_with(one); });
        if (sign == kSigns.end()) {
            ++at;
            continue;
        }
        parts.push_back(base::trim(text.substr(from, at - from)));
        at += sign->size();
        from = at;
    }
    parts.push_back(base::trim(text.substr(from)));
    return parts;
}

/// "23.59 (Europe/Helsinki)" is a time.
bool names_time_zone(std::string_view text) {
    static constexpr std::string_view kZones[] = {"Europe/", "America/",   "Asia/",
                                                  "Africa/", "Australia/", "Pacific/"};
    return std::any_of(std::begin(kZones), std::end(kZones), [&](std::string_view zone) {
        const auto at = text.find(zone);
        return at != std::string_view::npos && begins_with_capital(text.substr(at + zone.size()));
    });
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return base::is_digit(c); });
}

/// What stands behind the postal code of `part`: "Roskilde" of "4000 Roskilde", "D-18055 Rostock",
/// "602 00 Brno", "80-831 Gdańsk", "9712 CP Groningen"; `part` when it has none.
std::string_view without_code(std::string_view part) {
    std::string_view rest = part;
    bool code = false;
    for (int i = 0; i < 3; ++i) {
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) break;
        const auto word = rest.substr(0, space);
        const bool letters =
            code && word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z';
        if (!has_digit(word) && !letters) break;
        code = code || word.size() >= 3;
        rest = base::trim(rest.substr(space + 1));
    }
    return code && !rest.empty() ? rest : part;
}

/// `part` without the words for a campus or site before the name: "Campus Brno-Bohunice".
std::string_view without_words(std::string_view part) {
    for (bool again = true; again;) {
        again = false;
        for (const auto word : kBefore) {
            if (part.size() <= word.size() + 1 || part[word.size()] != ' ') continue;
            if (!base::equal_ignoring_case(part.substr(0, word.size()), word)) continue;
            part = base::trim(part.substr(word.size() + 1));
            again = true;
        }
    }
    return part;
}

/// Endings of names of towns: "仙台市", "札幌キャンパス", "杭州市".
std::string_view without_ending(std::string_view name) {
    for (const std::string_view ending :
         {"\xE5\xB8\x82", "\xE3\x82\xAD\xE3\x83\xA3\xE3\x83\xB3\xE3\x83\x91\xE3\x82\xB9",
          "\xE6\xA0\xA1\xE5\x8C\xBA", "\xE6\xA0\xA1\xE5\x8D\x80"}) {
        if (name.size() > ending.size() && name.ends_with(ending))
            name = name.substr(0, name.size() - ending.size());
    }
    // "Nasinu Campus"; the main campus and that in the north name no town.
    static constexpr std::string_view kNoTowns[] = {"main", "north", "south",   "east",   "west",
                                                    "city", "old",   "central", "health", "university"};
    constexpr std::string_view kCampus = " Campus";
    if (name.ends_with(kCampus)) {
        const auto town = name.substr(0, name.size() - kCampus.size());
        const std::string folded = base::fold(town);
        if (std::find(std::begin(kNoTowns), std::end(kNoTowns), folded) == std::end(kNoTowns)) name = town;
    }
    return name;
}

const vocab::City* town_of(std::string_view name, std::string_view country, const Countries& spoken,
                           const vocab::Gazetteer& gazetteer) {
    if (name.size() < 3 || name.size() > 60 || has_digit(name)) return nullptr;
    if (!begins_with_capital(name) || base::split_words(name).size() > kMostWords) return nullptr;
    if (!country.empty()) {
        const auto* city = gazetteer.city(name, {country, {}});
        return city != nullptr && city->population >= kLeastPopulation ? city : nullptr;
    }
    if (const auto* city = town_where_spoken(name, spoken, kLeastWhereSpoken, gazetteer)) return city;
    const auto* city = spoken.empty() ? gazetteer.city(name) : nullptr;
    return city != nullptr && city->population >= kKnownAlone ? city : nullptr;
}

/// The town behind the prefecture or province: "大阪府吹田市", "浙江省杭州市", "京都府京都市左京区".
const vocab::City* town_in_province(std::string_view part, std::string_view country, const Countries& spoken,
                                    const vocab::Gazetteer& gazetteer) {
    static constexpr std::string_view kProvinces[] = {"\xE7\x9C\x8C", "\xE5\xBA\x9C", "\xE9\x83\xBD",
                                                      "\xE9\x81\x93", "\xE7\x9C\x81"};
    static constexpr std::string_view kTown = "\xE5\xB8\x82";
    for (const auto province : kProvinces) {
        const auto at = part.find(province, 3);
        if (at == std::string_view::npos) continue;
        const auto rest = part.substr(at + province.size());
        const auto end = rest.find(kTown);
        if (end == std::string_view::npos || end == 0) continue;
        if (const auto* city = town_of(rest.substr(0, end), country, spoken, gazetteer)) return city;
    }
    const auto end = part.find(kTown);
    return end == std::string_view::npos || end == 0
               ? nullptr
               : town_of(part.substr(0, end), country, spoken, gazetteer);
}

}  // namespace

bool is_of_other_name(const vocab::PlaceMatch& match, std::string_view text) {
    static constexpr std::string_view kStreets[] = {"hill",   "street", "road", "avenue", "lane",
                                                    "square", "house",  "park", "st",     "rd"};
    const auto behind = text.substr(match.span.to);
    const auto word = base::fold(behind.substr(0, behind.find_first_of(" ,;.", 1)));
    const bool street =
        behind.starts_with(' ') && begins_with_capital(behind.substr(1)) &&
        std::find(std::begin(kStreets), std::end(kStreets), base::trim(word)) != std::end(kStreets);
    // "Jokioinen tai Helsinki": the Finnish "or" is no Thailand.
    if (match.span.in(text) == "tai" || names_time_zone(text)) return true;
    const auto before = text.substr(0, match.span.from);
    const auto part = before.substr(before.find_last_of(",;(|") + 1);
    const bool person =
        part.find("Dr.") != std::string_view::npos || part.find("Prof") != std::string_view::npos;
    return (match.city == nullptr && street) || person;
}

std::vector<const vocab::City*> towns_in_parts(std::string_view text, std::string_view country,
                                               const Countries& spoken, const vocab::Gazetteer& gazetteer) {
    std::vector<const vocab::City*> towns;
    if (text.size() > kLongestText || names_time_zone(text)) return towns;
    for (const auto part : parts_of(text)) {
        if (part.empty() || towns.size() >= kMostTowns) continue;
        const auto name = without_words(without_code(part));
        const auto* city = town_of(name, country, spoken, gazetteer);
        if (city == nullptr) city = town_of(without_ending(name), country, spoken, gazetteer);
        if (city == nullptr) city = town_in_province(name, country, spoken, gazetteer);
        // "Campus Brno-Bohunice", "Campus Aalborg Øst": behind such a word, a quarter of the town.
        if (city == nullptr && name != part) {
            const auto dash = name.find_first_of("- ");
            if (dash != std::string_view::npos)
                city = town_of(name.substr(0, dash), country, spoken, gazetteer);
        }
        if (city == nullptr) continue;
        if (std::find(towns.begin(), towns.end(), city) == towns.end()) towns.push_back(city);
    }
    const auto all = towns;
    std::erase_if(towns, [&](const vocab::City* town) {
        return std::any_of(all.begin(), all.end(), [&](const vocab::City* other) {
            const bool namesake = country.empty() && town->country != other->country &&
                                  town->population * kTimesLarger <= other->population;
            return namesake || is_quarter_of(*town, *other);
        });
    });
    return towns;
}

}  // namespace jobindex::normalise
