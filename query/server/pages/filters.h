// Facets and chips of a search: each a link that adds or takes away a part of what was asked. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "query/search/result.h"
#include "query/server/pages/page.h"
#include "query/server/parameter.h"
#include "query/understand/query.h"

namespace jobindex::server {

/// The facets of a result; `typed` is what `q` was understood as, `search` the link of the search without its
/// offset. A value takes the place of what the text says of its facet.
base::Json facet_data(const std::vector<search::Facet>& facets, const understand::Query& typed,
                      const Link& search, const Page& page);
/// What was understood: the filters that were given as parameters, then the parts of `q`.
base::Json chip_data(const Given& given, const understand::Query& typed, const Link& search,
                     const Page& page);
/// The name of a value of a field, in the language of the page where it has one there.
std::string value_text(std::string_view field, std::string_view value, std::string_view label,
                       const Page& page);

}  // namespace jobindex::server
