// The page of a search: its ads with labels, marks, what they lack and why they rank there.
#pragma once

#include "core/base/result.h"
#include "query/search/find.h"
#include "query/search/result.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// Fills `result.hits` with the page that its request asks for, closed ads behind all others.
///
/// Throws Xapian::Error. Errors: corrupt when an ad in the index is damaged.
base::Result<void> add_hits(const OpenIndex& index, SearchResult& result, const Search& search);

/// True when ads follow behind the page that `request` asks for.
bool has_more(const SearchRequest& request, const Search& search);

}  // namespace jobindex::search
