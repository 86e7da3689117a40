// The ads that the parts of queries match, a word, a phrase, a filter, kept from search to search.
//
// A search is put together from such lists (run_plan.h): what one search worked out of a word, the next one
// that has the word walks over. The lists are of one generation, which never changes. One thread, as its
// Searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/search/columns.h"
#include "query/search/ranking.h"

namespace jobindex::search {

/// Ads of one database in the order of their rows, and what each is worth.
struct RowWeights {
    std::vector<std::uint32_t> rows;
    std::vector<double> weights;  ///< beside rows
};

/// Ads by database.
struct PartAds {
    std::array<RowWeights, 2> shards;
    std::size_t size() const { return shards[0].rows.size() + shards[1].rows.size(); }
};

/// The databases of one search, what is known of them, and until when it may take.
struct MatchSpace {
    Xapian::Database& database;
    const ColumnsView& columns;
    const Ranking& ranking;
    std::optional<std::chrono::steady_clock::time_point> deadline;
};

/// Ads of which a caller only wants those that another query matches too.
struct Among {
    Xapian::Query query;
    std::size_t size = 0;  ///< how many it matches
};

/// The lists that are kept; those used longest ago are given up when they take too much memory.
class PartLists {
  public:
    using List = std::shared_ptr<const PartAds>;

    /// The ads that `part` matches, with their weights.
    ///
    /// With `among`, ads that it does not match may be left out: a long list of which few are wanted is made
    /// whole, and kept, when it is asked for again. Throws Xapian::Error and DeadlinePassed.
    List of(const MatchSpace& space, const Xapian::Query& part, const Among* among = nullptr);
    /// About how many ads `part` matches, or has to look at, whichever is known; never fails.
    std::size_t estimate(const MatchSpace& space, const Xapian::Query& part);

  private:
    struct Kept {
        std::string key;
        List list;  ///< null: asked for once, and not made whole
    };
    Kept* find(const std::string& key);
    void keep(std::string key, List list);
    List of_single(const MatchSpace& space, const Xapian::Query& part, const Among* among);

    std::list<Kept> kept_;  ///< used last first
    std::unordered_map<std::string, std::list<Kept>::iterator> places_;
    std::size_t bytes_ = 0;
};

/// The first row of `rows` from place `from` on that is `row` or more, as a place; the size when there is
/// none. Quick where it is near.
std::size_t reach(const std::vector<std::uint32_t>& rows, std::size_t from, std::uint32_t row);
/// The ads of both, weights added.
PartAds both_of(const PartAds& a, const PartAds& b);
/// The ads of one or both, weights added.
PartAds any_of(const PartAds& a, const PartAds& b);
/// The ads of one or both, each with the larger weight.
PartAds best_of(const PartAds& a, const PartAds& b);
/// `ads` with what `more` says they are worth besides.
void add_weights(PartAds& ads, const PartAds& more);

}  // namespace jobindex::search
