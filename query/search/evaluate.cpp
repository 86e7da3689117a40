#include "query/search/evaluate.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/search/matches.h"

namespace jobindex::search {
namespace {

using Kind = Expression::Kind;
using schema::WordPhrase;

/// How much rarer than its words together a phrase is, in order and otherwise.
constexpr double kInOrder = 4, kNear = 3;

/// BM25 of one term.
class Bm25 {
  public:
    Bm25(const MatchSpace& space, double ads, double frequency, double factor)
        : k1_(space.ranking.k1), b_(space.ranking.b), least_(space.ranking.least_length) {
        double odds = (ads - frequency + 0.5) / (frequency + 0.5);
        if (odds < 2) odds = odds / 2 + 1;  // a term of more than a third of all ads is worth something
        weight_ = std::log(odds) * factor * (k1_ + 1);
        if (const double length = space.mean_length(); length > 0) by_length_ = 1 / length;
    }
    double operator()(std::uint32_t count, std::uint32_t length) const {
        const double relative = std::max(length * by_length_, least_);
        return weight_ * (count / (k1_ * (relative * b_ + (1 - b_)) + count));
    }

  private:
    double k1_, b_, least_, weight_ = 0, by_length_ = 0;
};

class Evaluation {
  public:
    Evaluation(const MatchSpace& space, const PartAds* among)
        : space_(space), matches_(space, among), ads_(static_cast<double>(space.ads())) {}

    PartAds weigh(const Expression& e, double factor) {
        switch (e.kind()) {
            case Kind::nothing:
                return {};
            case Kind::term: {
                const double times = e.count();
                const double repeated = (space_.ranking.k3 + 1) * times / (space_.ranking.k3 + times);
                return weighed(e, factor * repeated);
            }
            case Kind::prefix:
                return weigh(expanded(e, space_), factor);
            case Kind::synonym:
                return weighed(e, factor);
            case Kind::phrase:
                return phrase(e, factor);
            case Kind::all:
            case Kind::values:
            case Kind::circle:
                return weighed(e, 0);
            case Kind::scaled:
                return weigh(e.parts().front(), factor * e.number());
            case Kind::worth: {
                PartAds ads = weigh(e.parts().front(), 0);
                for (auto& shard : ads.shards)
                    std::fill(shard.weights.begin(), shard.weights.end(), factor * e.number());
                return ads;
            }
            default:
                return joined(e, factor);
        }
    }

  private:
    PartAds joined(const Expression& e, double factor) {
        PartAds out = weigh(e.parts().front(), factor);
        for (std::size_t i = 1; i < e.parts().size(); ++i) {
            const bool weightless = e.kind() == Kind::filtered || e.kind() == Kind::without;
            const PartAds next = weigh(e.parts()[i], weightless ? 0 : factor);
            if (e.kind() == Kind::every) out = both_of(out, next);
            if (e.kind() == Kind::any) out = any_of(out, next);
            if (e.kind() == Kind::best) out = best_of(out, next);
            if (e.kind() == Kind::maybe) add_weights(out, next);
            if (weightless) keep_if(out, next, e.kind() == Kind::filtered);
        }
        return out;
    }

    /// What is weighed as one term.
    PartAds weighed(const Expression& e, double factor) {
        PartAds out;
        const Bm25 bm25(space_, ads_, factor == 0 ? 0 : frequency(e), factor);
        for (std::size_t shard = 0; shard < space_.columns.shards(); ++shard) {
            RowCounts found = matches_.counts(e, shard);
            auto& [rows, weights] = out.shards[shard];
            weights.resize(found.rows.size());
            if (factor != 0) {
                const Columns& columns = space_.columns.of_shard(shard);
                for (std::size_t i = 0; i < weights.size(); ++i) {
                    const auto length = columns.facts(found.rows[i]).length;
                    weights[i] = bm25(std::min(found.counts[i], length), length);
                }
            }
            rows = std::move(found.rows);
        }
        return out;
    }

    /// How many ads would match if all terms were independent.
    double frequency(const Expression& e) {
        const auto& parts = e.parts();
        switch (e.kind()) {
            case Kind::nothing:
                return 0;
            case Kind::term:
                return static_cast<double>(space_.frequency(e.term()));
            case Kind::prefix:
                return frequency(expanded(e, space_));
            case Kind::phrase: {
                double together = ads_;
                for (const auto& term : e.terms())
                    together *= static_cast<double>(space_.frequency(term)) / ads_;
                const bool near = e.order() == WordPhrase::Order::any || e.count() > e.terms().size();
                return std::floor(std::round(together) / (near ? kNear : kInOrder));
            }
            case Kind::any:
            case Kind::best:
            case Kind::synonym: {
                double none = 1;
                for (const auto& part : parts) none *= 1 - frequency(part) / ads_;
                return std::round(ads_ * (1 - none));
            }
            case Kind::every:
            case Kind::filtered: {
                double all = ads_;
                for (const auto& part : parts) all *= frequency(part) / ads_;
                return std::round(all);
            }
            case Kind::maybe:
            case Kind::without:
            case Kind::scaled:
            case Kind::worth:
                return frequency(parts.front());
            default:
                return ads_;
        }
    }

    PartAds phrase(const Expression& e, double factor) {
        PartAds out;
        for (std::size_t shard = 0; shard < space_.columns.shards(); ++shard) {
            PhraseRows found = matches_.phrase(e, shard);
            auto& [rows, weights] = out.shards[shard];
            weights.resize(found.rows.size());
            const Columns& columns = space_.columns.of_shard(shard);
            for (std::size_t word = 0; word < e.terms().size() && factor != 0 && !weights.empty(); ++word) {
                const Bm25 bm25(space_, ads_, static_cast<double>(space_.frequency(e.terms()[word])), factor);
                for (std::size_t i = 0; i < weights.size(); ++i)
                    weights[i] += bm25(found.counts[word][i], columns.facts(found.rows[i]).length);
            }
            rows = std::move(found.rows);
        }
        return out;
    }

    const MatchSpace& space_;
    Matches matches_;
    double ads_;
};

}  // namespace

PartAds evaluate(const Expression& expression, const MatchSpace& space, const PartAds* among) {
    PartAds ads = Evaluation(space, among).weigh(expression, 1);
    for (std::size_t shard = 0; shard < space.columns.shards(); ++shard) {
        const Columns& columns = space.columns.of_shard(shard);
        if (columns.dead().empty()) continue;
        keep_rows(ads.shards[shard], [&](std::uint32_t row) { return !columns.is_dead(row); });
    }
    return ads;
}

std::size_t estimate(const Expression& e, const MatchSpace& space) {
    const std::size_t all = space.ads();
    switch (e.kind()) {
        case Kind::nothing:
            return 0;
        case Kind::term:
            return space.frequency(e.term());
        case Kind::scaled:
        case Kind::worth:
        case Kind::maybe:
        case Kind::without:
            return estimate(e.parts().front(), space);
        case Kind::every:
        case Kind::filtered:
        case Kind::phrase: {
            std::size_t least = all;
            for (const auto& term : e.terms()) least = std::min(least, space.frequency(term));
            for (const auto& part : e.parts()) least = std::min(least, estimate(part, space));
            return least;
        }
        case Kind::any:
        case Kind::best:
        case Kind::synonym: {
            std::size_t sum = 0;
            for (const auto& part : e.parts()) sum += estimate(part, space);
            return std::min(sum, all);
        }
        default:
            return all;
    }
}

}  // namespace jobindex::search
