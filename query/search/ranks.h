// Ranks: how far the post of an ad is from the rank that was asked for. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/columns.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// Ranks that a candidate for `level` may take instead, nearest first.
std::span<const std::string_view> next_ranks(std::string_view level);

/// How far a rank is that is neither the one asked for nor next to it.
inline constexpr double kOtherRank = 1;

/// The ranks that a query asks for in words; none when it names none.
class AskedRanks {
  public:
    AskedRanks() = default;
    explicit AskedRanks(const understand::Node& root);

    bool empty() const { return ids_.empty(); }
    /// How far `level` is from them, as below.
    double distance(std::string_view level) const;
    /// How far an ad is from them: 0 when it is for one of them or states no rank, 0.25 for the next rank,
    /// kOtherRank for others.
    ///
    /// @param levels  the column of the field level.
    double distance(const FacetColumn& levels, std::size_t row) const;

  private:
    std::vector<std::string> ids_;
};

}  // namespace jobindex::search
