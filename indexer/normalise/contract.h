// Terms of employment: permanent or not, for how long, what share of full time. Pure; thread-safe.
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

/// Finds the length of the contract in months: "for 3 years", "36 months", "auf 2 Jahre befristet", "24
/// mois".
///
/// Only beside a word for the contract or its funding; "3 years of experience" is none.
/// @return 1 to 120 months with the bytes of number and unit.
std::optional<Found<int>> find_months(const Words& words);

/// The share of full time in a title: "Research associate (60 %)" is 0.6; ranges say nothing.
std::optional<Found<double>> find_share_in_title(const Words& title);

/// Finds the share of a full-time post: "65 % TV-L E13" is 0.65, "0.5 FTE" 0.5, "19.25 hours/week" by the
/// full-time week of `country`.
///
/// Only a percentage within 24 bytes of a word such as "TV-L" or "FTE" counts; "50 % women" is not half a
/// post.
/// @return share in (0, 1] with its bytes; nullopt when the text states none, or a range.
std::optional<Found<double>> find_share(const Words& words, std::string_view country);

/// Reads an employment field ("FULL_TIME", "Part-time, temporary", "65 %"): the parts that it states.
model::Contract read_employment(std::string_view text, std::string_view country);

}  // namespace jobindex::normalise
