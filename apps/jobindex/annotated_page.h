// An ad as one HTML page, its text with the evidence of every field marked in colour. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/explain.h"

namespace jobindex::apps {

/// A whole page that needs nothing else: a table of the fields, each linked to its place in the text, and the
/// text with fields, skills and degrees marked. Everything foreign is escaped.
std::string annotated_page(const model::JobAd& ad, const std::vector<normalise::FieldStory>& stories);

}  // namespace jobindex::apps
