// The post's place out of running text: "Halifax, Nova Scotia", "D-69120 Heidelberg". Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/span.h"
#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// Finds the one place that a text gives for the post.
///
/// A city counts beside its region or country, behind its postal code, or, when `country` is known, named
/// twice and once behind a word such as "in". Sentences about partners and travel are passed over.
/// @param country  alpha-2 of the employer, "" when unknown: only places there count.
/// @return nullopt when there is none, or several of which the first lines name none.
std::optional<Found<model::Place>> find_place(std::string_view text, std::string_view country,
                                              const vocab::Gazetteer& gazetteer);

/// True where the sentence around `span` speaks of partners, travel or degrees: its places are not the
/// post's.
bool speaks_of_others(std::string_view text, base::Span span);

/// A town as the place of an ad.
model::Place place_at(const vocab::City& city);

}  // namespace jobindex::normalise
