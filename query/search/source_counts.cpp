#include "query/search/source_counts.h"

#include <algorithm>

#include "core/schema/fields.h"
#include "query/search/databases.h"

namespace jobindex::search {

base::Result<Facet> source_counts(Searcher& searcher) {
    constexpr const auto& kSource = schema::field("source");
    Facet facet{std::string(kSource.name), {}};
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        facet.counts.clear();
        const Xapian::Database& ads = index.databases.both();
        const std::string prefix(kSource.prefix);
        for (auto term = ads.allterms_begin(prefix); term != ads.allterms_end(prefix); ++term) {
            const std::string value = (*term).substr(prefix.size());
            facet.counts.push_back({value, value, term.get_termfreq()});
        }
        return {};
    });
    if (!done) return base::fail(done);
    std::stable_sort(facet.counts.begin(), facet.counts.end(),
                     [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
    return facet;
}

}  // namespace jobindex::search
