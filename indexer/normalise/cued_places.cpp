#include "indexer/normalise/cued_places.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/bent_town.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/place_in_text.h"
#include "indexer/normalise/site_town.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kHeadWords = 3000;  ///< of a text in which places are announced
constexpr std::size_t kReach = 7;         ///< words from the cue to the first town
constexpr std::size_t kMostWords = 3;     ///< of a town's name
constexpr std::size_t kMostPlaces = 6;
constexpr std::int64_t kLeastPopulation = 1'000;
constexpr std::int64_t kLeastBent = 10'000;          ///< of a town whose name is bent
constexpr std::int64_t kLargerThanAState = 500'000;  ///< New York, Washington
constexpr std::int64_t kKnownWithoutState = 30'000;
constexpr double kAnnounced = 0.75;
constexpr double kSeatAnnounced = 0.65;

using Towns = std::vector<std::pair<const vocab::City*, base::Span>>;

/// True where nothing but a space stands before word `at`.
bool runs_on(const Words& words, std::size_t at) {
    return at < words.size() && words.gap(at) == " ";
}

/// Words [first, end) are a part of something larger: "Research Triangle Park", "Hampton Roads", "Western New
/// York", "the Jackson metropolitan area".
bool is_part_of_more(const Words& words, std::size_t first, std::size_t end) {
    static constexpr std::string_view kAreas[] = {"metropolitan", "metro",  "area",   "region", "county",
                                                  "district",     "valley", "suburb", "bay",    "s"};
    static constexpr std::string_view kParts[] = {"upstate",  "downstate", "western", "eastern", "northern",
                                                  "southern", "central",   "greater", "near",    "outside"};
    const auto is_one = [](std::span<const std::string_view> list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (runs_on(words, end) && (begins_with_capital(words.raw(end)) || is_one(kAreas, words.folded(end))))
        return true;
    if (end < words.size() && words.folded(end) == "s" && words.gap(end).size() <= 3) return true;
    if (first == 0 || !runs_on(words, first)) return false;
    // "Campus Næstved" is the town's, whatever stands before.
    static constexpr std::string_view kSites[] = {"campus", "standort", "site"};
    if (is_one(kSites, words.folded(first - 1))) return false;
    const bool name = words.raw(first - 1).size() > 1 && begins_with_capital(words.raw(first - 1)) &&
                      words[first - 1].before == Break::none;
    return is_one(kParts, words.folded(first - 1)) || name;
}

/// True for a small place of the United States or Canada that is not named with its state: its name is most
/// often a person's or a building's.
bool lacks_state(const Words& words, std::size_t end, const vocab::City& city) {
    if ((city.country != "US" && city.country != "CA") || city.population >= kKnownWithoutState) return false;
    return end >= words.size() || words.gap(end).find(',') == std::string_view::npos ||
           !begins_with_capital(words.raw(end));
}

}  // namespace

bool is_other_name(std::string_view said, const vocab::City& city, const vocab::Gazetteer& gazetteer) {
    static constexpr std::string_view kWords[] = {
        "university", "college",  "valley", "state", "center",  "centre", "school", "campus", "park",
        "strong",     "industry", "union",  "green", "central", "north",  "south",  "east",   "west"};
    const std::string folded = base::fold(said);
    if (std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords)) return true;
    // Elsewhere a region most often has the name of its town.
    const bool states = city.country == "US" || city.country == "CA" || city.country == "AU";
    const bool state = (states && gazetteer.region(said, city.country) != nullptr) || gazetteer.country(said);
    return state && city.population < kLargerThanAState;
}

std::optional<std::pair<const vocab::City*, std::size_t>> town_at(const Words& words, std::size_t at,
                                                                  std::size_t end, std::string_view country,
                                                                  const vocab::Gazetteer& gazetteer) {
    if (!begins_with_capital(words.raw(at))) return std::nullopt;
    for (std::size_t length = std::min(kMostWords, end - at); length > 0; --length) {
        const auto said = words.span(at, at + length - 1).in(words.text());
        if (said.size() < 4 || said.find('\n') != std::string_view::npos) continue;
        const auto* city = gazetteer.city(said, {country, {}});
        // In Finnish every second word ends as a genitive; find_campus_town() reads those beside a campus.
        if (city == nullptr && country != "FI") city = bent_town(said, country, gazetteer);
        if (city == nullptr || city->population < kLeastPopulation) continue;
        if (is_other_name(said, *city, gazetteer) || lacks_state(words, at + length, *city)) continue;
        if (is_part_of_more(words, at, at + length)) return std::nullopt;
        return std::pair{city, at + length};
    }
    return std::nullopt;
}

namespace {

/// Between two towns; the number of a French département is: "Saclay (91) ou Grenoble".
bool is_link(std::string_view folded) {
    constexpr std::size_t kDepartement = 2;
    if (folded.size() == kDepartement && whole_number(folded)) return true;
    return std::find(std::begin(kBetweenPlaces), std::end(kBetweenPlaces), folded) !=
           std::end(kBetweenPlaces);
}

/// The towns in words [from, end): the first within reach, and those that follow it with nothing else
/// between.
Towns towns_behind(const Words& words, std::size_t from, std::size_t end, std::string_view country,
                   const vocab::Gazetteer& gazetteer) {
    Towns towns;
    std::size_t waited = 0;
    for (std::size_t i = from; i < end && towns.size() < kMostPlaces;) {
        const auto town = country.empty() ? town_with_state(words, i, gazetteer)
                                          : town_at(words, i, end, country, gazetteer);
        if (town) {
            const auto same = [&](const auto& other) { return other.first == town->first; };
            if (std::none_of(towns.begin(), towns.end(), same))
                towns.emplace_back(town->first, words.span(i, town->second - 1));
            i = town->second;
            waited = 0;
            continue;
        }
        const bool patient = towns.empty() ? ++waited <= kReach : is_link(words.folded(i)) && ++waited <= 2;
        if (!patient) break;
        ++i;
    }
    return towns;
}

const PhraseTable<PlaceCue>& cues() {
    static const PhraseTable<PlaceCue> kTable(
        kPlacePhrases, [](const PlacePhrase& row) { return row.phrase; },
        [](const PlacePhrase& row) { return row.cue; });
    return kTable;
}

/// True where the sentence speaks of an employer or a part of it, or looks for somebody: a bridge is located
/// somewhere too.
bool speaks_of_employer(const Words& words, std::size_t at) {
    static const auto kTable = list_of(kEmployerWords);
    static const auto kHiring = list_of(kHiringCues);
    const std::size_t first = words.sentence_start(at), end = words.sentence_end(at);
    return kTable.any(words, first, end) || kHiring.any(words, first, end);
}

/// True before a town that is not where the employer is: "just outside the city of Elm".
bool is_beside(const Words& words, std::size_t first) {
    static constexpr std::string_view kBeside[] = {"outside", "near", "from", "nearby"};
    const std::size_t at = first > 0 && words.folded(first - 1) == "the" ? first - 1 : first;
    return at > 0 &&
           std::find(std::begin(kBeside), std::end(kBeside), words.folded(at - 1)) != std::end(kBeside);
}

/// Where words that announce a place stop: at the end of the sentence, or of the line behind a label.
std::size_t reach_of(const Words& words, std::size_t cue_end) {
    const std::size_t last = std::min(words.size(), cue_end + kReach + 3 * kMostPlaces);
    std::size_t end = cue_end;
    while (end < last && (end == cue_end || words[end].before < Break::sentence)) ++end;
    return end;
}

/// The town before "campus" at word `at`, a word between at most: "the Tempe campus", "Auckland International
/// Campus", "Joensuun kampukselle".
std::optional<std::pair<const vocab::City*, base::Span>> town_of_campus(const Words& words, std::size_t at,
                                                                        std::string_view country,
                                                                        const vocab::Gazetteer& gazetteer) {
    constexpr std::size_t kFurthest = 3;
    const std::size_t from = std::max(words.sentence_start(at), at > kFurthest ? at - kFurthest : 0);
    for (std::size_t i = from; i < at; ++i) {
        if (!begins_with_capital(words.raw(i))) continue;
        for (std::size_t end = at; end > i && end + 2 > at; --end) {
            const auto said = words.span(i, end - 1).in(words.text());
            if (said.size() < 4) continue;
            const auto* city = gazetteer.city(said, {country, {}});
            if (city == nullptr && end == i + 1) city = bent_town(said, country, gazetteer);
            if (city == nullptr || city->population < kLeastBent || is_other_name(said, *city, gazetteer))
                continue;
            return std::pair{city, words.span(i, end - 1)};
        }
    }
    return std::nullopt;
}

/// The town behind "campus" at word `at`: "universitetets campus i Norrköping", "our campus in Lund".
std::optional<std::pair<const vocab::City*, base::Span>> town_behind_campus(
    const Words& words, std::size_t at, std::string_view country, const vocab::Gazetteer& gazetteer) {
    static constexpr std::string_view kIn[] = {"in", "i", "en", "a", "at", "te", "w", "v", "ve"};
    const std::size_t town = at + 2;
    if (town >= words.size() || words.sentence_end(at) <= town || !begins_with_capital(words.raw(town)) ||
        std::find(std::begin(kIn), std::end(kIn), words.folded(at + 1)) == std::end(kIn))
        return std::nullopt;
    const auto said = words.span(town, town).in(words.text());
    const auto* city = said.size() < 4 ? nullptr : gazetteer.city(said, {country, {}});
    if (city == nullptr) city = bent_town(said, country, gazetteer);
    if (city == nullptr || city->population < kLeastBent || is_other_name(said, *city, gazetteer))
        return std::nullopt;
    return std::pair{city, words.span(town, town)};
}

}  // namespace

std::optional<Found<std::vector<model::Place>>> find_campus_town(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer) {
    static constexpr std::string_view kCampus[] = {"campus", "kampukselle", "kampuksella", "kampuksen"};
    std::optional<Found<std::vector<model::Place>>> found;
    if (country.empty()) return found;
    for (std::size_t i = 1; i < std::min(words.size(), kHeadWords); ++i) {
        if (std::find(std::begin(kCampus), std::end(kCampus), words.folded(i)) == std::end(kCampus)) continue;
        auto town = town_behind_campus(words, i, country, gazetteer);
        if (!town) town = town_of_campus(words, i, country, gazetteer);
        if (!town || speaks_of_others(words.text(), town->second)) continue;
        const auto place = place_at(*town->first);
        // Of several campuses none is the post's.
        if (found && found->value.front() != place) return std::nullopt;
        if (!found) found = Found<std::vector<model::Place>>{{place}, town->second, kSeatAnnounced, false};
    }
    return found;
}

std::optional<Found<std::vector<model::Place>>> find_cued_places(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer,
                                                                 bool seat) {
    std::optional<Found<std::vector<model::Place>>> found;
    cues().each(words, 0, std::min(words.size(), kHeadWords), [&](const PhraseHit<PlaceCue>& hit) {
        if (found || seat != (*hit.value == PlaceCue::seat) || hit.end >= words.size()) return;
        if (*hit.value == PlaceCue::label && words.gap(hit.end).find(':') == std::string_view::npos) return;
        if (*hit.value == PlaceCue::label && hit.first > 0 && words[hit.first].before < Break::line) return;
        if (seat && (!speaks_of_employer(words, hit.first) || is_beside(words, hit.first))) return;
        if (*hit.value != PlaceCue::post && speaks_of_others(words.text(), words.span(hit.first, hit.end)))
            return;
        const auto towns = towns_behind(words, hit.end, reach_of(words, hit.end), country, gazetteer);
        if (towns.empty() || (seat && towns.size() > 1)) return;
        found.emplace();
        found->span = towns.front().second;
        found->confidence = seat ? kSeatAnnounced : kAnnounced;
        for (const auto& [city, span] : towns) found->value.push_back(place_at(*city));
    });
    return found;
}

}  // namespace jobindex::normalise
