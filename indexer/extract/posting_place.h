// jobLocation in all its shapes. Inside indexer/extract only.
#pragma once

#include "core/base/json.h"
#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// Adds the places and the remote mark of a JobPosting: jobLocation (Place, array, PostalAddress or text),
/// jobLocationType, applicantLocationRequirements.
void add_places(const base::Json& posting, model::Method method, Extraction& out);

}  // namespace jobindex::extract
