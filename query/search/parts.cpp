#include "query/search/parts.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "query/search/facets.h"
#include "query/search/match.h"

namespace jobindex::search {
namespace {

using Xapian::Query;

/// What all lists may take together.
constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::size_t kBytesAnEntry = 200;
constexpr std::size_t kBytesAnAd = sizeof(std::uint32_t) + sizeof(double);
/// A list that is so many times as long as the ads that are wanted of it is not made whole at once.
constexpr std::size_t kLong = 8;
/// How many ads pass between two looks at the clock.
constexpr std::size_t kLookAtClock = 256;

/// Notes what a match finds.
class Gather final : public Xapian::MatchSpy {
  public:
    explicit Gather(const MatchSpace& space) : space_(space) {}
    void operator()(const Xapian::Document& document, double weight) override {
        if (space_.deadline && ++seen_ % kLookAtClock == 0 &&
            std::chrono::steady_clock::now() > *space_.deadline)
            throw DeadlinePassed();
        // A match goes through one database after the other.
        if (shard_ == 0) shard_ = space_.columns.shard_in_match(document);
        const std::size_t row = document.get_docid() - 1;
        if (row >= space_.columns.of_shard(shard_).ads()) return;
        ads.shards[shard_].rows.push_back(static_cast<std::uint32_t>(row));
        ads.shards[shard_].weights.push_back(weight);
    }
    PartAds ads;

  private:
    const MatchSpace& space_;
    std::size_t shard_ = 0, seen_ = 0;
};

PartAds gathered(const MatchSpace& space, const Query& query) {
    Gather gather(space);
    show_matches(space.database, query, gather, &space.ranking);
    return std::move(gather.ads);
}

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
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.rows.size() || k < b.rows.size()) {
        const bool first = k == b.rows.size() || (i < a.rows.size() && a.rows[i] <= b.rows[k]);
        const bool second = i == a.rows.size() || (k < b.rows.size() && b.rows[k] <= a.rows[i]);
        out.rows.push_back(first ? a.rows[i] : b.rows[k]);
        out.weights.push_back(weigh(first ? a.weights[i] : 0, second ? b.weights[k] : 0));
        i += first ? 1 : 0;
        k += second ? 1 : 0;
    }
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

PartLists::Kept* PartLists::find(const std::string& key) {
    const auto at = places_.find(key);
    if (at == places_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, at->second);
    return &kept_.front();
}

void PartLists::keep(std::string key, List list) {
    if (const auto at = places_.find(key); at != places_.end()) {
        kept_.erase(at->second);
        places_.erase(at);
    }
    const auto bytes_of = [](const Kept& one) {
        return kBytesAnEntry + 2 * one.key.size() + (one.list ? one.list->size() * kBytesAnAd : 0);
    };
    kept_.push_front({std::move(key), std::move(list)});
    places_[kept_.front().key] = kept_.begin();
    bytes_ += bytes_of(kept_.front());
    while (bytes_ > kMaxBytes && kept_.size() > 1) {
        bytes_ -= bytes_of(kept_.back());
        places_.erase(kept_.back().key);
        kept_.pop_back();
    }
}

std::size_t PartLists::estimate(const MatchSpace& space, const Query& part) {
    const std::size_t all = space.database.get_doccount();
    switch (part.get_type()) {
        case Query::LEAF_TERM:
            return space.database.get_termfreq(*part.get_terms_begin());
        case Query::OP_SCALE_WEIGHT:
            return estimate(space, part.get_subquery(0));
        case Query::OP_AND_MAYBE:
            return estimate(space, part.get_subquery(0));
        case Query::OP_AND:
        case Query::OP_FILTER:
        case Query::OP_PHRASE: {
            std::size_t least = all;
            for (std::size_t i = 0; i < part.get_num_subqueries(); ++i)
                least = std::min(least, estimate(space, part.get_subquery(i)));
            return least;
        }
        case Query::OP_OR:
        case Query::OP_MAX:
        case Query::OP_SYNONYM: {
            std::size_t sum = 0;
            for (std::size_t i = 0; i < part.get_num_subqueries() && sum < all; ++i)
                sum += estimate(space, part.get_subquery(i));
            return std::min(sum, all);
        }
        default:
            return all;
    }
}

PartLists::List PartLists::of(const MatchSpace& space, const Query& part, const Among* among) {
    const auto type = part.get_type();
    const bool joined =
        type == Query::OP_OR || type == Query::OP_AND || type == Query::OP_AND_MAYBE || type == Query::OP_MAX;
    if (!joined) return of_single(space, part, among);
    // What stands in several queries is a word or a phrase rather than what this one makes of them.
    PartAds out = *of(space, part.get_subquery(0), among);
    for (std::size_t i = 1; i < part.get_num_subqueries(); ++i) {
        const List next = of(space, part.get_subquery(i), among);
        if (type == Query::OP_AND_MAYBE) {
            add_weights(out, *next);
        } else {
            out = type == Query::OP_AND   ? both_of(out, *next)
                  : type == Query::OP_MAX ? best_of(out, *next)
                                          : any_of(out, *next);
        }
    }
    return std::make_shared<const PartAds>(std::move(out));
}

PartLists::List PartLists::of_single(const MatchSpace& space, const Query& part, const Among* among) {
    if (part.empty()) return std::make_shared<const PartAds>();
    const std::string key = static_cast<char>('0' + space.columns.shards()) + part.serialise();
    const Kept* known = find(key);
    if (known != nullptr && known->list) return known->list;
    if (known == nullptr && among != nullptr && estimate(space, part) / kLong > among->size) {
        keep(key, nullptr);
        return std::make_shared<const PartAds>(gathered(space, {Query::OP_FILTER, part, among->query}));
    }
    auto list = std::make_shared<const PartAds>(gathered(space, part));
    keep(key, list);
    return list;
}

}  // namespace jobindex::search
