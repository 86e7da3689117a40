#include "query/search/count_facets.h"

#include <fmt/format.h>

#include <limits>
#include <memory>
#include <utility>

#include "core/base/text.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

using understand::Kind;
using understand::Node;

constexpr std::size_t kFacetValues = 10;
/// Lower ends of pay a year, in whatever currency it is stated.
constexpr int kPayFrom[] = {20'000, 30'000, 40'000, 50'000, 60'000, 80'000, 100'000};
constexpr int kClosingWithin[] = {7, 14, 30, 60};

std::vector<Band> pay_bands() {
    std::vector<Band> bands;
    for (const int from : kPayFrom)
        bands.push_back({fmt::format("{}..", from), fmt::format("{},{:03} or more", from / 1000, from % 1000),
                         static_cast<double>(from), std::numeric_limits<double>::max()});
    return bands;
}

std::vector<Band> closing_bands(base::Date today) {
    std::vector<Band> bands;
    for (const int days : kClosingWithin) {
        const base::Date last = today.plus_days(days);
        bands.push_back({today.iso() + ".." + last.iso(), fmt::format("within {} days", days),
                         static_cast<double>(today.number()), static_cast<double>(last.number())});
    }
    return bands;
}

/// The ads of the query without its own filters of `field`, so that other values can be chosen; null when it
/// has none.
std::unique_ptr<MatchedAds> without_filter(const OpenIndex& index, const SearchResult& result,
                                           const Search& search, std::string_view field) {
    const SearchRequest& request = result.request;
    Node root = result.query.root;
    const auto removed =
        std::erase_if(root.children, [&](const Node& node) { return is_filter_of(node, field); });
    if (removed == 0) return nullptr;
    const auto columns = index.databases.columns(request.today, request.expired);
    Plan plan = index.compiler.compile(root).all;
    plan.boosts.clear();
    if (!request.expired) plan.live_on = request.today;
    auto matched = std::make_unique<MatchedAds>(columns, search.deadline);
    const MatchSpace space = index.databases.match_space(request.today, request.expired,
                                                         index.compiler.ranking(), search.deadline);
    matched->add(run_plan(plan, space, index.databases.lists()));
    return matched;
}

Facet count(MatchedAds& matched, std::string_view field, const OpenIndex& index, base::Date today) {
    if (field == "salary") return matched.banded(field, pay_bands(), MatchedAds::Scale::pay);
    if (field == "closing") return matched.banded(field, closing_bands(today), MatchedAds::Scale::closing);
    return matched.facet(field, index.lexicon, kFacetValues);
}

/// What finds the ads of `value`.
std::string filter_of(std::string_view field, const std::string& value) {
    if (value.empty()) return {};
    const bool quoted = value.find_first_of(" \t,()") != std::string::npos;
    return quoted ? fmt::format("{}:\"{}\"", filter_field(field), base::replace_all(value, "\"", " "))
                  : fmt::format("{}:{}", filter_field(field), value);
}

}  // namespace

std::string_view filter_field(std::string_view facet) {
    return facet == "institution" ? "employer" : facet;
}

bool is_filter_of(const Node& node, std::string_view facet) {
    if (node.occur == understand::Occur::must_not) return false;
    if (node.kind == Kind::any && !node.children.empty()) return is_filter_of(node.children.front(), facet);
    return understand::is_filter(node) && (node.field == facet || node.field == filter_field(facet));
}

void count_facets(const OpenIndex& index, SearchResult& result, const Search& search) {
    if (!result.request.facets) return;
    const auto add = [&](std::string_view field) {
        search.deadline.check();
        const auto others = without_filter(index, result, search, field);
        Facet facet = count(others ? *others : *search.matched, field, index, result.request.today);
        for (auto& value : facet.counts) value.filter = filter_of(field, value.value);
        if (!facet.counts.empty()) result.facets.push_back(std::move(facet));
    };
    for (const auto field : kFacetFields) add(field);
    add("salary");
    add("closing");
}

}  // namespace jobindex::search
