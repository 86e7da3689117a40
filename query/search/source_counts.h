// How many ads each source has. One thread, as its Searcher.
#pragma once

#include <vector>

#include "query/search/result.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// The values of the field `source` over open and closed ads, most first; an ad of several posts counts each
/// time. Errors: corrupt or io when the index cannot be read.
base::Result<Facet> source_counts(Searcher& searcher);

}  // namespace jobindex::search
