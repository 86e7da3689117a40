#include "indexer/normalise/place_of_post.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/country_by_law.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/dateline.h"
#include "indexer/normalise/employer_country.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/employer_town.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/place_in_text.h"
#include "indexer/normalise/place_segments.h"
#include "indexer/normalise/site_town.h"

namespace jobindex::normalise {
namespace {

using extract::Candidate;
using model::Method;
using model::Place;
using Chosen = Reading<std::vector<Place>>;

constexpr double kSeatInText = 0.7;
constexpr std::size_t kHeadWords = 30;  ///< in which a campus named is that of the post
constexpr double kCountryOfEmployer = 0.6;
constexpr double kCountryOfLanguage = 0.4;
constexpr double kCountryOfDomain = 0.4;

/// The seat of the employer; nullopt when the table does not have it.
std::optional<Place> seat_of(const PlaceContext& context, const vocab::Gazetteer& places) {
    if (context.employer_city.empty()) return std::nullopt;
    const auto* city =
        places.city(context.employer_city, {context.employer_country, context.employer_region});
    if (city == nullptr) return std::nullopt;
    return place_at(*city);
}

/// The first place at which `word` stands in `text` with no letter beside it.
std::optional<base::Span> find_word(std::string_view text, std::string_view word) {
    const auto is_letter = [&](std::size_t at) {
        return at < text.size() && (base::is_alpha(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size()))
            return base::Span{at, at + word.size()};
    }
    return std::nullopt;
}

/// True where the first town of `a` is so much larger than that of `b` that it is the one which is meant.
bool is_larger(const Found<std::vector<Place>>& a, const Found<std::vector<Place>>& b,
               const vocab::Gazetteer& places) {
    constexpr std::int64_t kTimes = 3;
    const auto people = [&](const Found<std::vector<Place>>& found) {
        const auto& place = found.value.front();
        const auto* city = places.city(place.city, {place.country, place.region});
        return city == nullptr ? 0 : city->population;
    };
    return people(a) > 0 && people(a) >= kTimes * people(b);
}

/// The place that the text, else the page's footer names; nullopt when neither does.
std::optional<Chosen> place_in(std::string_view text, const std::vector<const Candidate*>& surroundings,
                               std::string_view hint, const vocab::Gazetteer& places) {
    if (const auto found = find_place(text, hint, places)) return Chosen{{found->value}, from_text(*found)};
    for (const auto* candidate : surroundings) {
        const std::string around = text_of(candidate->value);
        const auto found = find_place(around, hint, places);
        if (!found) continue;
        auto provenance = from_candidate(*candidate);
        provenance.text = found->span.in(around);
        return Chosen{{found->value}, std::move(provenance)};
    }
    return std::nullopt;
}

/// The town that a line by the title names and nothing else: "Solna", "Olten, Switzerland"; nullopt when none
/// does.
std::optional<Chosen> beside_title(const PlaceContext& context,
                                   const std::vector<const Candidate*>& surroundings, std::string_view hint,
                                   const vocab::Gazetteer& places) {
    constexpr std::size_t kLongestLine = 100;
    for (const auto* candidate : surroundings) {
        if (candidate->pointer != "beside the title") continue;
        const std::string lines = text_of(candidate->value);
        for (const auto row : base::split(lines, '\n')) {
            const std::string line(base::trim(row));
            if (line.size() > kLongestLine) continue;
            auto provenance = from_candidate(*candidate);
            provenance.text = line;
            if (line.find(',') != std::string::npos || line.find('(') != std::string::npos) {
                if (const auto found = find_place(line, hint, places))
                    return Chosen{{found->value}, std::move(provenance)};
                // "X University of Technology, Singapore"
                const auto last =
                    towns_in_parts(line.substr(line.rfind(',') + 1), hint, context.spoken, places);
                if (last.size() == 1) return Chosen{{place_at(*last.front())}, std::move(provenance)};
                continue;
            }
            const auto towns = towns_in_parts(line, hint, context.spoken, places);
            if (towns.size() == 1) return Chosen{{place_at(*towns.front())}, std::move(provenance)};
        }
    }
    return std::nullopt;
}

/// The town that an employer's own name puts behind it: "University of Texas at Arlington", "Arizona State
/// University - Tempe"; nullopt when there is none.
std::optional<Chosen> told_by_name(const PlaceContext& context, std::string_view country,
                                   const vocab::Gazetteer& places) {
    constexpr std::int64_t kLeastPopulation = 5'000;
    for (const std::string_view mark : {" at ", ", ", " - ", " \xE2\x80\x93 "}) {
        const auto at = context.employer.rfind(mark);
        if (at == std::string_view::npos) continue;
        const auto name = base::trim(context.employer.substr(at + mark.size()));
        const auto* city = places.city(name, {country, context.employer_region});
        if (city == nullptr) city = places.city(name, {country, {}});
        if (city == nullptr || city->population < kLeastPopulation || places.country(name)) continue;
        if (base::fold(city->name) != base::fold(name)) continue;
        return Chosen{{place_at(*city)},
                      {Method::inferred, kSeatInText, {}, "institution", std::string(context.employer)}};
    }
    return std::nullopt;
}

using Places = std::optional<Found<std::vector<Place>>>;

/// What `find(country)` gives for the country of the hint, else for one of those in which the ad's language
/// is spoken: the one whose town is larger by far, where several have such a town; nullopt when none has.
template <class Find>
Places in_likely_country(const PlaceContext& context, std::string_view hint, const vocab::Gazetteer& places,
                         Find find) {
    if (!hint.empty()) return find(hint);
    std::vector<Found<std::vector<Place>>> found;
    for (const auto country : context.spoken) {
        if (auto here = find(country)) found.push_back(std::move(*here));
    }
    for (const auto& one : found) {
        const bool largest = std::all_of(found.begin(), found.end(), [&](const auto& other) {
            return &other == &one || is_larger(one, other, places);
        });
        if (largest) return one;
    }
    return std::nullopt;
}

/// The places that the text announces.
Places announced(const PlaceContext& context, const Words& words, std::string_view hint,
                 const vocab::Gazetteer& places) {
    if (hint.empty()) {
        if (auto with_state = find_cued_places(words, hint, places, false)) return with_state;
    }
    return in_likely_country(context, hint, places, [&](std::string_view country) {
        return find_cued_places(words, country, places, false);
    });
}

/// A large town behind the name of an employer of no known country: "the X Centre (XC) in Bremen".
std::optional<Chosen> large_town_behind(const PlaceContext& context, const Words& words,
                                        std::string_view hint, const vocab::Gazetteer& places) {
    constexpr std::int64_t kLarge = 100'000;
    if (!hint.empty()) return std::nullopt;
    const auto behind = town_behind_name(words, context.employer, hint, places);
    if (!behind) return std::nullopt;
    const auto& place = behind->value.front();
    const auto* city = places.city(place.city, {place.country, place.region});
    if (city == nullptr || city->population < kLarge) return std::nullopt;
    return Chosen{behind->value, from_text(*behind)};
}

/// The other town that an employer's name has behind it where it looks for somebody: "X University, Roskilde,
/// invites applications", of a university of Aarhus; nullopt when it has none.
std::optional<Chosen> beside_its_seat(const PlaceContext& context, const Words& words, std::string_view hint,
                                      const vocab::Gazetteer& places) {
    static const auto kHiring = list_of(kHiringCues);
    const auto behind = town_behind_name(words, context.employer, hint, places);
    if (!behind) return std::nullopt;
    const std::size_t next = words.at_byte(behind->span.to - 1) + 1;
    const bool hires = next < words.size() && words[next].before < Break::line && kHiring.at(words, next);
    return hires ? std::optional(Chosen{behind->value, from_text(*behind)}) : std::nullopt;
}

/// The town of an employer that the table does not place: behind its name in the text, else at the end of it.
std::optional<Chosen> told_of_employer(const PlaceContext& context, const Words& words, std::string_view hint,
                                       const vocab::Gazetteer& places) {
    const auto behind = in_likely_country(context, hint, places, [&](std::string_view country) {
        return town_behind_name(words, context.employer, country, places);
    });
    if (behind) return Chosen{behind->value, from_text(*behind)};
    if (auto known = large_town_behind(context, words, hint, places)) return known;
    if (auto line = find_dateline(words.text(), hint, places)) return Chosen{{line->value}, from_text(*line)};
    const auto ending = in_likely_country(context, hint, places, [&](std::string_view country) -> Places {
        const auto* city = town_of_name(context.employer, country, places);
        if (city == nullptr) return std::nullopt;
        return Found<std::vector<Place>>{{place_at(*city)}, {}, kSeatInText, true};
    });
    if (!ending) return std::nullopt;
    return Chosen{ending->value,
                  {Method::inferred, kSeatInText, {}, "institution", std::string(context.employer)}};
}

/// Where a post is that its source does not place: where the employer's name says, in the employer's town
/// where the text names it, in a place that the text, else the page's footer names; nullopt when there is
/// none.
std::optional<Chosen> told_by_text(const PlaceContext& context, const Words& words,
                                   const std::vector<const Candidate*>& surroundings, std::string_view hint,
                                   const vocab::Gazetteer& places) {
    if (context.employer_city.empty()) {
        if (auto told = told_by_name(context, hint, places)) return told;
        if (auto dash = find_town_behind_dash(words, context.employer, hint, places))
            return Chosen{dash->value, from_text(*dash)};
    }
    if (auto cued = announced(context, words, hint, places)) return Chosen{cued->value, from_text(*cued)};
    const auto campus = find_campus_town(words, hint, places);
    const bool headed = campus && words.at_byte(campus->span.from) < kHeadWords;
    if (headed) return Chosen{campus->value, from_text(*campus)};
    if (auto office = find_office_town(words, hint, places)) return Chosen{office->value, from_text(*office)};
    if (auto other = beside_its_seat(context, words, hint, places)) return other;
    if (const auto seat = seat_of(context, places)) {
        if (const auto at = find_word(words.text(), context.employer_city))
            return Chosen{{*seat}, {Method::text, kSeatInText, *at, "", ""}};
    }
    if (campus) return Chosen{campus->value, from_text(*campus)};
    if (auto beside = beside_title(context, surroundings, hint, places)) return beside;
    if (context.employer_city.empty()) {
        if (auto told = told_of_employer(context, words, hint, places)) return told;
    }
    if (auto cued = find_cued_places(words, hint, places, true)) return Chosen{cued->value, from_text(*cued)};
    return place_in(words.text(), surroundings, hint, places);
}

/// The employer's seat, else its country; nullopt when that is not known.
std::optional<Chosen> told_by_employer(const PlaceContext& context, const vocab::Gazetteer& places) {
    if (context.employer_country.empty()) return std::nullopt;
    const std::string employer(context.employer);
    const auto seat = seat_of(context, places);
    return Chosen{{seat ? *seat : place_of_employer(employer, std::string(context.employer_country), places)},
                  {Method::inferred, kCountryOfEmployer, {}, "institution", employer}};
}

/// True for a town in the country, and the region where there is one, that `stated` names alone.
bool is_within(const Place& town, const Place& stated) {
    return !town.city.empty() && town.country == stated.country &&
           (stated.region.empty() || town.region.empty() || town.region == stated.region);
}

/// The town of a post of which the source states no more than its country or region: `stated`, when nothing
/// tells it.
Chosen with_town(Chosen stated, const PlaceContext& context, const Words& words,
                 const std::vector<const Candidate*>& surroundings, const vocab::Gazetteer& places) {
    if (stated.value.size() != 1 || !stated.value.front().city.empty()) return stated;
    const Place whole = stated.value.front();
    if (context.employer_country == whole.country || context.employer_country.empty()) {
        auto told = told_by_text(context, words, surroundings, whole.country, places);
        if (told && is_within(told->value.front(), whole)) return std::move(*told);
    }
    auto told = told_by_employer(context, places);
    return told && is_within(told->value.front(), whole) ? std::move(*told) : stated;
}

/// True for a town of another state that is a word of the employer's name: "Location: Humboldt" is the campus
/// of Cal Poly Humboldt, not a town in Tennessee.
bool is_part_of_employer(const Chosen& stated, const PlaceContext& context) {
    if (stated.value.size() != 1 || context.employer_city.empty() || context.employer_region.empty())
        return false;
    const Place& place = stated.value.front();
    const bool bare = stated.provenance.text.find(',') == std::string::npos;
    return bare && !place.city.empty() && place.country == context.employer_country &&
           place.region != context.employer_region && find_word(context.employer, place.city).has_value();
}

}  // namespace

std::optional<Chosen> choose_place(const PlaceContext& context, const Words& words,
                                   const vocab::Gazetteer& places) {
    const std::string host_country = country_of_host(context.host, places);
    const std::string employer_country(context.employer_country);
    const auto law = employer_country.empty() && host_country.empty() ? country_by_law(words) : std::nullopt;
    const std::string& hint = !employer_country.empty() ? employer_country : law ? law->value : host_country;
    auto stated = context.stated;
    // What stands around the ad is read strictly, and last.
    const auto around = std::stable_partition(stated.begin(), stated.end(), [](const auto* candidate) {
        return candidate->method != Method::inferred;
    });
    const std::vector<const Candidate*> surroundings(around, stated.end());
    stated.erase(around, stated.end());
    auto chosen = choose_places(stated, hint, places, context.spoken);
    if (chosen && !is_part_of_employer(*chosen, context))
        return with_town(std::move(*chosen), context, words, surroundings, places);
    if (auto told = told_by_text(context, words, surroundings, hint, places)) return told;
    if (auto told = told_by_employer(context, places)) return told;
    if (law) return Chosen{{Place{"", "", law->value, {}, {}}}, from_text(*law)};
    // Ads in a language of one country are of that country.
    if (host_country.empty() && context.spoken.size() == 1)
        return Chosen{{Place{"", "", std::string(context.spoken.front()), {}, {}}},
                      {Method::inferred, kCountryOfLanguage, {}, "language", ""}};
    if (!host_country.empty() && !is_board_name(context.host))
        return Chosen{{Place{"", "", host_country, {}, {}}},
                      {Method::inferred, kCountryOfDomain, {}, "url", context.host}};
    return guess_place(context.employer, words.text(), places);
}

}  // namespace jobindex::normalise
