#include "indexer/normalise/place_of_post.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/place_in_text.h"

namespace jobindex::normalise {
namespace {

using extract::Candidate;
using model::Method;
using model::Place;
using Chosen = Reading<std::vector<Place>>;

constexpr double kSeatInText = 0.7;
constexpr double kCountryOfEmployer = 0.6;
constexpr double kCountryOfDomain = 0.4;

/// The seat of the employer; nullopt when the table does not have it.
std::optional<Place> seat_of(const PlaceContext& context, const vocab::Gazetteer& places) {
    if (context.employer_city.empty()) return std::nullopt;
    const auto* city =
        places.city(context.employer_city, {context.employer_country, context.employer_region});
    if (city == nullptr) return std::nullopt;
    return Place{std::string(city->name), std::string(city->region), std::string(city->country), city->lat,
                 city->lon};
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

}  // namespace

std::optional<Chosen> choose_place(const PlaceContext& context, std::string_view text,
                                   const vocab::Gazetteer& places) {
    const std::string host_country = country_of_host(context.host, places);
    const std::string employer_country(context.employer_country);
    const std::string& hint = employer_country.empty() ? host_country : employer_country;
    auto stated = context.stated;
    // What stands around the ad is read strictly, and last.
    const auto around = std::stable_partition(stated.begin(), stated.end(), [](const auto* candidate) {
        return candidate->method != Method::inferred;
    });
    const std::vector<const Candidate*> surroundings(around, stated.end());
    stated.erase(around, stated.end());
    if (auto chosen = choose_places(stated, hint, places)) return chosen;
    const auto seat = seat_of(context, places);
    if (seat) {
        if (const auto at = find_word(text, context.employer_city))
            return Chosen{{*seat}, {Method::text, kSeatInText, *at, "", ""}};
    }
    if (auto found = place_in(text, surroundings, hint, places)) return found;
    const std::string employer(context.employer);
    if (!employer_country.empty())
        return Chosen{{seat.value_or(place_of_employer(employer, employer_country, places))},
                      {Method::inferred, kCountryOfEmployer, {}, "institution", employer}};
    if (!host_country.empty() && !is_board_name(context.host))
        return Chosen{{Place{"", "", host_country, {}, {}}},
                      {Method::inferred, kCountryOfDomain, {}, "url", context.host}};
    return std::nullopt;
}

}  // namespace jobindex::normalise
