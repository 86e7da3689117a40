// The ads that a query matches, put together from the lists of its parts (parts.h).
//
// The same ads with the same weights as Xapian's own match of the whole query. One thread, as its Searcher.
#pragma once

#include <vector>

#include "query/search/match.h"
#include "query/search/parts.h"
#include "query/search/plan.h"

namespace jobindex::search {

/// The ads that a plan matches. Throws Xapian::Error and DeadlinePassed.
PartAds run_plan(const Plan& plan, const MatchSpace& space, PartLists& lists);

/// The heaviest `limit` of `ads`; of equal ones the first in the index.
std::vector<Found> heaviest(const PartAds& ads, const ColumnsView& columns, std::size_t limit);

/// What each part of the query adds to the score of an ad, heaviest first; parts that add nothing are left
/// out. Throws Xapian::Error and DeadlinePassed.
std::vector<Reason> reasons(const std::vector<Part>& parts, Xapian::docid document, const MatchSpace& space,
                            PartLists& lists);

}  // namespace jobindex::search
