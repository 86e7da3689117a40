// What to say when a search finds nothing with all that was asked: spelling, filters to drop, closed ads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/request.h"
#include "query/search/result.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// The query with each word that no ad has, or hardly one, in the nearest spelling that many have; nullopt
/// when nothing changes.
///
/// Throws what Xapian throws.
std::optional<std::string> corrected(const understand::Query& query, Databases& databases,
                                     Compiler& compiler);

/// The changes to the query that find something, with how many ads each finds, most first; all filters at
/// once where leaving out one does not help. Last, to save the search.
///
/// Throws what Xapian throws.
std::vector<NextStep> next_steps(const understand::Query& query, const SearchRequest& request,
                                 Databases& databases, Compiler& compiler, const Deadline& deadline);

}  // namespace jobindex::search
