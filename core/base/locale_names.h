// Names of countries and languages in another language, as ICU has them from CLDR. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::base {

/// "Niederlande" for "NL" in "de"; "" for a code that ICU has no name for.
/// @param code      ISO 3166-1 alpha-2, in any case
/// @param language  ISO 639-1, of the name
std::string country_name(std::string_view code, std::string_view language);

/// "Niederländisch" for "nl" in "de"; "" for a code that ICU has no name for. Both are ISO 639-1.
std::string language_name(std::string_view code, std::string_view language);

}  // namespace jobindex::base
