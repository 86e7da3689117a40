// Facet counts: how the matches spread over the values of a field. Pure.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/columns.h"
#include "query/search/deadline.h"
#include "query/search/parts.h"
#include "query/search/result.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// Part of a scale: from `low` to `high`, both in it.
struct Band {
    std::string value, label;
    double low = 0, high = 0;
    bool holds(double number) const { return number != 0 && number >= low && number <= high; }
};

/// The ads of a search, each post once. Its counts throw DeadlinePassed. One thread.
class MatchedAds {
  public:
    explicit MatchedAds(ColumnsView columns, const Deadline& deadline = {});
    /// Notes all of `ads`.
    void add(const PartAds& ads);

    /// How many posts; twins count once.
    std::size_t count() const { return count_; }
    /// Counts of one field of kFacetFields over the matches: most first, then by value; at most `limit`. What
    /// is not stated has the value "" and comes last. A post has the values of all its ads that match, so
    /// that a search with one of them finds as many posts.
    Facet facet(std::string_view field, const understand::Lexicon& lexicon, std::size_t limit);
    /// What bands are of: the lower end of the pay a year, or the closing date as YYYYMMDD.
    enum class Scale { pay, closing };
    /// Counts by band, 0 = not stated; in the order of `bands`, which may lie in each other. Bands without
    /// ads are left out, what is not stated comes last.
    Facet banded(std::string_view field, const std::vector<Band>& bands, Scale scale);

  private:
    /// A post by its first ad, with those of its facts that are looked at again.
    struct Post {
        std::uint32_t row, group, closing;
        float pay;
    };
    void add(std::size_t shard, std::uint32_t row);
    void gather_twins();
    /// Calls `visit` with the rows of each post.
    template <class Visit>
    void each_post(std::size_t shard, Visit&& visit) const {
        DeadlineWatch watch(deadline_);
        for (const auto& post : posts_[shard]) {
            watch.step();
            visit(std::span(&post.row, 1));
        }
        for (const auto& rows : several_[shard]) visit(std::span<const std::uint32_t>(rows));
    }

    ColumnsView columns_;
    Deadline deadline_;
    // By database; gather_twins() moves posts with twins to several_.
    std::array<std::vector<Post>, 2> posts_;
    std::array<std::vector<std::uint32_t>, 2> twins_;
    std::array<std::vector<std::vector<std::uint32_t>>, 2> several_;
    std::array<std::vector<bool>, 2> seen_;  ///< groups
    std::size_t count_ = 0;
};

}  // namespace jobindex::search
