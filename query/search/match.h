// One run of a Xapian query of terms and values, without phrases: those are for parts.h. Throws what Xapian
// throws; the Searcher catches.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "query/search/ranking.h"

namespace jobindex::search {

/// A matching document.
struct Found {
    Xapian::docid document = 0;
    double weight = 0;
};

/// The best `limit` of what `query` matches; hits of equal rank come in the order of the index.
std::vector<Found> run_match(const Xapian::Database& database, const Xapian::Query& query,
                             const Ranking& ranking, std::size_t limit);

/// Shows every document that matches to `spy`, one database after the other; with `ranking`, with its weight.
void show_matches(const Xapian::Database& database, const Xapian::Query& query, Xapian::MatchSpy& spy,
                  const Ranking* ranking = nullptr);

}  // namespace jobindex::search
