// AdBits: a few ads of an index in memory, one bit each. Private to query/search; one thread.
#pragma once

#include <xapian.h>

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/date.h"
#include "query/search/condition.h"
#include "query/search/parts.h"

namespace jobindex::search {

/// A set of ads: bit i of the whole is ad i.
using Bits = std::vector<std::uint64_t>;

inline constexpr std::size_t kWordBits = 64;

/// Keeps what is in both; false when nothing is left.
inline bool intersect(Bits& bits, const Bits& with) {
    std::uint64_t left = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) left |= bits[i] &= with[i];
    return left != 0;
}

/// Calls `each` with the number of every ad in the set, in order.
template <class Each>
void for_each_bit(const Bits& bits, Each&& each) {
    for (std::size_t i = 0; i < bits.size(); ++i) {
        for (std::uint64_t word = bits[i]; word != 0; word &= word - 1)
            each(i * kWordBits + static_cast<std::size_t>(std::countr_zero(word)));
    }
}

/// The terms of some ads of one database.
class AdBits {
  public:
    /// Reads the ads with these ids that are live on `today`; bit i is ids[i]. What is given has to outlive
    /// this object. Throws Xapian::Error.
    AdBits(const MatchSpace& space, PartLists& lists, std::span<const std::string> ids, base::Date today);

    /// The ads that are there.
    const Bits& all() const { return all_; }
    /// Those that a condition holds for. Throws Xapian::Error.
    Bits matching(const Condition& condition, const TermNumbers& numbers);

  private:
    Bits none() const { return Bits(all_.size()); }
    const std::uint64_t* row_of(std::uint32_t term, const TermNumbers& numbers);
    void add_matching(const Condition& condition, const TermNumbers& numbers, Bits& to);
    Bits every(const Condition& condition, const TermNumbers& numbers);
    void ask(const Xapian::Query& query, const Bits& among, Bits& to);

    const MatchSpace& space_;
    PartLists& lists_;
    std::span<const std::string> ids_;
    Bits all_;
    std::vector<Xapian::docid> documents_;                        ///< by ad; 0 = not there
    std::unordered_map<std::string, std::size_t> rows_of_terms_;  ///< where in `rows_`
    std::vector<std::uint64_t> rows_;                             ///< the ads of a term, row by row
    std::vector<std::int64_t> row_of_number_;  ///< by term number: kUnknown, kAbsent or a row
};

}  // namespace jobindex::search
