// The way from a request to the ads that answer it, before anything of them is shown. One thread, as its
// Searcher.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/search/candidates.h"
#include "query/search/compile.h"
#include "query/search/facets.h"
#include "query/search/result.h"
#include "query/search/searcher.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// Ads that one of the queries of a search finds.
struct Tier {
    Loss what = {};              ///< what they give up; empty for all words, and where it differs
    bool names_missing = false;  ///< they may lack more
};

/// One search on its way: what was understood, what it became, what it found.
struct Search {
    understand::Query query;
    Compiled compiled;
    std::vector<Tier> tiers;
    Candidates candidates;
    std::unique_ptr<MatchedAds> matched;  ///< all of the first tier
    std::unique_ptr<Search> closed;       ///< the same among ads that closed in the last year
    std::optional<std::string> spelt;     ///< the query in the spelling that more ads have
    Deadline deadline = {};
    std::optional<understand::Circle> centre = {};  ///< where distances are measured from
    PartAds passing = {};  ///< ads with all words whose place or rank is another than was asked
};

/// Finds what `request` asks for; a page that few ads answer is filled up by looser queries, by some of the
/// words, and by closed ads. Throws Xapian::Error and DeadlinePassed.
Search find(const OpenIndex& index, const SearchRequest& request, const Deadline& deadline);

/// find(), and when no ad has all of it, the same in corrected spelling where that has some; `result` says
/// so. Throws as find().
Search find_corrected(const OpenIndex& index, const SearchRequest& request, const Deadline& deadline,
                      SearchResult& result);

}  // namespace jobindex::search
