// Pseudo-relevance feedback: the words that set the best documents apart, as a query. Throws what Xapian
// throws.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/search/match.h"
#include "query/search/ranking.h"

namespace jobindex::search {

/// The stems that the documents `best` (heaviest first) share and others lack, scaled by how telling they
/// are; an empty query when there are none.
///
/// After Robertson and Zaragoza 2009: a stem counts by its saturated frequency in each document, times the
/// document's weight against the first, times its inverse document frequency.
Xapian::Query feedback_query(const Xapian::Database& database, const std::vector<Found>& best,
                             const Ranking& ranking);

}  // namespace jobindex::search
