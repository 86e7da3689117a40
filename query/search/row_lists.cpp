#include "query/search/row_lists.h"

#include <algorithm>
#include <functional>

namespace jobindex::search {
namespace {

RowWeights both_of(const RowWeights& few, const RowWeights& many) {
    RowWeights out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < few.rows.size(); ++i) {
        at = reach(many.rows, at, few.rows[i]);
        if (at == many.rows.size()) break;
        if (many.rows[at] != few.rows[i]) continue;
        out.rows.push_back(few.rows[i]);
        out.weights.push_back(few.weights[i] + many.weights[at]);
    }
    return out;
}

/// The ads of one or both; `weigh` makes one weight of two, 0 standing for that of an ad that is not there.
template <class Weigh>
RowWeights any_of(const RowWeights& a, const RowWeights& b, Weigh&& weigh) {
    RowWeights out;
    out.rows.reserve(a.rows.size() + b.rows.size());
    out.weights.reserve(a.rows.size() + b.rows.size());
    merge_rows(a.rows, b.rows, [&](std::uint32_t row, std::size_t i, std::size_t k) {
        out.rows.push_back(row);
        out.weights.push_back(weigh(i == kNoPlace ? 0 : a.weights[i], k == kNoPlace ? 0 : b.weights[k]));
    });
    return out;
}

}  // namespace

std::size_t reach(const std::vector<std::uint32_t>& rows, std::size_t from, std::uint32_t row) {
    std::size_t step = 1;
    std::size_t to = from;
    while (to < rows.size() && rows[to] < row) {
        from = to + 1;
        to += step;
        step *= 2;
    }
    const auto begin = rows.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(to, rows.size()));
    return static_cast<std::size_t>(
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(std::min(from, rows.size())), end, row) - begin);
}

PartAds those_of(const PartAds& list, const PartAds& wanted) {
    PartAds out;
    for (std::size_t i = 0; i < out.shards.size(); ++i) {
        const auto& [rows, weights] = list.shards[i];
        std::size_t at = 0;
        for (const auto row : wanted.shards[i].rows) {
            at = reach(rows, at, row);
            if (at == rows.size()) break;
            if (rows[at] != row) continue;
            out.shards[i].rows.push_back(row);
            out.shards[i].weights.push_back(weights[at]);
        }
    }
    return out;
}

PartAds both_of(const PartAds& a, const PartAds& b) {
    PartAds out;
    for (std::size_t i = 0; i < out.shards.size(); ++i) {
        const bool swap = b.shards[i].rows.size() < a.shards[i].rows.size();
        out.shards[i] = swap ? both_of(b.shards[i], a.shards[i]) : both_of(a.shards[i], b.shards[i]);
    }
    return out;
}

PartAds any_of(const PartAds& a, const PartAds& b) {
    const std::plus<double> sum;
    return {{any_of(a.shards[0], b.shards[0], sum), any_of(a.shards[1], b.shards[1], sum)}};
}

PartAds best_of(const PartAds& a, const PartAds& b) {
    const auto more = [](double x, double y) { return std::max(x, y); };
    return {{any_of(a.shards[0], b.shards[0], more), any_of(a.shards[1], b.shards[1], more)}};
}

void add_weights(PartAds& ads, const PartAds& more) {
    for (std::size_t shard = 0; shard < ads.shards.size(); ++shard) {
        auto& [rows, weights] = ads.shards[shard];
        const RowWeights& from = more.shards[shard];
        const bool few = from.rows.size() < rows.size();
        const auto& drive = few ? from.rows : rows;
        const auto& other = few ? rows : from.rows;
        std::size_t at = 0;
        for (std::size_t i = 0; i < drive.size(); ++i) {
            at = reach(other, at, drive[i]);
            if (at == other.size()) break;
            if (other[at] == drive[i]) weights[few ? at : i] += from.weights[few ? i : at];
        }
    }
}

void keep_if(PartAds& ads, const PartAds& list, bool inside) {
    for (std::size_t shard = 0; shard < ads.shards.size(); ++shard) {
        const auto& rows = list.shards[shard].rows;
        std::size_t at = 0;
        keep_rows(ads.shards[shard], [&](std::uint32_t row) {
            at = reach(rows, at, row);
            return (at < rows.size() && rows[at] == row) == inside;
        });
    }
}

void keep_heavy(PartAds& ads, double part) {
    double most = 0;
    for (const auto& shard : ads.shards) {
        for (const double weight : shard.weights) most = std::max(most, weight);
    }
    for (auto& [rows, weights] : ads.shards) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (weights[i] < part * most) continue;
            rows[kept] = rows[i];
            weights[kept++] = weights[i];
        }
        rows.resize(kept);
        weights.resize(kept);
    }
}

}  // namespace jobindex::search
