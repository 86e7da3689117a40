#include "query/search/facets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/schema/fields.h"

namespace jobindex::search {
namespace {

/// How many matches pass between two looks at the clock.
constexpr std::size_t kLookAtClock = 256;

std::size_t index_of(std::string_view field) {
    return static_cast<std::size_t>(std::find(kFacetFields.begin(), kFacetFields.end(), field) -
                                    kFacetFields.begin());
}

}  // namespace

MatchedAds::MatchedAds(ColumnsView columns, std::optional<Clock::time_point> deadline)
    : columns_(std::move(columns)), deadline_(deadline) {
    for (std::size_t i = 0; i < columns_.shards(); ++i) seen_[i].resize(columns_.of_shard(i).ads());
}

void MatchedAds::operator()(const Xapian::Document& document, double) {
    // A match goes through one database after the other.
    if (shard_ == 0) shard_ = columns_.shard_in_match(document);
    const std::size_t row = document.get_docid() - 1;
    if (deadline_ && rows_[shard_].size() % kLookAtClock == 0 && Clock::now() > *deadline_)
        throw DeadlinePassed();
    if (row < columns_.of_shard(shard_).ads()) add(shard_, static_cast<std::uint32_t>(row));
}

void MatchedAds::add(const PartAds& ads) {
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        for (const auto row : ads.shards[shard].rows) add(shard, row);
    }
}

void MatchedAds::add(std::size_t shard, std::uint32_t row) {
    const auto group = columns_.of_shard(shard).facts(row).group;
    if (seen_[shard][group]) return;
    seen_[shard][group] = true;
    rows_[shard].push_back(row);
    ++count_;
}

Facet MatchedAds::facet(std::string_view field, const understand::Lexicon& lexicon, std::size_t limit) const {
    const std::size_t at = index_of(field);
    std::map<std::string_view, std::size_t> counts;
    std::size_t not_stated = 0;
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        const FacetColumn& column = columns_.of_shard(shard).facet(at);
        std::vector<std::size_t> numbers(column.values.size());
        for (const auto row : rows_[shard]) {
            const auto ids = column.of(row);
            if (ids.empty()) ++not_stated;
            for (const auto id : ids) ++numbers[id];
        }
        for (std::size_t id = 0; id < numbers.size(); ++id) {
            if (numbers[id] > 0) counts[column.values[id]] += numbers[id];
        }
    }
    Facet facet{std::string(field), {}};
    for (const auto& [value, count] : counts) facet.counts.push_back({std::string(value), {}, count});
    std::stable_sort(facet.counts.begin(), facet.counts.end(),
                     [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
    if (facet.counts.size() > limit) facet.counts.resize(limit);
    for (auto& count : facet.counts) count.label = lexicon.label_of(field, count.value);
    if (not_stated > 0 && !facet.counts.empty()) facet.counts.push_back({"", "not stated", not_stated});
    return facet;
}

}  // namespace jobindex::search
