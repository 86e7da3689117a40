#include "query/search/facets.h"

#include <algorithm>
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
    // Values have the same ids in both databases; the last one knows all of them.
    const auto& values = columns_.of_shard(columns_.shards() - 1).facet(at).values;
    std::vector<std::uint32_t> numbers(values.size());
    std::size_t not_stated = 0;
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        const FacetColumn& column = columns_.of_shard(shard).facet(at);
        for (const auto row : rows_[shard]) {
            const auto ids = column.of(row);
            if (ids.empty()) ++not_stated;
            for (const auto id : ids) ++numbers[id];
        }
    }
    std::vector<std::uint32_t> best;
    for (std::uint32_t id = 0; id < numbers.size(); ++id) {
        if (numbers[id] > 0) best.push_back(id);
    }
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(limit, best.size()));
    std::partial_sort(best.begin(), end, best.end(), [&](std::uint32_t a, std::uint32_t b) {
        return numbers[a] != numbers[b] ? numbers[a] > numbers[b] : values[a] < values[b];
    });
    Facet facet{std::string(field), {}};
    for (auto id = best.begin(); id != end; ++id)
        facet.counts.push_back(
            {std::string(values[*id]), lexicon.label_of(field, values[*id]), numbers[*id]});
    if (not_stated > 0 && !facet.counts.empty()) facet.counts.push_back({"", "not stated", not_stated});
    return facet;
}

}  // namespace jobindex::search
