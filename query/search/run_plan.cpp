#include "query/search/run_plan.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/facets.h"

namespace jobindex::search {
namespace {

using Xapian::Query;

/// One run of a plan.
class Run {
  public:
    Run(const Plan& plan, const MatchSpace& space, PartLists& lists, const Among* among)
        : plan_(plan), space_(space), lists_(lists) {
        if (among != nullptr) among_ = *among;
    }

    PartAds run() {
        PartAds ads = words();
        for (const auto& filter : plan_.filters) keep_if(ads, weightless(filter), true);
        if (plan_.live_on) keep_live(ads);
        for (const auto& out : plan_.excluded) keep_if(ads, weightless(out), false);
        if (std::optional<Among> unused; !plan_.not_all.empty())
            keep_if(ads, all_of(plan_.not_all, unused), false);
        for (const auto& boost : plan_.boosts) add_weights(ads, *list_of(boost));
        return ads;
    }

  private:
    PartLists::List list_of(const Query& part) { return list_of(part, among_); }

    PartLists::List list_of(const Query& part, const std::optional<Among>& among) {
        if (space_.deadline && std::chrono::steady_clock::now() > *space_.deadline) throw DeadlinePassed();
        return lists_.of(space_, part, among ? &*among : nullptr);
    }

    PartAds words() {
        if (plan_.some.empty()) {
            if (!plan_.required.empty()) return all_of(plan_.required, among_);
            if (plan_.filters.empty()) return *list_of(Query::MatchAll);
            std::vector<Query> filters;
            for (const auto& filter : plan_.filters) filters.push_back(without_weight(filter));
            return all_of(filters, among_);
        }
        PartAds some = *list_of(plan_.some.front());
        for (std::size_t i = 1; i < plan_.some.size(); ++i) some = any_of(some, *list_of(plan_.some[i]));
        return plan_.required.empty() ? some : both_of(all_of(plan_.required, among_), some);
    }

    /// The rarest part first, for of the others only those ads are wanted.
    PartAds all_of(const std::vector<Query>& parts, std::optional<Among>& among) {
        std::vector<std::pair<std::size_t, const Query*>> order;
        for (const auto& part : parts) order.emplace_back(lists_.estimate(space_, part), &part);
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        PartAds ads = *list_of(*order.front().second, among);
        if (!among) among = Among{*order.front().second, ads.size()};
        for (std::size_t i = 1; i < order.size(); ++i) ads = both_of(ads, *list_of(*order[i].second, among));
        return ads;
    }

    static Query without_weight(const Query& part) { return {Query::OP_SCALE_WEIGHT, part, 0}; }
    PartAds weightless(const Query& part) { return *list_of(without_weight(part)); }

    /// Keeps the ads that are in `list`, or those that are not.
    static void keep_if(PartAds& ads, const PartAds& list, bool inside) {
        for (std::size_t shard = 0; shard < ads.shards.size(); ++shard) {
            const auto& rows = list.shards[shard].rows;
            std::size_t at = 0;
            keep_rows(ads.shards[shard], [&](std::uint32_t row) {
                at = reach(rows, at, row);
                return (at < rows.size() && rows[at] == row) == inside;
            });
        }
    }

    void keep_live(PartAds& ads) const {
        const auto day = static_cast<std::uint32_t>(plan_.live_on->number());
        for (std::size_t shard = 0; shard < space_.columns.shards(); ++shard) {
            const Columns& columns = space_.columns.of_shard(shard);
            keep_rows(ads.shards[shard],
                      [&](std::uint32_t row) { return columns.facts(row).live_until >= day; });
        }
    }

    template <class Wanted>
    static void keep_rows(RowWeights& ads, Wanted&& wanted) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < ads.rows.size(); ++i) {
            if (!wanted(ads.rows[i])) continue;
            ads.rows[kept] = ads.rows[i];
            ads.weights[kept++] = ads.weights[i];
        }
        ads.rows.resize(kept);
        ads.weights.resize(kept);
    }

    const Plan& plan_;
    const MatchSpace& space_;
    PartLists& lists_;
    std::optional<Among> among_;  ///< ads that include all that the plan matches
};

}  // namespace

PartAds run_plan(const Plan& plan, const MatchSpace& space, PartLists& lists, const Among* among) {
    return Run(plan, space, lists, among).run();
}

Among these_ads(std::span<const std::string> ids) {
    std::vector<std::string> terms;
    for (const auto& id : ids) terms.push_back(schema::boolean_term(schema::field("id"), id));
    return {Query(Query::OP_OR, terms.begin(), terms.end()), ids.size()};
}

std::optional<double> weight_in(const PartAds& ads, const ColumnsView& columns, Xapian::docid document) {
    const auto row = static_cast<std::uint32_t>(columns.row(document));
    const auto& [rows, weights] = ads.shards[columns.shard(document)];
    const std::size_t at = reach(rows, 0, row);
    if (at == rows.size() || rows[at] != row) return std::nullopt;
    return weights[at];
}

std::vector<Reason> reasons(const std::vector<Part>& parts, Xapian::docid document, const MatchSpace& space,
                            PartLists& lists) {
    const std::string id(space.columns.of(document).id(space.columns.row(document)));
    const Among this_ad = these_ads({&id, 1});
    std::vector<Reason> out;
    for (const auto& part : parts) {
        const auto weight = weight_in(*lists.of(space, part.query, &this_ad), space.columns, document);
        if (weight.value_or(0) > 0) out.push_back({part.field, part.what, *weight});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Reason& a, const Reason& b) { return a.weight > b.weight; });
    return out;
}

std::vector<Found> found_in(const PartAds& ads, const ColumnsView& columns) {
    std::vector<Found> all;
    all.reserve(ads.size());
    for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
        const auto& [rows, weights] = ads.shards[shard];
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto document = static_cast<Xapian::docid>(rows[i] * columns.shards() + shard + 1);
            all.push_back({document, weights[i]});
        }
    }
    return all;
}

std::vector<Found> heaviest(const PartAds& ads, const ColumnsView& columns, std::size_t limit) {
    std::vector<Found> all = found_in(ads, columns);
    const auto better = [](const Found& a, const Found& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
    std::nth_element(all.begin(), end, all.end(), better);
    std::sort(all.begin(), end, better);
    all.erase(end, all.end());
    return all;
}

}  // namespace jobindex::search
