#include "indexer/normalise/currency.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace jobindex::normalise {
namespace {

/// Countries and their money, with how many units make about one euro.
struct Money {
    std::string_view code;
    double per_euro;
    std::string_view countries;  ///< separated by spaces
};

constexpr Money kMoney[] = {
    {"EUR", 1, "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"},
    {"USD", 1, "US PR"},
    {"GBP", 1, "GB"},
    {"CHF", 1, "CH LI"},
    {"CAD", 1.5, "CA"},
    {"AUD", 1.6, "AU"},
    {"NZD", 1.7, "NZ"},
    {"SGD", 1.5, "SG"},
    {"HKD", 8, "HK"},
    {"SEK", 11, "SE"},
    {"NOK", 11, "NO"},
    {"DKK", 7.5, "DK"},
    {"ISK", 140, "IS"},
    {"PLN", 4.3, "PL"},
    {"CZK", 25, "CZ"},
    {"HUF", 380, "HU"},
    {"RON", 5, "RO"},
    {"JPY", 150, "JP"},
    {"CNY", 7.5, "CN"},
    {"KRW", 1400, "KR"},
    {"TWD", 33, "TW"},
    {"INR", 40, "IN"},
    {"ZAR", 15, "ZA"},
    {"BRL", 5, "BR"},
    {"MXN", 18, "MX"},
    {"TRY", 20, "TR"},
    {"ILS", 4, "IL"},
    {"AED", 4, "AE"},
    {"SAR", 4, "SA"},
    {"QAR", 4, "QA"},
    {"CLP", 1000, "CL"},
    {"COP", 4300, "CO"},
    {"ARS", 900, "AR"},
    {"THB", 38, "TH"},
    {"MYR", 4.8, "MY"},
    {"FJD", 2.4, "FJ"},
    {"KES", 140, "KE"},
    {"NGN", 1000, "NG"},
    {"GHS", 14, "GH"},
    {"BWP", 15, "BW"},
    {"NAD", 20, "NA"},
    {"UGX", 4000, "UG"},
    {"EGP", 35, "EG"},
    {"PHP", 60, "PH"},
    {"PKR", 250, "PK"},
    {"LKR", 330, "LK"},
    {"BDT", 120, "BD"},
    {"UAH", 40, "UA"},
    {"RUB", 90, "RU"},
    {"BGN", 2, "BG"},
    {"RSD", 117, "RS"},
    {"KWD", 0.33, "KW"},
    {"OMR", 0.42, "OM"},
    {"JMD", 165, "JM"},
    {"TTD", 7.3, "TT"},
    {"PEN", 4, "PE"},
    {"MOP", 8.7, "MO"},
};

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"eur", "EUR"},     {"euro", "EUR"},   {"euros", "EUR"},    {"euroa", "EUR"},  {"gbp", "GBP"},
    {"pounds", "GBP"},  {"usd", "USD"},    {"dollars", "USD"},  {"chf", "CHF"},    {"sfr", "CHF"},
    {"sek", "SEK"},     {"nok", "NOK"},    {"dkk", "DKK"},      {"isk", "ISK"},    {"cad", "CAD"},
    {"aud", "AUD"},     {"nzd", "NZD"},    {"sgd", "SGD"},      {"hkd", "HKD"},    {"pln", "PLN"},
    {"zl", "PLN"},      {"czk", "CZK"},    {"kc", "CZK"},       {"huf", "HUF"},    {"ft", "HUF"},
    {"jpy", "JPY"},     {"yen", "JPY"},    {"cny", "CNY"},      {"rmb", "CNY"},    {"yuan", "CNY"},
    {"krw", "KRW"},     {"inr", "INR"},    {"zar", "ZAR"},      {"brl", "BRL"},    {"mxn", "MXN"},
    {"ils", "ILS"},     {"nis", "ILS"},    {"aed", "AED"},      {"sar", "SAR"},    {"qar", "QAR"},
    {"ron", "RON"},     {"lei", "RON"},    {"twd", "TWD"},      {"ntd", "TWD"},    {"円", "JPY"},
    {"clp", "CLP"},     {"cop", "COP"},    {"zlotych", "PLN"},  {"korun", "CZK"},  {"元", "CNY"},
    {"원", "KRW"},      {"新臺幣", "TWD"}, {"新台幣", "TWD"},   {"人民币", "CNY"}, {"forint", "HUF"},
    {"franken", "CHF"}, {"reais", "BRL"},  {"korony", "CZK"},   {"kcs", "CZK"},    {"złotych", "PLN"},
    {"zlote", "PLN"},   {"libras", "GBP"}, {"sterling", "GBP"}, {"thb", "THB"},    {"myr", "MYR"},
    {"fjd", "FJD"},     {"kes", "KES"},    {"ksh", "KES"},      {"ngn", "NGN"},    {"ghs", "GHS"},
    {"bwp", "BWP"},     {"ugx", "UGX"},    {"egp", "EGP"},      {"pkr", "PKR"},    {"lkr", "LKR"},
    {"bdt", "BDT"},     {"uah", "UAH"},    {"rub", "RUB"},      {"bgn", "BGN"},    {"rsd", "RSD"},
    {"kwd", "KWD"},     {"omr", "OMR"},    {"jmd", "JMD"},      {"ttd", "TTD"},    {"лв", "BGN"},
};

constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
    {"US$", "USD"},          {"AU$", "AUD"},          {"CA$", "CAD"},          {"NZ$", "NZD"},
    {"HK$", "HKD"},          {"NT$", "TWD"},          {"A$", "AUD"},           {"C$", "CAD"},
    {"S$", "SGD"},           {"R$", "BRL"},           {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"},
    {"\xE2\x82\xB9", "INR"}, {"\xE2\x82\xA9", "KRW"}, {"\xE2\x82\xAA", "ILS"}, {"$", ""},
    {"\xC2\xA5", "?"},       {"\xEF\xBF\xA5", "?"},
};

const Money* money_of(std::string_view code) {
    const auto* found = std::find_if(std::begin(kMoney), std::end(kMoney),
                                     [&](const Money& money) { return money.code == code; });
    return found == std::end(kMoney) ? nullptr : found;
}

bool has_dollars(std::string_view code) {
    return code == "USD" || code == "CAD" || code == "AUD" || code == "NZD" || code == "SGD" ||
           code == "HKD" || code == "TWD" || code == "MXN" || code == "CLP" || code == "COP" || code == "ARS";
}

}  // namespace

std::string_view currency_of_word(std::string_view folded, std::string_view country) {
    for (const auto& [word, code] : kWords) {
        if (word == folded) return code;
    }
    if (folded == "r" || folded == "rand")
        return country == "ZA" || folded == "rand" ? "ZAR" : std::string_view();
    if (folded == "rs" || folded == "rupees") return "INR";
    if (folded == "kr" || folded == "kroner" || folded == "kronor") {
        const auto code = currency_of_country(country);
        if (code == "SEK" || code == "NOK" || code == "DKK" || code == "ISK") return code;
        if (folded == "kronor") return "SEK";
    }
    return {};
}

std::string_view currency_that_ends(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"新臺幣", "TWD"}, {"新台幣", "TWD"}, {"臺幣", "TWD"}, {"台幣", "TWD"},
        {"人民币", "CNY"}, {"人民幣", "CNY"}, {"港币", "HKD"}, {"港幣", "HKD"},
        {"日本円", "JPY"}, {"美元", "USD"},   {"欧元", "EUR"}};
    for (const auto& [name, code] : kNames) {
        if (text.ends_with(name)) return code;
    }
    return {};
}

std::optional<CurrencySign> currency_sign(std::string_view text, std::string_view country) {
    for (const auto& [sign, code] : kSigns) {
        if (!text.starts_with(sign)) continue;
        if (!code.empty() && code != "?") return CurrencySign{code, sign.size()};
        const auto local = currency_of_country(country);
        if (code.empty()) return CurrencySign{has_dollars(local) ? local : "USD", sign.size()};
        return CurrencySign{local == "CNY" ? "CNY" : "JPY", sign.size()};
    }
    return std::nullopt;
}

std::string_view currency_of_country(std::string_view country) {
    if (country.size() != 2) return {};
    for (const auto& money : kMoney) {
        if (money.countries.find(country) != std::string_view::npos) return money.code;
    }
    return {};
}

PayRange believable_pay(std::string_view currency, model::Period period) {
    const Money* money = money_of(currency);
    const double unit = money == nullptr ? 1 : money->per_euro;
    switch (period) {
        case model::Period::year:
            return {4'000 * unit, 1'500'000 * unit};
        case model::Period::month:
            return {250 * unit, 60'000 * unit};
        case model::Period::hour:
            return {4 * unit, 600 * unit};
    }
    return {};
}

}  // namespace jobindex::normalise
