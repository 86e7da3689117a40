#include "query/search/count_facets.h"

#include <memory>
#include <utility>

#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

constexpr std::size_t kFacetValues = 10;

/// The ads of the query without its own filters of `field`, so that other values can be chosen; null when it
/// has none.
std::unique_ptr<MatchedAds> without_filter(const OpenIndex& index, const SearchResult& result,
                                           std::string_view field) {
    const SearchRequest& request = result.request;
    understand::Node root = result.query.root;
    const auto removed = std::erase_if(root.children, [&](const understand::Node& node) {
        return node.kind == understand::Kind::filter && node.field == field &&
               node.occur != understand::Occur::must_not;
    });
    if (removed == 0) return nullptr;
    const auto columns = index.databases.columns(request.today, request.expired);
    Plan plan = index.compiler.compile(root).all_plan;
    plan.boosts.clear();
    if (!request.expired) plan.live_on = request.today;
    auto matched = std::make_unique<MatchedAds>(columns);
    const MatchSpace space{index.databases.covering(request.today, request.expired), columns,
                           index.compiler.ranking(), std::nullopt};
    matched->add(run_plan(plan, space, index.databases.lists()));
    return matched;
}

}  // namespace

void count_facets(const OpenIndex& index, SearchResult& result, const Search& search) {
    if (!result.request.facets) return;
    for (const auto field : kFacetFields) {
        const auto others = without_filter(index, result, field);
        Facet facet = (others ? *others : *search.matched).facet(field, index.lexicon, kFacetValues);
        if (!facet.counts.empty()) result.facets.push_back(std::move(facet));
    }
}

}  // namespace jobindex::search
