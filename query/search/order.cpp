#include "query/search/order.h"

#include <algorithm>
#include <cmath>
#include <map>
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

/// The words of a title so long that only the posts of one call have it, one network's at many employers;
/// none of a shorter one ("Assistant Professor of Economics").
std::vector<schema::WordCode> title_of_call(const schema::WordPack& pack, const AdFacts& facts) {
    constexpr std::size_t kLong = 10;
    std::vector<schema::WordCode> codes;
    for (const auto& [place, code] : pack.at(facts.words_at()).decode(schema::WordField::title))
        codes.push_back(code);
    if (codes.size() < kLong) codes.clear();
    return codes;
}

/// How many ads of the same employer, or of the same long title, stand before each; those of an employer that
/// the query names are not counted.
class Alike {
  public:
    Alike(const ColumnsView& columns, const AskedWords& words) : columns_(columns), words_(words) {}

    int before(Xapian::docid document) {
        const AdFacts& facts = columns_.facts(document);
        int most = 0;
        if (words_.pack() != nullptr) {
            auto title = title_of_call(*words_.pack(), facts);
            if (!title.empty()) most = titles_[std::move(title)]++;
        }
        const auto employers = columns_.of(document).facet(kInstitution).of(columns_.row(document));
        for (const auto id : employers) {
            const int count = employers_[id]++;
            const bool asked = count > most && words_.share_of(schema::WordField::institution, facts) == 1;
            if (!asked) most = std::max(most, count);
        }
        return most;
    }

  private:
    const ColumnsView& columns_;
    const AskedWords& words_;
    std::unordered_map<std::uint32_t, int> employers_;  // values have the same ids in both databases
    std::map<std::vector<schema::WordCode>, int> titles_;
};

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
    Alike alike(columns, words);
    for (auto one = found.begin(); one != end; ++one)
        one->weight -= top * ranking.same_employer * std::max(0, alike.before(one->document) - 1);
    std::stable_sort(found.begin(), end, by_weight);
}

}  // namespace jobindex::search
