#include "query/search/parts.h"

#include <utility>

#include "query/search/evaluate.h"

namespace jobindex::search {
namespace {

/// What all lists may take together, and how much more for each ad: twenty lists of all ads.
constexpr std::size_t kRoom = std::size_t{64} << 20;
constexpr std::size_t kRoomAnAd = 256;
constexpr std::size_t kBytesAnEntry = 200;
constexpr std::size_t kBytesAnAd = sizeof(std::uint32_t) + sizeof(double);
/// A list that is so many times as long as the ads that are wanted of it is not made whole at once.
constexpr std::size_t kLong = 8;
/// One so many times as long is cut down to them before it is joined with others.
constexpr std::size_t kWorthCutting = 2;

}  // namespace

PartLists::Kept* PartLists::find(const std::string& key) {
    const auto at = places_.find(key);
    if (at == places_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, at->second);
    return &kept_.front();
}

void PartLists::keep(const MatchSpace& space, std::string key, List list) {
    const auto bytes_of = [](const Kept& one) {
        return kBytesAnEntry + 2 * one.key.size() + (one.list ? one.list->size() * kBytesAnAd : 0);
    };
    if (const auto at = places_.find(key); at != places_.end()) {
        bytes_ -= bytes_of(*at->second);
        kept_.erase(at->second);
        places_.erase(at);
    }
    kept_.push_front({std::move(key), std::move(list)});
    places_[kept_.front().key] = kept_.begin();
    bytes_ += bytes_of(kept_.front());
    const std::size_t room = kRoom + kRoomAnAd * space.ads();
    while (bytes_ > room && kept_.size() > 1) {
        bytes_ -= bytes_of(kept_.back());
        places_.erase(kept_.back().key);
        kept_.pop_back();
    }
}

PartLists::List PartLists::of(const MatchSpace& space, const Expression& part, const PartAds* among) {
    using Kind = Expression::Kind;
    const Kind kind = part.kind();
    const bool joined = kind == Kind::any || kind == Kind::every || kind == Kind::maybe || kind == Kind::best;
    if (!joined) return of_single(space, part, among);
    // What stands in several queries is a word or a phrase rather than what this one makes of them.
    const auto list_of = [&](const Expression& one) {
        List list = of(space, one, among);
        if (among == nullptr || list->size() / kWorthCutting <= among->size()) return list;
        return std::make_shared<const PartAds>(those_of(*list, *among));
    };
    PartAds out = *list_of(part.parts().front());
    for (std::size_t i = 1; i < part.parts().size(); ++i) {
        const List next = list_of(part.parts()[i]);
        if (kind == Kind::maybe) {
            add_weights(out, *next);
        } else {
            out = kind == Kind::every  ? both_of(out, *next)
                  : kind == Kind::best ? best_of(out, *next)
                                       : any_of(out, *next);
        }
    }
    return std::make_shared<const PartAds>(std::move(out));
}

PartLists::List PartLists::of_single(const MatchSpace& space, const Expression& part, const PartAds* among) {
    if (part.empty()) return std::make_shared<const PartAds>();
    const std::string key = static_cast<char>('0' + space.columns.shards()) + part.key();
    const Kept* known = find(key);
    if (known != nullptr && known->list) return known->list;
    if (known == nullptr && among != nullptr && estimate(part, space) / kLong > among->size()) {
        keep(space, key, nullptr);
        return std::make_shared<const PartAds>(evaluate(part, space, among));
    }
    auto list = std::make_shared<const PartAds>(evaluate(part, space));
    keep(space, key, list);
    return list;
}

}  // namespace jobindex::search
