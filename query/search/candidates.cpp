#include "query/search/candidates.h"

#include <algorithm>

#include "query/search/order.h"
#include "query/search/sorted.h"

namespace jobindex::search {
namespace {

/// So many more are fetched than needed at first, for twins that fall out.
constexpr std::size_t kSpare = 20;

/// The first `need` posts of what `fetch` gives, which is called with how many ads are wanted.
template <class Fetch>
std::vector<Found> ordered(const SearchSpace& space, const Asked& asked, std::size_t need, Fetch&& fetch) {
    const bool by_relevance = space.sort == Sort::relevance && !space.request.plain;
    const std::size_t wanted = by_relevance ? std::max(need, kReordered) : need;
    std::vector<Found> posts;
    for (std::size_t ads = wanted + kSpare;; ads *= 2) {
        const auto found = fetch(ads);
        posts = without_twins(found, space.columns);
        if (posts.size() >= wanted || found.size() < ads) break;
    }
    if (by_relevance)
        reorder(posts, {space.columns, space.ranking, space.request.today, asked.ranks,
                        AskedWords(asked.words, space.words)});
    if (posts.size() > need) posts.resize(need);
    return posts;
}

}  // namespace

void Candidates::add(const SearchSpace& space, const PartAds& ads, const Asked& asked, std::size_t most) {
    append(ordered(space, asked, need_, [&](std::size_t count) { return first_of(ads, space, count); }),
           space.columns, most);
}

void Candidates::append(const std::vector<Found>& found, const ColumnsView& columns, std::size_t most) {
    const std::size_t tier = tiers_++;
    posts_.insert(posts_.end(), found.begin(), found.end());
    // Ads and posts of the tiers before are passed over.
    posts_ = without_twins(posts_, columns);
    posts_.resize(std::min({posts_.size(), need_, list_.size() + std::min(most, need_)}));
    for (std::size_t i = list_.size(); i < posts_.size(); ++i)
        list_.push_back({posts_[i].document, posts_[i].weight, tier});
}

}  // namespace jobindex::search
