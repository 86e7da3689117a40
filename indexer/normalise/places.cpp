#include "indexer/normalise/places.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/place_segments.h"

namespace jobindex::normalise {
namespace {

using model::Place;

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

}  // namespace jobindex::normalise
