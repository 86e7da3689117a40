#include "indexer/normalise/employer_country.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/hosts_in_text.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/place_in_text.h"
#include "indexer/normalise/places.h"

namespace jobindex::normalise {
namespace {

using model::Method;
using model::Place;
using Guess = Reading<std::vector<Place>>;

constexpr double kByName = 0.45, kByForm = 0.4, kByAddress = 0.4;

/// A legal form that the law of one country alone has.
struct Form {
    std::string_view name, country;
};
constexpr Form kForms[] = {{"A/S", "DK"},       {"ApS", "DK"},     {"Oy", "FI"},      {"Oyj", "FI"},
                           {"AB", "SE"},        {"Lda", "PT"},     {"Lda.", "PT"},    {"S.p.A", "IT"},
                           {"S.p.A.", "IT"},    {"SpA", "IT"},     {"S.C.P.A", "IT"}, {"B.V", "NL"},
                           {"B.V.", "NL"},      {"BV", "NL"},      {"vzw", "BE"},     {"KGaA", "DE"},
                           {"Kft", "HU"},       {"Kft.", "HU"},    {"S.L", "ES"},     {"S.L.", "ES"},
                           {"S.L.U", "ES"},     {"S.L.U.", "ES"},  {"Z.o.o", "PL"},   {"z o.o", "PL"},
                           {"Sp. z o.o", "PL"}, {"Sdn Bhd", "MY"}, {"Pty Ltd", "AU"}};

/// Words of names that are large towns too.
constexpr std::string_view kNoTowns[] = {
    "santiago",  "victoria",   "alexandria", "lincoln",  "jackson", "columbus", "san antonio",
    "charlotte", "nice",       "orange",     "reading",  "bath",    "split",    "research",
    "institute", "university", "college",    "centre",   "center",  "mobile",   "most",
    "san",       "santa",      "sofia",      "florence", "valencia"};

std::optional<Guess> guess(Place place, double confidence, std::string_view employer) {
    return Guess{{std::move(place)},
                 {Method::inferred, confidence, {}, "institution", std::string(employer)}};
}

/// A town of the name with so many people; nullptr when there is none, or the name is a word too.
const vocab::City* town_named(std::string_view name, std::int64_t least, const vocab::Gazetteer& places) {
    const std::string folded = base::fold(name);
    if (folded.size() < 4 ||
        std::find(std::begin(kNoTowns), std::end(kNoTowns), folded) != std::end(kNoTowns))
        return nullptr;
    if (name.front() >= 'a' && name.front() <= 'z') return nullptr;
    const auto* city = is_general_name(name) ? nullptr : places.city(name);
    return city != nullptr && city->population >= least ? city : nullptr;
}

std::optional<Guess> guess_by_name(std::string_view employer, const vocab::Gazetteer& places) {
    constexpr std::int64_t kLargeAtEnd = 100'000, kLargeAtBegin = 500'000;
    std::string name(employer);
    for (auto& c : name) {
        if (c == '(' || c == ')' || c == ',' || c == ';' || c == '"') c = ' ';
    }
    const auto words = base::split_words(name);
    if (words.size() < 2) return std::nullopt;
    for (std::size_t count = std::min<std::size_t>(3, words.size() - 1); count > 0; --count) {
        const auto* from = words[words.size() - count].data();
        const auto* to = words.back().data() + words.back().size();
        const std::string_view last(from, static_cast<std::size_t>(to - from));
        // "Ireland and UK": two countries are none.
        const auto before = base::fold(words[words.size() - count - 1]);
        if (before == "and" || before == "&") return std::nullopt;
        if (last.size() >= 4) {
            if (auto country = places.country(last))
                return guess(Place{"", "", *country, {}, {}}, kByName, employer);
        }
        if (const auto* city = town_named(last, kLargeAtEnd, places))
            return guess(place_at(*city), kByName, employer);
    }
    const auto* city = town_named(words.front(), kLargeAtBegin, places);
    constexpr std::size_t kSureName = 6;  // "Deli" is Delhi's, and many things'
    if (city != nullptr && words.front().size() < kSureName &&
        base::fold(city->name) != base::fold(words.front()))
        city = nullptr;
    return city == nullptr ? std::nullopt : guess(place_at(*city), kByName, employer);
}

std::optional<Guess> guess_by_form(std::string_view employer) {
    for (const auto& [name, country] : kForms) {
        const bool last = employer.size() > name.size() + 2 && employer.ends_with(name) &&
                          base::is_space(employer[employer.size() - name.size() - 1]);
        if (last) return guess(Place{"", "", std::string(country), {}, {}}, kByForm, employer);
    }
    return std::nullopt;
}

std::optional<Guess> guess_by_addresses(std::string_view text, const vocab::Gazetteer& places) {
    // Links made short, mail for everybody, and an ending that universities of many countries have.
    static constexpr std::string_view kNoOnes[] = {"youtu.be", "goo.gl", "ow.ly",    "g.co", "yahoo.",
                                                   "hotmail.", "gmail.", "outlook.", ".edu", "url"};
    std::string country, host;
    for (const auto& found : hosts_in_text(text)) {
        const auto holds = [&](auto part) { return found.name.find(part) != std::string::npos; };
        if (std::any_of(std::begin(kNoOnes), std::end(kNoOnes), holds) || is_board_name(found.name)) continue;
        const std::string of = country_of_host(found.name, places);
        if (of.empty()) continue;
        if (!country.empty() && of != country) return std::nullopt;
        country = of, host = found.name;
    }
    if (country.empty()) return std::nullopt;
    return Guess{{Place{"", "", country, {}, {}}}, {Method::inferred, kByAddress, {}, "url", host}};
}

}  // namespace

std::optional<Guess> guess_place(std::string_view employer, std::string_view text,
                                 const vocab::Gazetteer& places) {
    if (auto named = guess_by_name(employer, places)) return named;
    if (auto formed = guess_by_form(employer)) return formed;
    return guess_by_addresses(text, places);
}

}  // namespace jobindex::normalise
