// The contract of an ad: from its fields, else its title, else its text. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/dates.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What is known of the ad before its contract is read.
struct ContractContext {
    std::vector<const extract::Candidate*> fields;  ///< of Field::employment
    bool computed = false;           ///< its structured data are filled in by a program, not a person
    bool title_is_inferred = false;  ///< the title is a sentence of the text
    std::string country;             ///< alpha-2, "" when unknown
    DateContext dates = {};          ///< how its dates are to be read
};

/// Fills kind, months and share of full time, with their provenance; what is for so many months has an end,
/// and what begins and ends on days so many months.
void read_contract(model::JobAd& ad, const ContractContext& context, const Words& words);

}  // namespace jobindex::normalise
