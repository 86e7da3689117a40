// The countries in which the language of an ad is spoken: they settle names of towns where nothing else
// does. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/gazetteer.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

using Countries = std::vector<std::string_view>;  ///< ISO 3166-1 alpha-2

/// Where `language` is spoken; empty for English and for languages that are not known. An ad whose `words`
/// speak of euros is of a country that pays in them, where there is one.
Countries countries_where_spoken(std::string_view language, const Words& words);

/// The one country that nearly all ads in `language` are of: "SE" for sv; "" where several are as likely.
std::string country_of_language(std::string_view language);

/// The town of that name in one of `countries`: the only one of at least `least` people, or one three times
/// as large as those of that name in the others; nullptr when there is none.
const vocab::City* town_where_spoken(std::string_view name, const Countries& countries, std::int64_t least,
                                     const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
