// The fields of the gold set: which values an annotation and an ad have of each. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/job_ad.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::evaluation {

/// Values of one field as comparable texts; several where the field is a list.
struct FieldValues {
    std::vector<std::string> truth, found;
    bool settled = true;  ///< false where two annotators disagreed: the ad counts for nothing
};

/// The names of all fields, in the order in which they are shown.
const std::vector<std::string>& gold_fields();

/// What `gold` and `ad` say of a field.
///
/// What is right in more than one way is made equal: an employer by any of its names, a city that the
/// annotator only inferred and that the ad leaves open.
FieldValues compare_field(std::string_view field, const base::Json& gold, const model::JobAd& ad,
                          const normalise::Knowledge& knowledge);

}  // namespace jobindex::evaluation
