#include "query/search/source_counts.h"

#include <algorithm>

#include "core/schema/fields.h"
#include "query/search/databases.h"
#include "query/search/evaluate.h"

namespace jobindex::search {

base::Result<Facet> source_counts(Searcher& searcher) {
    constexpr const auto& kSource = schema::field("source");
    Facet facet{std::string(kSource.name), {}};
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        facet.counts.clear();
        const Xapian::Database& ads = index.databases.both();
        const Ranking ranking;
        const MatchSpace space = index.databases.match_space({}, true, ranking);
        const std::string prefix(kSource.prefix);
        for (auto term = ads.allterms_begin(prefix); term != ads.allterms_end(prefix); ++term) {
            const std::string value = (*term).substr(prefix.size());
            const auto found = evaluate(Expression::scaled(Expression::term(*term), 0), space);
            if (found.size() > 0) facet.counts.push_back({value, value, found.size()});
        }
        return {};
    });
    if (!done) return base::fail(done);
    std::stable_sort(facet.counts.begin(), facet.counts.end(),
                     [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
    return facet;
}

}  // namespace jobindex::search
