// The facets of a search: counts over all that match, each field without its own filter.
#pragma once

#include <string_view>

#include "query/search/find.h"
#include "query/search/result.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// The field by whose values a facet narrows: institutions do by their exact name.
std::string_view filter_field(std::string_view facet);

/// True for a filter that narrows `facet`, which is counted without it.
bool is_filter_of(const understand::Node& node, std::string_view facet);

/// Fills `result.facets` with the fields that some match states. Throws Xapian::Error.
void count_facets(const OpenIndex& index, SearchResult& result, const Search& search);

}  // namespace jobindex::search
