// Candidates: the ads of one search in their order, before anything of them is shown. One thread, as its
// Searcher.
//
// Ads with all that was asked come first; while there is room, looser queries follow, one behind the other.
// Each post is there once. Throws what Xapian throws, and DeadlinePassed.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "query/search/asked.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/request.h"

namespace jobindex::search {

/// One ad of the order; `tier` counts from 0 = all that was asked.
struct Candidate {
    Xapian::docid document = 0;
    double weight = 0;
    std::size_t tier = 0;
};

/// What all runs of one search share.
struct SearchSpace {
    Xapian::Database& database;
    const ColumnsView& columns;
    const schema::WordPack& words;
    const Ranking& ranking;
    const SearchRequest& request;
    Deadline deadline = {};
    Sort sort = Sort::relevance;
    std::optional<understand::Circle> centre = {};  ///< of Sort::distance
};

/// The order, as it grows.
class Candidates {
  public:
    /// At most `need` ads are wanted.
    explicit Candidates(std::size_t need) : need_(need) {}

    bool full() const { return list_.size() >= need_; }
    const std::vector<Candidate>& list() const { return list_; }
    /// Puts `ads`, in the order of `space`, behind all that is there, as a tier of their own.
    ///
    /// @param asked  what the order by relevance goes by.
    /// @param most   so many posts of it at most.
    void add(const SearchSpace& space, const PartAds& ads, const Asked& asked = {},
             std::size_t most = std::numeric_limits<std::size_t>::max());

  private:
    void append(const std::vector<Found>& found, const ColumnsView& columns, std::size_t most);

    std::size_t need_;
    std::size_t tiers_ = 0;
    std::vector<Found> posts_;
    std::vector<Candidate> list_;
};

}  // namespace jobindex::search
