// One run of a Xapian query: window, order, exact count. Throws what Xapian throws; the Searcher catches.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "query/search/compile.h"
#include "query/search/ranking.h"
#include "query/search/request.h"
#include "query/search/result.h"

namespace jobindex::search {

/// What one run is asked for.
struct MatchOptions {
    std::size_t offset = 0, limit = 10;
    Sort sort = Sort::relevance;
    base::Date today;
    Xapian::MatchSpy* spy = nullptr;                ///< sees every match
    std::optional<understand::Circle> centre = {};  ///< of Sort::distance; without it that is by weight
};

/// A matching document.
struct Found {
    Xapian::docid document = 0;
    double weight = 0;
};

/// The window of `query`; hits of equal rank come in the order of the index.
std::vector<Found> run_match(const Xapian::Database& database, const Xapian::Query& query,
                             const Ranking& ranking, const MatchOptions& options);

/// Shows every document that matches to `spy`, one database after the other; with `ranking`, with its weight.
void show_matches(const Xapian::Database& database, const Xapian::Query& query, Xapian::MatchSpy& spy,
                  const Ranking* ranking = nullptr);

/// How many documents match, exact up to kCountExactly.
Total count_matches(const Xapian::Database& database, const Xapian::Query& query);

/// For each of `wants`, which of the ads with the given ids it matches: result[want][ad].
std::vector<std::vector<bool>> matched_wants(const Xapian::Database& database, const std::vector<Want>& wants,
                                             const std::vector<std::string>& ids);

}  // namespace jobindex::search
