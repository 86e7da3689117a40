// The facets of a search: counts over all that match, each field without its own filter.
#pragma once

#include "query/search/find.h"
#include "query/search/result.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// Fills `result.facets` with the fields that some match states. Throws Xapian::Error.
void count_facets(const OpenIndex& index, SearchResult& result, const Search& search);

}  // namespace jobindex::search
