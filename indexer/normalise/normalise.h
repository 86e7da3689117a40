// normalise(): raw candidates and text -> JobAd, every field with its provenance.
//
// Pure and thread-safe: the same input gives the same ad. What cannot be read stays empty, and what was
// inferred says so.
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/job_ad.h"
#include "indexer/extract/candidate.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::normalise {

/// Makes the ad that an extraction speaks of.
///
/// The id is the hash of the URL, else of source and reference, else of source, title, institution and text.
/// Dates without a year are read from the posting date, else from `reference_day`, the day on which the page
/// was seen. Errors: invalid_input for a page that is no ad, and for one with neither a title nor a text to
/// infer it from.
base::Result<model::JobAd> normalise(const extract::Extraction& extraction, const Knowledge& knowledge,
                                     base::Date reference_day);

}  // namespace jobindex::normalise
