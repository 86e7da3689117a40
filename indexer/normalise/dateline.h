// The town of a dateline: "Coyhaique, 12 de noviembre de 2019", "Bern, den 3. Mai 2026". Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// The town of `country` with which a line of its own begins that ends with a date, in the first or the last
/// lines of a text: where an employer signs.
/// @return the place with the bytes that name it; nullopt without such a line, a country, or with two towns.
std::optional<Found<model::Place>> find_dateline(std::string_view text, std::string_view country,
                                                 const vocab::Gazetteer& gazetteer);

}  // namespace jobindex::normalise
