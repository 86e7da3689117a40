// Hits of a search as data for the template "hit". Pure.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "query/search/result.h"
#include "query/server/pages/page.h"

namespace jobindex::server {

/// One hit.
base::Json hit_data(const search::Hit& hit, const Page& page);
/// Hits in groups of what was given up to find them, in their order: [{group_heading, hits}].
base::Json grouped_hits(const std::vector<search::Hit>& hits, const Page& page);
/// Hits without headings.
base::Json plain_hits(const std::vector<search::Hit>& hits, const Page& page);
/// The class of a closing date in the style sheet: "soon", "past", "open" or "undated".
std::string_view closing_class(render::Urgency urgency, bool is_dated);
/// The name of a rank in the language of the page; the vocabulary's own where there is none.
std::string level_text(model::Level level, const Page& page);

}  // namespace jobindex::server
