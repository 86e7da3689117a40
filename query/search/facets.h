// Facet counts: how the matches spread over the values of a field. Pure but for Xapian's call.
#pragma once

#include <xapian.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/search/columns.h"
#include "query/search/parts.h"
#include "query/search/result.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// Thrown out of a match whose time is over; run_match() ends it there.
struct DeadlinePassed {};

/// Notes every ad that a match considers, each post once. One search, one thread.
class MatchedAds final : public Xapian::MatchSpy {
  public:
    using Clock = std::chrono::steady_clock;
    /// Throws DeadlinePassed from the match once `deadline` is past.
    explicit MatchedAds(ColumnsView columns, std::optional<Clock::time_point> deadline = std::nullopt);
    void operator()(const Xapian::Document& document, double weight) override;
    /// Notes all of `ads`.
    void add(const PartAds& ads);

    /// How many posts; twins count once.
    std::size_t count() const { return count_; }
    /// Counts of one field of kFacetFields over the matches: most first, then by value; at most `limit`. What
    /// is not stated has the value "" and comes last.
    Facet facet(std::string_view field, const understand::Lexicon& lexicon, std::size_t limit) const;

  private:
    void add(std::size_t shard, std::uint32_t row);

    ColumnsView columns_;
    std::optional<Clock::time_point> deadline_;
    std::array<std::vector<std::uint32_t>, 2> rows_;  ///< by database
    std::array<std::vector<bool>, 2> seen_;           ///< groups
    std::size_t count_ = 0;
    std::size_t shard_ = 0;  ///< where the match is
};

}  // namespace jobindex::search
