#include "indexer/normalise/spoken_countries.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::int64_t kTimesLarger = 3;

/// A language with the countries in which it is spoken, separated by spaces, and whether ads in it are nearly
/// all of the first of them.
struct Spoken {
    std::string_view language, countries;
    bool first_alone;
};
constexpr Spoken kSpoken[] = {{"de", "DE AT CH LI", false},
                              {"fr", "FR BE CH CA LU", false},
                              {"nl", "NL BE", true},
                              {"es", "ES MX AR CL CO PE EC UY CR PA BO PY VE GT DO", false},
                              {"pt", "PT BR", false},
                              {"it", "IT CH", true},
                              {"sv", "SE FI", true},
                              {"da", "DK", true},
                              {"no", "NO", true},
                              {"nb", "NO", true},
                              {"nn", "NO", true},
                              {"fi", "FI", true},
                              {"pl", "PL", true},
                              {"cs", "CZ", true},
                              {"sk", "SK", true},
                              {"ja", "JP", true},
                              {"zh", "CN TW HK SG MO", true},
                              {"ko", "KR", true},
                              {"hu", "HU", true},
                              {"tr", "TR", true}};
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
    for (const auto& row : kSpoken) {
        if (row.language == language) countries = base::split_words(row.countries);
    }
    const auto has_euro = [](std::string_view country) {
        return kEuro.find(country) != std::string_view::npos;
    };
    if (countries.size() > 1 && std::any_of(countries.begin(), countries.end(), has_euro) &&
        speaks_of_euros(words))
        std::erase_if(countries, [&](std::string_view country) { return !has_euro(country); });
    return countries;
}

std::string country_of_language(std::string_view language) {
    for (const auto& row : kSpoken) {
        if (row.language == language) return row.first_alone ? std::string(row.countries.substr(0, 2)) : "";
    }
    return {};
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
