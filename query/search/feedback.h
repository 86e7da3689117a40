// Pseudo-relevance feedback: the words that set the best documents apart, as a query. Throws what Xapian
// throws.
#pragma once

#include <vector>

#include "query/search/expression.h"
#include "query/search/match_space.h"
#include "query/search/row_lists.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// The stems that the documents `best` (heaviest first) share and others lack, scaled by how telling they
/// are; one that matches nothing when there are none.
///
/// After Robertson and Zaragoza 2009: a stem counts by its saturated frequency in each document, times the
/// document's weight against the first, times its inverse document frequency.
Expression feedback(const OpenIndex& index, const MatchSpace& space, const std::vector<Found>& best);

}  // namespace jobindex::search
