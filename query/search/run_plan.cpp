#include "query/search/run_plan.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/evaluate.h"

namespace jobindex::search {
namespace {

/// One run of a plan.
class Run {
  public:
    Run(const Plan& plan, const MatchSpace& space, PartLists& lists, const PartAds* among)
        : plan_(plan), space_(space), lists_(lists), among_(among) {}

    PartAds run() {
        PartAds ads = words();
        for (const auto& filter : plan_.filters) keep_if(ads, filter, true);
        if (plan_.live_on) keep_live(ads);
        for (const auto& out : plan_.excluded) keep_if(ads, out, false);
        if (!plan_.not_all.empty()) search::keep_if(ads, all_of(plan_.not_all), false);
        for (const auto& boost : plan_.boosts) add_weights(ads, *list_of(boost, &ads));
        return ads;
    }

  private:
    /// The list of a part; ads that are not in `among` may be left out.
    PartLists::List list_of(const Expression& part, const PartAds* among) {
        space_.deadline.check();
        return lists_.of(space_, part, among);
    }

    PartAds words() {
        if (plan_.some.empty()) {
            if (!plan_.required.empty()) return all_of(plan_.required);
            if (plan_.filters.empty()) return *list_of(Expression::all(), among_);
            std::vector<Expression> filters;
            for (const auto& filter : plan_.filters) filters.push_back(Expression::scaled(filter, 0));
            return all_of(filters);
        }
        if (plan_.required.empty()) return any_of(plan_.some, among_);
        const PartAds required = all_of(plan_.required);
        return both_of(required, any_of(plan_.some, &required));
    }

    PartAds any_of(const std::vector<Expression>& parts, const PartAds* among) {
        PartAds ads = *list_of(parts.front(), among);
        for (std::size_t i = 1; i < parts.size(); ++i) ads = search::any_of(ads, *list_of(parts[i], among));
        return ads;
    }

    /// The rarest part first, for of the others only those ads are wanted.
    PartAds all_of(const std::vector<Expression>& parts) {
        std::vector<std::pair<std::size_t, const Expression*>> order;
        order.reserve(parts.size());
        for (const auto& part : parts) order.emplace_back(estimate(part, space_), &part);
        std::stable_sort(order.begin(), order.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        PartAds ads = *list_of(*order.front().second, among_);
        for (std::size_t i = 1; i < order.size(); ++i) ads = both_of(ads, *list_of(*order[i].second, &ads));
        return ads;
    }

    /// Keeps the ads that match `part`, or those that do not.
    void keep_if(PartAds& ads, const Expression& part, bool inside) {
        search::keep_if(ads, *list_of(Expression::scaled(part, 0), &ads), inside);
    }

    void keep_live(PartAds& ads) const {
        const auto day = static_cast<std::uint32_t>(plan_.live_on->number());
        for (std::size_t shard = 0; shard < space_.columns.shards(); ++shard) {
            const Columns& columns = space_.columns.of_shard(shard);
            keep_rows(ads.shards[shard],
                      [&](std::uint32_t row) { return columns.facts(row).live_until >= day; });
        }
    }

    const Plan& plan_;
    const MatchSpace& space_;
    PartLists& lists_;
    const PartAds* among_;  ///< null, or ads of which only those are wanted that match
};

}  // namespace

PartAds run_plan(const Plan& plan, const MatchSpace& space, PartLists& lists, const PartAds* among) {
    PartAds ads = Run(plan, space, lists, among).run();
    if (!plan.facts.empty()) InPassing(plan.facts, space.columns, space.words).take(ads);
    return ads;
}

PartAds these_ads(std::span<const std::string> ids, const MatchSpace& space) {
    std::vector<Expression> terms;
    terms.reserve(ids.size());
    for (const auto& id : ids)
        terms.push_back(Expression::term(schema::boolean_term(schema::field("id"), id)));
    return evaluate(Expression::scaled(Expression::join(Expression::Kind::any, std::move(terms)), 0), space);
}

PartAds rows_of(const std::vector<Found>& found, const ColumnsView& columns) {
    PartAds ads;
    for (const auto& one : found)
        ads.shards[columns.shard(one.document)].rows.push_back(
            static_cast<std::uint32_t>(columns.row(one.document)));
    for (auto& shard : ads.shards) {
        std::sort(shard.rows.begin(), shard.rows.end());
        shard.weights.resize(shard.rows.size());
    }
    return ads;
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
    const PartAds this_ad = these_ads({&id, 1}, space);
    std::vector<Reason> out;
    for (const auto& part : parts) {
        const auto weight = weight_in(*lists.of(space, part.query, &this_ad), space.columns, document);
        if (weight.value_or(0) > 0) out.push_back({part.field, part.what, *weight});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Reason& a, const Reason& b) { return a.weight > b.weight; });
    return out;
}

std::vector<Found> best_matches(const Expression& expression, const MatchSpace& space, std::size_t limit) {
    return heaviest(evaluate(expression, space), space.columns, limit);
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
