// explain(): why a field of an ad holds what it holds, and what else could have been taken. Pure.
#pragma once

#include <string>
#include <vector>

#include "indexer/normalise/normalise.h"

namespace jobindex::normalise {

/// One value that a field could have, with where it stands.
struct Finding {
    std::string value;  ///< as in the ad's JSON, a text without its quotes
    model::Provenance provenance;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// All that is known of one field, by its name in the ad's provenance ("dates.closing").
struct FieldStory {
    std::string field;
    std::vector<Finding> findings;  ///< the winner first, then what would have won without the ones before
};

/// Tells the story of every field of `ad`, which normalise() made of `extraction`, in the order of names.
///
/// Nothing of it is kept while normalising: each loser is what comes out once the evidence of the winners is
/// taken away, so that the story cannot differ from what the rules do. Costs at most three readings of the ad
/// a field; for looking at one ad.
std::vector<FieldStory> explain(const extract::Extraction& extraction, const model::JobAd& ad,
                                const Knowledge& knowledge, base::Date reference_day);

/// What the field named as in the provenance holds, as JSON text ("" when it holds nothing).
std::string field_value(const model::JobAd& ad, std::string_view field);

}  // namespace jobindex::normalise
