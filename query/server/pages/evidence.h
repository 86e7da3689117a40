// Evidence: where the fields of an ad were found, and the ad's text with those places as targets of links.
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/job_ad.h"
#include "query/server/pages/words.h"

namespace jobindex::server {

/// What a field rests on: one row for each part of it that was found by itself ("contract.months").
///
/// [{evidence_method, evidence_quote, evidence_href}]; the link leads to the place in the text.
base::Json evidence_data(const model::JobAd& ad, std::string_view field, const Words& words);

/// The description in its sections: [{part_title, blocks}], each block a list of items or a paragraph, each
/// of these a row of segments. Segments that are evidence have an id.
base::Json description_data(const model::JobAd& ad, const Words& words);

}  // namespace jobindex::server
