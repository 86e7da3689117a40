#include "indexer/normalise/spoken_countries.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::int64_t kTimesLarger = 3;

/// Languages and their countries, separated by spaces.
constexpr std::pair<std::string_view, std::string_view> kSpoken[] = {
    {"de", "DE AT CH LI"},
    {"fr", "FR BE CH CA LU"},
    {"nl", "NL BE"},
    {"es", "ES MX AR CL CO PE EC UY CR PA BO PY VE GT DO"},
    {"pt", "PT BR"},
    {"it", "IT CH"},
    {"sv", "SE FI"},
    {"da", "DK"},
    {"no", "NO"},
    {"nb", "NO"},
    {"nn", "NO"},
    {"fi", "FI"},
    {"pl", "PL"},
    {"cs", "CZ"},
    {"sk", "SK"},
    {"ja", "JP"},
    {"zh", "CN TW HK SG MO"},
    {"ko", "KR"},
    {"hu", "HU"},
    {"tr", "TR"}};
constexpr std::string_view kEuro = "DE AT FR BE LU NL ES PT IT FI";

/// "2.000 Euro", "EUR 2000", "2000EUR", "€": the currency, and no word that begins or ends like it.
bool speaks_of_euros(const Words& words) {
    static const PhraseTable<bool> kEuros{{"euro", true}, {"euros", true}, {"eur", true}};
    if (words.text().find("\xE2\x82\xAC") != std::string_view::npos) return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = leading_number(words.folded(i));
        if (kEuros.at(words, i) || (number && number->rest == "eur")) return true;
    }
    return false;
}

}  // namespace

Countries countries_where_spoken(std::string_view language, const Words& words) {
    Countries countries;
    for (const auto& [code, list] : kSpoken) {
        if (code == language) countries = base::split_words(list);
    }
    const auto has_euro = [](std::string_view country) {
        return kEuro.find(country) != std::string_view::npos;
    };
    if (countries.size() > 1 && std::any_of(countries.begin(), countries.end(), has_euro) &&
        speaks_of_euros(words))
        std::erase_if(countries, [&](std::string_view country) { return !has_euro(country); });
    return countries;
}

const vocab::City* town_where_spoken(std::string_view name, const Countries& countries, std::int64_t least,
                                     const vocab::Gazetteer& gazetteer) {
    const vocab::City* best = nullptr;
    std::int64_t second = 0;
    for (const auto country : countries) {
        const auto* city = gazetteer.city(name, {country, {}});
        if (city == nullptr || city->population < least) continue;
        if (best == nullptr || city->population > best->population) {
            second = best == nullptr ? second : std::max(second, best->population);
            best = city;
        } else {
            second = std::max(second, city->population);
        }
    }
    return best != nullptr && best->population >= second * kTimesLarger ? best : nullptr;
}

}  // namespace jobindex::normalise
