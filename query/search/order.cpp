#include "query/search/order.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <utility>

namespace jobindex::search {
namespace {

constexpr double kFreshDays = 60;  ///< after so many days an ad is worth 1/e of a new one
/// Days before the closing date in which there is time to apply, and reason to do it now.
constexpr int kTooSoon = 3, kSoon = 45;

std::optional<int> days_to(std::uint32_t number, base::Date today) {
    const auto date = base::Date::from_number(number);
    if (!date) return std::nullopt;
    return date->days_since(today);
}

/// What an ad is worth before any query, from 0 to the sum of the three constants.
double prior(const AdFacts& facts, const Ranking& ranking, base::Date today) {
    double worth = 0;
    if (const auto posted = days_to(facts.posted, today))
        worth += ranking.fresh * std::exp(std::min(0, *posted) / kFreshDays);
    if (const auto closing = days_to(facts.closing, today);
        closing && *closing >= kTooSoon && *closing <= kSoon)
        worth += ranking.closes_soon;
    return worth + ranking.complete * facts.known / (kFacetFields.size() + 2.0);
}

constexpr std::size_t kLevel = schema::facet_number("level");
constexpr std::size_t kInstitution = schema::facet_number("institution");

}  // namespace

std::vector<Found> without_twins(const std::vector<Found>& found, const ColumnsView& columns) {
    std::set<std::pair<std::size_t, std::uint32_t>> posts;
    std::vector<Found> out;
    for (const auto& one : found) {
        if (posts.emplace(columns.shard(one.document), columns.facts(one.document).group).second)
            out.push_back(one);
    }
    return out;
}

double rank_loss(const Found& found, const ColumnsView& columns, const Ranking& ranking,
                 const AskedRanks& ranks) {
    if (ranks.empty()) return 0;
    const FacetColumn& levels = columns.of(found.document).facet(kLevel);
    return found.weight * ranking.other_level * ranks.distance(levels, columns.row(found.document));
}

double title_gain(const Found& found, const ColumnsView& columns, const Ranking& ranking,
                  const AskedWords& words) {
    return found.weight * ranking.title_named *
           words.share_of(schema::WordField::title, columns.facts(found.document));
}

void reorder(std::vector<Found>& found, const OrderBy& by) {
    const auto& [columns, ranking, today, ranks, words] = by;
    const auto by_weight = [](const Found& a, const Found& b) { return a.weight > b.weight; };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), kReordered));
    if (found.empty() || found.front().weight <= 0) return;
    const double top = found.front().weight;
    for (auto one = found.begin(); one != end; ++one)
        one->weight += top * prior(columns.facts(one->document), ranking, today) +
                       title_gain(*one, columns, ranking, words) - rank_loss(*one, columns, ranking, ranks);
    std::stable_sort(found.begin(), end, by_weight);
    std::unordered_map<std::uint32_t, int> ads_of;  // values have the same ids in both databases
    for (auto one = found.begin(); one != end; ++one) {
        const FacetColumn& employers = columns.of(one->document).facet(kInstitution);
        for (const auto id : employers.of(columns.row(one->document))) {
            const int before = ads_of[id]++;
            if (before < 2) continue;
            if (words.share_of(schema::WordField::institution, columns.facts(one->document)) == 1) break;
            one->weight -= top * ranking.same_employer * (before - 1);
        }
    }
    std::stable_sort(found.begin(), end, by_weight);
}

}  // namespace jobindex::search
