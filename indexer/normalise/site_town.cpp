#include "indexer/normalise/site_town.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/place_in_text.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostWords = 3;  ///< of a town's name, and of a state's
constexpr std::size_t kHeadWords = 3000;
constexpr double kOffice = 0.7, kBehindDash = 0.7;

/// What a name behind a town says of it, and one past its last word.
struct Whereabouts {
    std::string country, region;
    std::size_t end = 0;
};

/// The state or country that `said` names; codes only in capitals: "IN" is Indiana, "in" a word.
std::optional<Whereabouts> whereabouts(std::string_view said, const vocab::Gazetteer& gazetteer) {
    constexpr std::size_t kCode = 2;
    static constexpr std::string_view kWithStates[] = {"US", "CA", "AU"};
    for (const auto country : kWithStates) {
        if (const auto* region = gazetteer.region(said, country))
            return Whereabouts{std::string(country), std::string(region->code), 0};
    }
    if (said.size() <= kCode && said != "UK") return std::nullopt;
    if (auto country = gazetteer.country(said)) return Whereabouts{*country, "", 0};
    return std::nullopt;
}

bool is_capitals(std::string_view raw) {
    return std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The state or country whose name begins at word `at`.
std::optional<Whereabouts> whereabouts_at(const Words& words, std::size_t at,
                                          const vocab::Gazetteer& gazetteer) {
    if (!begins_with_capital(words.raw(at))) return std::nullopt;
    for (std::size_t length = kMostWords; length > 0; --length) {
        if (at + length > words.size()) continue;
        const auto said = words.span(at, at + length - 1).in(words.text());
        if (said.find_first_of("\n,;(") != std::string_view::npos) continue;
        if (said.size() <= 3 && !is_capitals(said)) continue;
        auto found = whereabouts(said, gazetteer);
        if (!found) continue;
        found->end = at + length;
        return found;
    }
    return std::nullopt;
}

/// Adds a town to `found`; false when it is another than the one there.
bool add_only(std::optional<Found<std::vector<model::Place>>>& found, const vocab::City& city,
              base::Span span, double confidence) {
    const auto place = place_at(city);
    if (found) return found->value.front() == place;
    found = Found<std::vector<model::Place>>{{place}, span, confidence, false};
    return true;
}

/// The word with which the name of a town begins that ends before word `end`, and the town; nullopt when
/// none does.
std::optional<std::pair<const vocab::City*, std::size_t>> town_before(const Words& words, std::size_t end,
                                                                      std::string_view country,
                                                                      const vocab::Gazetteer& gazetteer) {
    constexpr std::int64_t kLarge = 150'000, kLeast = 20'000;
    for (std::size_t length = std::min(kMostWords, end); length > 0; --length) {
        const std::size_t first = end - length;
        if (!begins_with_capital(words.raw(first))) continue;
        const auto said = words.span(first, end - 1).in(words.text());
        if (said.size() < 4 || said.find_first_of("\n;:") != std::string_view::npos) continue;
        const auto* city = gazetteer.city(said, {country, {}});
        if (city == nullptr || city->population < (country.empty() ? kLarge : kLeast)) continue;
        if (!is_other_name(said, *city, gazetteer)) return std::pair{city, first};
    }
    return std::nullopt;
}

/// "Co Donegal, Ireland" is no town.
bool is_county(const Words& words, std::size_t at) {
    static constexpr std::string_view kCounty[] = {"co",        "county", "province",
                                                   "provincia", "region", "state"};
    return at > 0 && words[at].before == Break::none &&
           std::find(std::begin(kCounty), std::end(kCounty), words.folded(at - 1)) != std::end(kCounty);
}

/// True for the words by which an employer calls an office its own, before word `first`.
bool is_own(const Words& words, std::size_t first) {
    static constexpr std::string_view kOwn[] = {"our",   "its",     "their",   "s",   "notre",
                                                "unser", "unserem", "unserer", "ons", "onze"};
    return first > 0 && words.gap(first) == " " &&
           std::find(std::begin(kOwn), std::end(kOwn), words.folded(first - 1)) != std::end(kOwn);
}

}  // namespace

std::optional<std::pair<const vocab::City*, std::size_t>> town_with_state(const Words& words, std::size_t at,
                                                                          const vocab::Gazetteer& gazetteer) {
    if (at >= words.size() || !begins_with_capital(words.raw(at)) || is_county(words, at))
        return std::nullopt;
    for (std::size_t length = 1; length <= kMostWords; ++length) {
        const std::size_t next = at + length;
        if (next >= words.size() || words[next].before >= Break::line) return std::nullopt;
        const auto gap = words.gap(next);
        if (gap == " " || gap == "-" || gap == ". ") continue;
        if (gap != ", " && gap != " (" && gap != " - " && gap != " \xE2\x80\x93 ") return std::nullopt;
        const auto where = whereabouts_at(words, next, gazetteer);
        if (!where) return std::nullopt;
        const auto said = words.span(at, next - 1).in(words.text());
        const auto* city = gazetteer.city(said, {where->country, where->region});
        if (city == nullptr) return std::nullopt;
        return std::pair{city, where->end};
    }
    return std::nullopt;
}

std::optional<Found<std::vector<model::Place>>> find_office_town(const Words& words, std::string_view country,
                                                                 const vocab::Gazetteer& gazetteer) {
    static const PhraseTable<bool> kOffices{{"office", true}, {"branch", true},  {"headquarters", true},
                                            {"bureau", true}, {"kantoor", true}, {"B\u00fcro", true}};
    std::optional<Found<std::vector<model::Place>>> found;
    bool several = false;
    kOffices.each(words, 0, std::min(words.size(), kHeadWords), [&](const PhraseHit<bool>& hit) {
        if (hit.first == 0 || words[hit.first].before >= Break::sentence) return;
        const auto gap = words.gap(hit.first);
        if (gap != " " && gap != ". ") return;
        const auto town = town_before(words, hit.first, country, gazetteer);
        if (!town || !is_own(words, town->second)) return;
        const auto span = words.span(town->second, hit.first - 1);
        if (speaks_of_others(words.text(), span)) return;
        if (!add_only(found, *town->first, span, kOffice)) several = true;
    });
    return several ? std::nullopt : found;
}

std::optional<Found<std::vector<model::Place>>> find_town_behind_dash(const Words& words,
                                                                      std::string_view employer,
                                                                      std::string_view country,
                                                                      const vocab::Gazetteer& gazetteer) {
    static const PhraseTable<bool> kKinds{{"university", true}, {"college", true}};
    constexpr std::int64_t kLeast = 5'000;
    std::optional<Found<std::vector<model::Place>>> found;
    if (country.empty() || employer.empty()) return found;
    const Words name(employer);
    const auto shares = [&](std::size_t at) {
        for (std::size_t i = 0; i < name.size(); ++i) {
            if (name.folded(i) == words.folded(at)) return true;
        }
        return false;
    };
    bool several = false;
    kKinds.each(words, 0, std::min(words.size(), kHeadWords), [&](const PhraseHit<bool>& hit) {
        // "Elm University–Newark", "University of Elm-Newark"
        const bool of = words.folded(hit.end) == "of";
        const std::size_t dash = of ? hit.end + 2 : hit.end;
        const std::size_t named = of ? hit.end + 1 : hit.first - 1;
        if (hit.first == 0 || dash >= words.size() || !shares(named)) return;
        const auto gap = words.gap(dash);
        if (gap != "-" && gap != "\xE2\x80\x93" && gap != "\xE2\x80\x94") return;
        for (std::size_t length = kMostWords; length > 0; --length) {
            if (dash + length > words.size()) continue;
            const auto said = words.span(dash, dash + length - 1).in(words.text());
            if (said.find_first_of("\n,;:(.") != std::string_view::npos) continue;
            const auto* city = gazetteer.city(said, {country, {}});
            if (city == nullptr || city->population < kLeast || is_other_name(said, *city, gazetteer))
                continue;
            if (!add_only(found, *city, words.span(dash, dash + length - 1), kBehindDash)) several = true;
            return;
        }
    });
    return several ? std::nullopt : found;
}

}  // namespace jobindex::normalise
