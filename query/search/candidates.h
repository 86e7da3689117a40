// Candidates: the ads of one search in their order, before anything of them is shown. One thread, as its
// Searcher.
//
// Ads with all that was asked come first; when a page has room behind them, ads with some of it. Each post is
// there once. Throws what Xapian throws, and DeadlinePassed.
#pragma once

#include <optional>
#include <vector>

#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/match.h"
#include "query/search/request.h"

namespace jobindex::search {

/// One ad of the order; `tier` counts from 0 = all that was asked.
struct Candidate {
    Xapian::docid document = 0;
    double weight = 0;
    std::size_t tier = 0;
};

/// One step down: what it matches and what it leaves out, for eyes.
struct Tier {
    Xapian::Query query;
    std::string relaxed;  ///< "" = nothing
};

/// What was found.
struct Candidates {
    std::vector<Candidate> list;  ///< at most what was needed
    std::size_t total = 0;        ///< posts with all that was asked
};

/// What all runs of one search share.
struct SearchSpace {
    Xapian::Database& database;
    const ColumnsView& columns;
    const Ranking& ranking;
    const SearchRequest& request;
    std::optional<MatchedAds::Clock::time_point> deadline;
    Sort sort = Sort::relevance;
};

/// The first `need` ads of `tiers`, which come one behind the other; `matched` notes all of the first tier.
Candidates find_candidates(const SearchSpace& space, const std::vector<Tier>& tiers, std::size_t need,
                           MatchedAds& matched);

/// The first `need` ads for plain words, with the words of the best ones added when ranking.feedback_weight
/// is not 0.
Candidates find_plain(const SearchSpace& space, const Xapian::Query& words, std::size_t need,
                      MatchedAds& matched);

}  // namespace jobindex::search
