// Lists of ads by row with what each is worth, and what is made of two of them. Pure.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace jobindex::search {

/// Ads of one database in the order of their rows, and what each is worth.
struct RowWeights {
    std::vector<std::uint32_t> rows;
    std::vector<double> weights;  ///< beside rows
};

/// A document of all databases, and what it is worth.
struct Found {
    Xapian::docid document = 0;
    double weight = 0;
};

/// Ads by database.
struct PartAds {
    std::array<RowWeights, 2> shards;
    std::size_t size() const { return shards[0].rows.size() + shards[1].rows.size(); }
};

/// The first row of `rows` from place `from` on that is `row` or more, as a place; the size when there is
/// none. Quick where it is near.
std::size_t reach(const std::vector<std::uint32_t>& rows, std::size_t from, std::uint32_t row);
/// The ads of `list` that are in `wanted`, with their weights.
PartAds those_of(const PartAds& list, const PartAds& wanted);
/// The ads of both, weights added.
PartAds both_of(const PartAds& a, const PartAds& b);
/// The ads of one or both, weights added.
PartAds any_of(const PartAds& a, const PartAds& b);
/// The ads of one or both, each with the larger weight.
PartAds best_of(const PartAds& a, const PartAds& b);
/// `ads` with what `more` says they are worth besides.
void add_weights(PartAds& ads, const PartAds& more);
/// Keeps the ads that are in `list`, or those that are not.
void keep_if(PartAds& ads, const PartAds& list, bool inside);
/// Keeps the ads that weigh at least `part` of what the heaviest of them weighs.
void keep_heavy(PartAds& ads, double part);

inline constexpr std::size_t kNoPlace = ~std::size_t{0};
/// Calls `each` with every row of one or both lists, in order, and its place in each of them (kNoPlace).
template <class Each>
void merge_rows(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, Each&& each) {
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.size() || k < b.size()) {
        const bool first = k == b.size() || (i < a.size() && a[i] <= b[k]);
        const bool second = i == a.size() || (k < b.size() && b[k] <= a[i]);
        each(first ? a[i] : b[k], first ? i : kNoPlace, second ? k : kNoPlace);
        i += first ? 1 : 0;
        k += second ? 1 : 0;
    }
}

/// Keeps the rows that `wanted`, a function of a row, says yes to.
template <class Wanted>
void keep_rows(RowWeights& ads, Wanted&& wanted) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ads.rows.size(); ++i) {
        if (!wanted(ads.rows[i])) continue;
        ads.rows[kept] = ads.rows[i];
        ads.weights[kept++] = ads.weights[i];
    }
    ads.rows.resize(kept);
    ads.weights.resize(kept);
}

}  // namespace jobindex::search
