// The ads that the parts of queries match, a word, a phrase, a filter, kept from search to search.
//
// A search is put together from such lists (run_plan.h): what one search worked out of a word, the next one
// that has the word walks over. The lists are of one generation, which never changes. One thread, as its
// Searcher.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

#include "query/search/expression.h"
#include "query/search/match_space.h"
#include "query/search/row_lists.h"

namespace jobindex::search {

/// The lists that are kept; those used longest ago are given up when they take too much memory.
class PartLists {
  public:
    using List = std::shared_ptr<const PartAds>;

    /// The ads that `part` matches, with their weights.
    ///
    /// With `among`, ads that are not in it may be left out: a long list of which few are wanted is made
    /// whole, and kept, when it is asked for again. Throws Xapian::Error and DeadlinePassed.
    List of(const MatchSpace& space, const Expression& part, const PartAds* among = nullptr);
    /// About how much memory the lists take.
    std::size_t bytes() const { return bytes_; }

  private:
    struct Kept {
        std::string key;
        List list;  ///< null: asked for once, and not made whole
    };
    Kept* find(const std::string& key);
    void keep(const MatchSpace& space, std::string key, List list);
    List of_single(const MatchSpace& space, const Expression& part, const PartAds* among);

    std::list<Kept> kept_;  ///< used last first
    std::unordered_map<std::string, std::list<Kept>::iterator> places_;
    std::size_t bytes_ = 0;
};

}  // namespace jobindex::search
