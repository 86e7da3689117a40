#include "query/search/facets.h"

#include <algorithm>
#include <map>

#include "core/schema/fields.h"
#include "core/schema/terms.h"

namespace jobindex::search {

FacetSpy::FacetSpy() {
    for (const auto name : kFacetFields) {
        columns_.push_back({name, static_cast<Xapian::valueno>(schema::find_field(name)->slot), {}});
    }
}

void FacetSpy::operator()(const Xapian::Document& document, double) {
    for (auto& column : columns_) {
        const std::string packed = document.get_value(column.slot);
        if (!packed.empty()) ++column.counts[packed];
    }
}

std::vector<Facet> FacetSpy::facets(const understand::Lexicon& lexicon, std::size_t limit) const {
    std::vector<Facet> out;
    for (const auto& column : columns_) {
        std::map<std::string, std::size_t, std::less<>> counts;
        for (const auto& [packed, count] : column.counts) {
            for (const auto value : schema::facet_values(packed)) {
                const auto at = counts.find(value);
                if (at == counts.end()) {
                    counts.emplace(value, count);
                } else {
                    at->second += count;
                }
            }
        }
        Facet facet{std::string(column.field), {}};
        for (const auto& [value, count] : counts) facet.counts.push_back({value, {}, count});
        std::stable_sort(facet.counts.begin(), facet.counts.end(),
                         [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
        if (facet.counts.size() > limit) facet.counts.resize(limit);
        for (auto& count : facet.counts) count.label = lexicon.label_of(column.field, count.value);
        if (!facet.counts.empty()) out.push_back(std::move(facet));
    }
    return out;
}

}  // namespace jobindex::search
