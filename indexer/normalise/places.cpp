#include "indexer/normalise/places.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/place_segments.h"

namespace jobindex::normalise {
namespace {

using model::Place;
using model::Remote;

constexpr std::size_t kMostPlaces = 20;

void describe(Place& place, const vocab::City& city) {
    place.city = city.name;
    place.region = city.region;
    place.country = city.country;
    place.lat = city.lat;
    place.lon = city.lon;
}

/// "Asia & Middle East", "North, South & Central America": parts of the world, in which words for places
/// stand.
bool is_part_of_world(std::string_view text) {
    static constexpr std::string_view kParts[] = {"middle east",    "central america", "south america",
                                                  "latin america",  "north america",   "southeast asia",
                                                  "rest of world",  "worldwide",       "australasia",
                                                  "western europe", "eastern europe"};
    const std::string folded = base::fold(text);
    return std::any_of(std::begin(kParts), std::end(kParts),
                       [&](auto part) { return folded.find(part) != std::string::npos; });
}

/// True where `match` says more than a town's name alone: its region or country beside it.
bool is_anchored(const vocab::PlaceMatch& match, std::string_view text) {
    return match.city == nullptr || match.span.in(text).find_first_of(",(") != std::string_view::npos;
}

/// The town that a province has its name of: "Cádiz" is the town where it stands alone; nullptr for states.
const vocab::City* seat_of_region(const vocab::PlaceMatch& match, std::string_view text,
                                  const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLeastPopulation = 10'000;
    const bool state = match.country == "US" || match.country == "CA" || match.country == "AU";
    const auto said = match.span.in(text);
    if (match.region.empty() || state || said.find(',') != std::string_view::npos) return nullptr;
    const auto* city = gazetteer.city(said, {match.country, {}});
    return city != nullptr && city->population >= kLeastPopulation ? city : nullptr;
}

std::vector<Place> places_in_text(std::string_view text, std::string_view employer_country,
                                  const Countries& spoken, const vocab::Gazetteer& gazetteer) {
    std::vector<Place> found;
    if (is_part_of_world(text)) return found;
    auto matches = gazetteer.parse_place(text);
    std::erase_if(matches, [&](const auto& match) { return is_of_other_name(match, text); });
    const bool anchored = std::any_of(matches.begin(), matches.end(),
                                      [&](const auto& match) { return is_anchored(match, text); });
    if (!anchored) {
        // A part that is a town says more than a town's name within a longer part: "Via Roma 12, Livorno".
        for (const auto* city : towns_in_parts(text, employer_country, spoken, gazetteer)) {
            Place place;
            describe(place, *city);
            found.push_back(std::move(place));
        }
        if (!found.empty()) return found;
    }
    for (const auto& match : matches) {
        Place place;
        const auto* city = match.city != nullptr ? match.city : seat_of_region(match, text, gazetteer);
        if (city != nullptr) describe(place, *city);
        if (place.region.empty()) place.region = match.region;
        if (place.country.empty()) place.country = match.country;
        found.push_back(std::move(place));
    }
    if (!found.empty() || employer_country.empty()) return found;
    // A small town alone says nothing; in its employer's country it does.
    const auto* city = gazetteer.city(base::trim(text), {employer_country, {}});
    if (city == nullptr) return found;
    Place place;
    describe(place, *city);
    return {place};
}

/// Parts of an object; what one part leaves open another settles.
std::vector<Place> places_in_object(const base::Json& value, std::string_view employer_country,
                                    const vocab::Gazetteer& gazetteer) {
    const std::string city_text = base::squeeze(value["city"].text());
    const std::string region_text = base::squeeze(value["region"].text());
    const std::string country_text = base::squeeze(value["country"].text());
    const auto country = gazetteer.country(country_text);
    Place place;
    place.country = country.value_or("");
    const std::string_view hint = country ? std::string_view(*country) : employer_country;
    if (!region_text.empty()) {
        const auto* region = gazetteer.region(region_text, hint);
        if (region != nullptr && (!country || region->country == *country)) {
            place.region = region->code;
            place.country = region->country;
        }
    }
    if (city_text.empty()) {
        if (place.country.empty()) return {};
        return {place};
    }
    const auto* city = gazetteer.city(city_text, {place.country, place.region});
    if (city == nullptr && !place.region.empty()) city = gazetteer.city(city_text, {place.country, {}});
    if (city == nullptr && place.country.empty()) city = gazetteer.city(city_text, {employer_country, {}});
    if (city != nullptr) {
        describe(place, *city);
        return {place};
    }
    // "Leeds, UK" in the city's field; else a town that the gazetteer lacks.
    auto found = places_in_text(city_text + (country_text.empty() ? "" : ", " + country_text),
                                employer_country, {}, gazetteer);
    if (!found.empty() && !found.front().city.empty()) return found;
    if (place.country.empty()) return found;
    if (city_text.size() <= 80) place.city = city_text;
    return {place};
}

bool is_same_place(const Place& a, const Place& b) {
    return a.city == b.city && a.country == b.country &&
           (a.region == b.region || a.region.empty() || b.region.empty());
}

/// Appends a place; a bare country or region beside a city in it says nothing new.
void add(std::vector<Place>& places, Place place) {
    for (auto& other : places) {
        if (is_same_place(other, place)) return;
        if (place.city.empty() && other.country == place.country &&
            (place.region.empty() || place.region == other.region))
            return;
        if (other.city.empty() && other.country == place.country &&
            (other.region.empty() || other.region == place.region)) {
            other = std::move(place);
            return;
        }
    }
    if (places.size() < kMostPlaces) places.push_back(std::move(place));
}

const PhraseTable<Remote>& remote_phrases() {
    static const PhraseTable<Remote> kTable{{"fully remote", Remote::full},
                                            {"100 remote", Remote::full},
                                            {"remote position", Remote::full},
                                            {"telecommute", Remote::full},
                                            {"work from anywhere", Remote::full},
                                            {"remote only", Remote::full},
                                            {"this is a remote", Remote::full},
                                            {"position is remote", Remote::full},
                                            {"remote work", Remote::hybrid},
                                            {"hybrid", Remote::hybrid},
                                            {"hybrid working", Remote::hybrid},
                                            {"hybrid work", Remote::hybrid},
                                            {"partly remote", Remote::hybrid},
                                            {"partially remote", Remote::hybrid},
                                            {"Mobilarbeit", Remote::hybrid},
                                            {"mobiler Arbeit", Remote::hybrid},
                                            {"Remotearbeit", Remote::hybrid},
                                            {"Remote- und Teilzeitarbeit", Remote::hybrid},
                                            {"częściowo zdalna", Remote::hybrid},
                                            {"praca zdalna", Remote::hybrid},
                                            {"pracy zdalnej", Remote::hybrid},
                                            {"teletrabalho", Remote::hybrid},
                                            {"etätyö", Remote::hybrid},
                                            {"etätyötä", Remote::hybrid},
                                            {"days per week from home", Remote::hybrid},
                                            {"home office", Remote::hybrid},
                                            {"homeoffice", Remote::hybrid},
                                            {"mobiles arbeiten", Remote::hybrid},
                                            {"mobilem arbeiten", Remote::hybrid},
                                            {"mobile arbeit", Remote::hybrid},
                                            {"télétravail", Remote::hybrid},
                                            {"thuiswerken", Remote::hybrid},
                                            {"teletrabajo", Remote::hybrid},
                                            {"lavoro agile", Remote::hybrid},
                                            {"distansarbete", Remote::hybrid},
                                            {"telework", Remote::hybrid},
                                            {"teleworking", Remote::hybrid},
                                            {"hjemmekontor", Remote::hybrid},
                                            {"hjemmearbejde", Remote::hybrid},
                                            {"hjemmearbeid", Remote::hybrid},
                                            {"hjemmearbejdsdage", Remote::hybrid},
                                            {"jobbe hjemmefra", Remote::hybrid},
                                            {"arbejde hjemmefra", Remote::hybrid},
                                            {"hemarbete", Remote::hybrid},
                                            {"arbeta hemifrån", Remote::hybrid},
                                            {"arbeta på distans", Remote::hybrid},
                                            {"jobba på distans", Remote::hybrid},
                                            {"arbete på distans", Remote::hybrid},
                                            {"etätyö", Remote::hybrid},
                                            {"etätyötä", Remote::hybrid},
                                            {"etänä", Remote::hybrid},
                                            {"monipaikkainen työ", Remote::hybrid},
                                            {"monipaikkaista", Remote::hybrid},
                                            {"von zu hause aus", Remote::hybrid},
                                            {"von zu Hause", Remote::hybrid},
                                            {"ortsflexibles Arbeiten", Remote::hybrid},
                                            {"Telearbeit", Remote::hybrid},
                                            {"alternierende Telearbeit", Remote::hybrid},
                                            {"hybrides Arbeiten", Remote::hybrid},
                                            {"hybride Arbeit", Remote::hybrid},
                                            {"hybrides Arbeitsmodell", Remote::hybrid},
                                            {"travail à distance", Remote::hybrid},
                                            {"travail hybride", Remote::hybrid},
                                            {"thuis werken", Remote::hybrid},
                                            {"hybride werken", Remote::hybrid},
                                            {"thuiswerkmogelijkheden", Remote::hybrid},
                                            {"trabajo a distancia", Remote::hybrid},
                                            {"trabajo híbrido", Remote::hybrid},
                                            {"modalidad híbrida", Remote::hybrid},
                                            {"semipresencial", Remote::hybrid},
                                            {"telelavoro", Remote::hybrid},
                                            {"lavoro da remoto", Remote::hybrid},
                                            {"smart working", Remote::hybrid},
                                            {"lavoro ibrido", Remote::hybrid},
                                            {"teletrabalho", Remote::hybrid},
                                            {"trabalho remoto", Remote::hybrid},
                                            {"regime híbrido", Remote::hybrid},
                                            {"trabalho híbrido", Remote::hybrid},
                                            {"praca zdalna", Remote::hybrid},
                                            {"pracy zdalnej", Remote::hybrid},
                                            {"praca hybrydowa", Remote::hybrid},
                                            {"pracy hybrydowej", Remote::hybrid},
                                            {"práce z domova", Remote::hybrid},
                                            {"práci z domova", Remote::hybrid},
                                            {"částečný home office", Remote::hybrid},
                                            {"在宅勤務", Remote::hybrid},
                                            {"テレワーク", Remote::hybrid},
                                            {"リモートワーク", Remote::hybrid},
                                            {"居家办公", Remote::hybrid},
                                            {"居家辦公", Remote::hybrid},
                                            {"远程办公", Remote::hybrid},
                                            {"work from home", Remote::hybrid},
                                            {"working from home", Remote::hybrid},
                                            {"remote working", Remote::hybrid},
                                            {"work remotely", Remote::hybrid},
                                            {"working remotely", Remote::hybrid},
                                            {"partial remote", Remote::hybrid},
                                            {"flexible home office", Remote::hybrid},
                                            {"mobilen arbeiten", Remote::hybrid},
                                            {"mobilen Arbeitens", Remote::hybrid},
                                            {"mobiles und flexibles arbeiten", Remote::hybrid},
                                            {"home working", Remote::hybrid},
                                            {"homeworking", Remote::hybrid},
                                            {"flexible working from home", Remote::hybrid},
                                            {"work partly from home", Remote::hybrid},
                                            {"days from home", Remote::hybrid},
                                            {"days working from home", Remote::hybrid},
                                            {"telecommuting", Remote::hybrid},
                                            {"remote days", Remote::hybrid},
                                            {"office two days", Remote::hybrid},
                                            {"days in the office", Remote::hybrid},
                                            {"days a week on campus", Remote::hybrid},
                                            {"days on campus", Remote::hybrid},
                                            {"travail à domicile", Remote::hybrid},
                                            {"jours de télétravail", Remote::hybrid},
                                            {"thuiswerkdagen", Remote::hybrid},
                                            {"hybride werkvorm", Remote::hybrid},
                                            {"hybride werk", Remote::hybrid},
                                            {"híbrido", Remote::hybrid},
                                            {"modalidade híbrida", Remote::hybrid},
                                            {"smart-working", Remote::hybrid},
                                            {"lavoro a distanza", Remote::hybrid},
                                            {"arbeta delvis på distans", Remote::hybrid},
                                            {"hjemmekontorløsning", Remote::hybrid},
                                            {"etätyömahdollisuus", Remote::hybrid},
                                            {"etätyöskentely", Remote::hybrid},
                                            {"hybridityö", Remote::hybrid},
                                            {"tryb hybrydowy", Remote::hybrid},
                                            {"trybie hybrydowym", Remote::hybrid},
                                            {"hybridní", Remote::hybrid},
                                            {"home-office", Remote::hybrid},
                                            {"在宅勤務可", Remote::hybrid},
                                            {"hybrid manner", Remote::hybrid},
                                            {"hybrid mode", Remote::hybrid},
                                            {"hybrid basis", Remote::hybrid},
                                            {"100 % remote", Remote::full},
                                            {"vollständig remote", Remote::full},
                                            {"entièrement à distance", Remote::full},
                                            {"completamente remoto", Remote::full},
                                            {"fully remotely", Remote::full},
                                            {"100 % télétravail", Remote::full}};
    return kTable;
}

}  // namespace

std::optional<Reading<std::vector<Place>>> choose_places(
    const std::vector<const extract::Candidate*>& candidates, std::string_view employer_country,
    const vocab::Gazetteer& gazetteer, const Countries& spoken) {
    std::optional<Reading<std::vector<Place>>> chosen;
    for (const auto* candidate : candidates) {
        // Places of another source would be the same ones, spelt differently.
        if (chosen && candidate->method != chosen->provenance.method) continue;
        const auto found = candidate->value.is_object()
                               ? places_in_object(candidate->value, employer_country, gazetteer)
                               : places_in_text(candidate->value.text(), employer_country, spoken, gazetteer);
        if (found.empty()) continue;
        if (!chosen) chosen = Reading<std::vector<Place>>{{}, from_candidate(*candidate)};
        const auto first = chosen->value.empty() ? Place() : chosen->value.front();
        for (const auto& place : found) add(chosen->value, place);
        // A region may have given way to a city in it, which this candidate names.
        if (chosen->value.front() != first) chosen->provenance = from_candidate(*candidate);
    }
    return chosen;
}

Place place_of_employer(std::string_view name, const std::string& country,
                        const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLeastPopulation = 50'000;
    constexpr std::int64_t kKnownByOtherNames = 200'000;  // "München"; but "Rand" is not Des Plaines
    constexpr std::size_t kMostWords = 3;
    Place place;
    place.country = country;
    const vocab::City* only = nullptr;
    const Words words(name);
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 1;
        for (std::size_t length = std::min(kMostWords, words.size() - i); length > 0; --length) {
            const auto said = words.span(i, i + length - 1).in(name);
            const auto* city = said.size() < 4 ? nullptr : gazetteer.city(said, {country, {}});
            if (city == nullptr || city->population < kLeastPopulation) continue;
            if (city->population < kKnownByOtherNames && base::fold(city->name) != base::fold(said)) continue;
            if (gazetteer.region(said, country) != nullptr || gazetteer.country(said)) continue;
            if (only != nullptr && only != city) return place;
            only = city;
            taken = length;
            break;
        }
        i += taken;
    }
    if (only != nullptr) describe(place, *only);
    return place;
}

std::string country_of_host(std::string_view host, const vocab::Gazetteer& gazetteer) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos) return {};
    const std::string ending = base::to_upper_ascii(host.substr(dot + 1));
    if (ending == "UK") return "GB";
    if (ending == "EDU" || ending == "GOV") return "US";
    // Sold to anybody, whatever the country.
    static constexpr std::string_view kGeneric[] = {"IO", "AI", "CO", "ME", "TV", "EU", "CC",
                                                    "WS", "FM", "LY", "GG", "SH", "TO"};
    if (ending.size() != 2 ||
        std::find(std::begin(kGeneric), std::end(kGeneric), ending) != std::end(kGeneric))
        return {};
    return gazetteer.country_by_code(ending) != nullptr ? ending : "";
}

std::optional<Remote> read_remote(std::string_view text) {
    const std::string folded = base::fold(base::squeeze(text));
    const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    if (has("hybrid") || has("partial")) return Remote::hybrid;
    if (has("on-site") || has("onsite") || has("on site") || has("no remote")) return Remote::none;
    if (has("telecommute") || has("remote") || has("anywhere") || folded == "true" || folded == "full")
        return Remote::full;
    return std::nullopt;
}

namespace {

/// Words [first, end) fill a line, an item or brackets.
bool is_apart(const Words& words, std::size_t first, std::size_t end) {
    const bool last = end >= words.size();
    const auto before = words.gap(first), behind = last ? std::string_view() : words.gap(end);
    if (before.ends_with('(') && behind.starts_with(')')) return true;
    const bool begins = first == 0 || words[first].before >= Break::line || before.ends_with("| ");
    return begins && (last || words[end].before >= Break::line || base::trim(behind).starts_with('|'));
}

}  // namespace

std::optional<Found<Remote>> find_remote(const Words& words) {
    static const PhraseTable<bool> kWork{{"work", true},         {"working", true},  {"position", true},
                                         {"role", true},         {"schedule", true}, {"arrangement", true},
                                         {"arrangements", true}, {"model", true},    {"days", true},
                                         {"policy", true},       {"job", true},      {"office", true}};
    std::optional<Found<Remote>> found;
    remote_phrases().each(words, [&](const PhraseHit<Remote>& hit) {
        // "Hybrid" alone is a vehicle or a course as often as a way of working.
        const bool alone = hit.end == hit.first + 1 && words.folded(hit.first) == "hybrid";
        // "Boston, MA (Hybrid)", and a line of its own.
        const bool apart = is_apart(words, hit.first, hit.end);
        if (alone && !apart && !kWork.any(words, hit.end, hit.end + 2)) return;
        const std::string_view before = hit.first > 0 ? words.folded(hit.first - 1) : std::string_view();
        if (before == "no" || before == "not" || before == "kein") return;
        if (!found) found = Found<Remote>{*hit.value, words.span(hit.first, hit.end - 1), 0.7, false};
    });
    return found;
}

}  // namespace jobindex::normalise
