// Percolator: a search the other way round - which of a few ads does each of very many queries find?
//
// Every query is taken apart into the things that it asks for. Most are asked for by many queries ("PhD",
// "in Germany"), so each is compiled once, kept, and decided once for all ads at the same time, as one bit an
// ad; a query is then a few bit operations. What terms alone do not tell (phrases, ranges, circles,
// wildcards) is asked of the index, for these ads alone. The answer is that of Searcher::search, ads with all
// words: tests/unit/query/search/test_percolate.cpp holds the two against each other.
//
// Not thread-safe: one thread, as the Searcher whose index is given.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// A query found an ad: positions in what was given.
struct Percolated {
    std::uint32_t query = 0, ad = 0;
    friend bool operator==(const Percolated&, const Percolated&) = default;
};

/// Keeps what it learned of queries between calls.
class Percolator {
  public:
    Percolator();
    Percolator(Percolator&&) noexcept;
    Percolator& operator=(Percolator&&) noexcept;
    ~Percolator();

    /// Which of the ads `ids` (each once; live on `today`; others are found by none) each of `queries` finds,
    /// in order of queries. Throws Xapian::Error: call it inside Searcher::use.
    std::vector<Percolated> find(const OpenIndex& index, std::span<const std::string> ids, base::Date today,
                                 std::span<const std::string> queries);
    /// Takes up to `most` of `queries` apart that it does not know yet, for a find() on `today` that is then
    /// quick; false when some are left. Throws as find().
    bool learn(const OpenIndex& index, base::Date today, std::span<const std::string> queries,
               std::size_t most);
    /// How many different things the queries so far ask for.
    std::size_t conditions() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// An ad that can be told of; ads of the same post have the same number.
struct NewAd {
    std::string id;
    std::uint32_t post = 0;
};

/// The live ads that were not seen before, and those of them that are a post that was not seen before.
struct NewAds {
    std::vector<std::string> unseen;
    std::vector<NewAd> to_tell;
};

/// Names the generation that is open, and no other of any index: "gen-000004 2026-11-27T04:17:07Z 812/33373".
std::string generation_of(const OpenIndex& index);

/// Finds them among the ads live on `today`. Throws Xapian::Error: call it inside Searcher::use.
NewAds new_ads(const OpenIndex& index, base::Date today, const std::function<bool(std::string_view)>& seen);

/// The best of some ads for a search.
struct BestAmong {
    std::vector<Hit> hits;  ///< at most request.limit, each post once, none that is not live
    std::size_t total = 0;
};

/// The hits of `request` with all words that are among `ids`, in the order of a search over these ads alone.
/// Throws Xapian::Error: call it inside Searcher::use.
///
/// Errors: corrupt when the data of an ad is none.
base::Result<BestAmong> hits_among(const OpenIndex& index, const SearchRequest& request,
                                   std::span<const std::string> ids);

}  // namespace jobindex::search
