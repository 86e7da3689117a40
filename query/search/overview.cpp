#include "query/search/overview.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/order.h"
#include "query/search/run_plan.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

constexpr int kWeek = 7;

/// The ads of `plan` that are open on `today`.
PartAds open_ads(const OpenIndex& index, Plan plan, base::Date today) {
    plan.boosts.clear();
    plan.live_on = today;
    const MatchSpace space = index.databases.match_space(today, false, index.compiler.ranking());
    return run_plan(plan, space, index.databases.lists());
}

/// How many of `ads` close in each of so many weeks from `today` on, each post once.
std::vector<std::size_t> count_weeks(const PartAds& ads, const ColumnsView& columns, base::Date today,
                                     std::size_t weeks) {
    std::vector<std::size_t> counts(weeks);
    for (const auto& one : without_twins(found_in(ads, columns), columns)) {
        const auto day = base::Date::from_number(columns.facts(one.document).closing);
        if (!day || *day < today) continue;
        const auto week = static_cast<std::size_t>(day->days_since(today) / kWeek);
        if (week < weeks) ++counts[week];
    }
    return counts;
}

/// The twins that the data of the leading ad names, but for `id`.
void add_twins(const base::Json& leader, const std::string& id, std::vector<Duplicate>& twins) {
    for (const auto& twin : leader["twins"].items()) {
        if (twin["id"].text() != id) twins.push_back({twin["id"].text(), twin["url"].text()});
    }
}

base::Result<base::Json> data_of(const Xapian::Database& database, Xapian::docid document,
                                 schema::AdPack& ads) {
    const auto parts = ads.read(database.get_document(document).get_data(), schema::AdDetail::facts);
    if (!parts) return base::fail(parts);
    auto json = base::parse_json(parts->facts);
    if (!json) return base::fail(base::Code::corrupt, "an ad in the index is damaged");
    return json;
}

}  // namespace

base::Result<std::vector<std::size_t>> closing_weeks(Searcher& searcher, const SearchRequest& request,
                                                     std::size_t weeks) {
    std::vector<std::size_t> counts;
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        const auto query =
            understand::understand(request.text, index.lexicon, {request.today, request.verbatim});
        const auto columns = index.databases.columns(request.today, false);
        const auto ads = open_ads(index, index.compiler.compile(query.root).all, request.today);
        counts = count_weeks(ads, columns, request.today, weeks);
        return {};
    });
    if (!done) return base::fail(done);
    return counts;
}

base::Result<Facet> field_values(Searcher& searcher, std::string_view field, base::Date today,
                                 std::size_t limit) {
    if (std::find(kFacetFields.begin(), kFacetFields.end(), field) == kFacetFields.end())
        return base::fail(base::Code::invalid_input, std::string(field) + " is not counted");
    Facet facet;
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        const auto columns = index.databases.columns(today, false);
        MatchedAds matched(columns);
        matched.add(open_ads(index, {}, today));
        facet = matched.facet(field, index.lexicon, limit);
        return {};
    });
    if (!done) return base::fail(done);
    return facet;
}

base::Result<std::optional<Standing>> standing(Searcher& searcher, const std::string& id, base::Date today) {
    std::optional<Standing> found;
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        const Xapian::Database& both = index.databases.both();
        found.reset();
        const auto document = index.databases.document_of(id);
        if (!document || *document == 0) return {};
        Standing standing;
        standing.live =
            both.get_document(*document).get_value(schema::kLiveUntilSlot) >= schema::date_value(today);
        const auto data = data_of(both, *document, index.databases.ads());
        if (!data) return base::fail(data);
        add_twins(*data, id, standing.twins);
        const auto& leader = (*data)["duplicate_of"].text();
        const auto leads = leader.empty() ? 0 : index.databases.document_of(leader).value_or(0);
        if (leads != 0) {
            const auto of_leader = data_of(both, leads, index.databases.ads());
            if (!of_leader) return base::fail(of_leader);
            standing.twins.push_back({leader, (*of_leader)["url"].text()});
            add_twins(*of_leader, id, standing.twins);
        }
        found = std::move(standing);
        return {};
    });
    if (!done) return base::fail(done);
    return found;
}

}  // namespace jobindex::search
