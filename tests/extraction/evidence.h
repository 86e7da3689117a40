// Whether the evidence of an ad's fields says what the fields say. For the property test over all collections
// and the unit tests.
#pragma once

#include <string>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::evaluation {

/// One field whose evidence, when followed, does not say what the field says.
struct Unsaid {
    std::string field, value, evidence;
};

/// Follows the provenance of every field of `ad`.
///
/// Checked are: a provenance for each field that is set; spans that lie in the description and do not cut a
/// character; and that the words there, read alone by the reader of that field, give the field's value, or
/// contain it where the field is a text. Inferred values are only checked for having a source.
std::vector<Unsaid> follow_evidence(const model::JobAd& ad, const normalise::Knowledge& knowledge);

}  // namespace jobindex::evaluation
