// Currencies by sign, word and country, and what a plausible pay in them is. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/enums.h"

namespace jobindex::normalise {

/// ISO 4217 code of a folded word: "eur", "euros", "pounds", "kr" (by `country`); "" when it is none.
std::string_view currency_of_word(std::string_view folded, std::string_view country);

/// A currency sign and its size in bytes.
struct CurrencySign {
    std::string_view code;
    std::size_t bytes = 0;
};
/// The currency sign that `text` begins with: "€", "£", "US$", "$" (by `country`, else USD), "¥"; nullopt for
/// none.
std::optional<CurrencySign> currency_sign(std::string_view text, std::string_view country);

/// The money of a country (ISO 3166-1 alpha-2) as ISO 4217; "" when the table has it not.
std::string_view currency_of_country(std::string_view country);

/// Smallest and largest pay that is believed for a period, in units of `currency`.
struct PayRange {
    double min = 0, max = 0;
};
PayRange believable_pay(std::string_view currency, model::Period period);

/// The currency of a Chinese or Japanese name of it that `text` ends with ("新臺幣"); "" when there is none.
std::string_view currency_that_ends(std::string_view text);

}  // namespace jobindex::normalise
