// AdBits: a few ads of an index in memory, one bit each. Private to query/search; one thread.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "query/search/asked_facts.h"
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
    /// Takes those that only mention what was asked for out of `bits`.
    void leave_out(Bits& bits, const InPassing& passing) const;

  private:
    Bits none() const { return Bits(all_.size()); }
    /// The ads of a term; no bits at all when there are none.
    const Bits& of_term(std::uint32_t term, const TermNumbers& numbers);
    void add(const PartAds& found, Bits& to) const;
    void add_matching(const Condition& condition, const TermNumbers& numbers, Bits& to);
    Bits every(const Condition& condition, const TermNumbers& numbers);
    void ask(const Expression& query, const Bits& among, Bits& to);

    const MatchSpace& space_;
    PartLists& lists_;
    Bits all_;
    PartAds these_;                                ///< the ads that are there
    std::array<std::vector<std::size_t>, 2> ads_;  ///< beside the rows of `these_`: their bits
    std::vector<std::optional<Bits>> of_terms_;    ///< by number of a term, once it was asked for
};

}  // namespace jobindex::search
