// Terms of employment: permanent or not, for how long. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/job_ad.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Finds the kind of contract: "unbefristet", "CDI", "fixed-term", "tenure track", "befristet auf 3 Jahre".
///
/// Tenure track beats permanent, permanent beats fixed term only when both stand in one phrase; "not
/// permanent" and "unlimited" about other things are no kind.
/// @return nullopt when the text states none.  Source: contract_cues.h.
std::optional<Found<model::ContractKind>> find_contract_kind(const Words& words);
/// The same of a title, whose "tenure-track faculty" are who is sought.
std::optional<Found<model::ContractKind>> find_contract_kind_in_title(const Words& title);

/// Finds the length of the contract in months: "for 3 years", "36 months", "auf 2 Jahre befristet", "24
/// mois".
///
/// Only beside a word for the contract or its funding; "3 years of experience" is none.
/// @return 1 to 120 months with the bytes of number and unit.
std::optional<Found<int>> find_months(const Words& words);

/// Reads an employment field ("FULL_TIME", "Part-time, temporary", "65 %") with its `label`: the parts that
/// it states.
model::Contract read_employment(std::string_view text, std::string_view country, std::string_view label = {});

}  // namespace jobindex::normalise
