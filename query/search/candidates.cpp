#include "query/search/candidates.h"

#include <algorithm>

#include "query/search/feedback.h"
#include "query/search/order.h"

namespace jobindex::search {
namespace {

/// So many more are fetched than needed at first, for twins that fall out.
constexpr std::size_t kSpare = 20;

/// The first `need` posts of one query in their order.
std::vector<Found> ordered(const SearchSpace& space, const Xapian::Query& query, std::size_t need,
                           Xapian::MatchSpy* spy) {
    const bool by_relevance = space.sort == Sort::relevance && !space.request.plain;
    const std::size_t wanted = by_relevance ? std::max(need, kReordered) : need;
    std::vector<Found> posts;
    for (std::size_t fetch = wanted + kSpare;; fetch *= 2) {
        const MatchOptions options{0, fetch, space.sort, space.request.today, spy};
        const auto found = run_match(space.database, query, space.ranking, options);
        posts = without_twins(found, space.columns);
        if (posts.size() >= wanted || found.size() < fetch) break;
        spy = nullptr;  // it has seen all of them
    }
    if (by_relevance) reorder(posts, space.columns, space.ranking, space.request.today);
    if (posts.size() > need) posts.resize(need);
    return posts;
}

}  // namespace

Candidates find_candidates(const SearchSpace& space, const std::vector<Tier>& tiers, std::size_t need,
                           MatchedAds& matched) {
    Candidates out;
    std::vector<Found> before;
    for (std::size_t tier = 0; tier < tiers.size() && out.list.size() < need; ++tier) {
        if (tiers[tier].query.empty()) continue;
        MatchedAds others(space.columns, space.deadline);
        Xapian::MatchSpy* watching = tier == 0 ? &matched : space.deadline ? &others : nullptr;
        // Ads and posts of the tiers before are passed over.
        const auto found = ordered(space, tiers[tier].query, need, watching);
        before.insert(before.end(), found.begin(), found.end());
        const auto fresh = without_twins(before, space.columns);
        for (std::size_t i = out.list.size(); i < std::min(fresh.size(), need); ++i)
            out.list.push_back({fresh[i].document, fresh[i].weight, tier});
        before = fresh;
    }
    out.total = matched.count();
    return out;
}

Candidates find_plain(const SearchSpace& space, const Xapian::Query& words, std::size_t need,
                      MatchedAds& matched) {
    if (words.empty()) return {};
    Xapian::Query query = words;
    if (space.ranking.feedback_weight > 0 && space.ranking.feedback_documents >= 1) {
        const auto best = run_match(space.database, words, space.ranking,
                                    {0, static_cast<std::size_t>(space.ranking.feedback_documents),
                                     Sort::relevance, space.request.today, nullptr});
        const Xapian::Query more = feedback_query(space.database, best, space.ranking);
        if (!more.empty()) query = Xapian::Query(Xapian::Query::OP_OR, words, more);
    }
    return find_candidates(space, {{query, {}}}, need, matched);
}

}  // namespace jobindex::search
