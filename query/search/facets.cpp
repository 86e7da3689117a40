#include "query/search/facets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/schema/fields.h"

namespace jobindex::search {
namespace {

/// What bands are of; 0 = not stated.
double on(MatchedAds::Scale scale, float pay, std::uint32_t closing) {
    return scale == MatchedAds::Scale::pay ? static_cast<double>(pay) : static_cast<double>(closing);
}

}  // namespace

MatchedAds::MatchedAds(ColumnsView columns, const Deadline& deadline)
    : columns_(std::move(columns)), deadline_(deadline) {
    for (std::size_t i = 0; i < columns_.shards(); ++i) seen_[i].resize(columns_.of_shard(i).ads());
}

void MatchedAds::add(const PartAds& ads) {
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        for (const auto row : ads.shards[shard].rows) add(shard, row);
    }
}

void MatchedAds::add(std::size_t shard, std::uint32_t row) {
    const AdFacts& facts = columns_.of_shard(shard).facts(row);
    const auto group = facts.group;
    if (seen_[shard][group]) {
        twins_[shard].push_back(row);
        return;
    }
    seen_[shard][group] = true;
    posts_[shard].push_back({row, group, facts.closing, facts.salary_min});
    ++count_;
}

void MatchedAds::gather_twins() {
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        if (twins_[shard].empty()) continue;
        const Columns& columns = columns_.of_shard(shard);
        std::map<std::uint32_t, std::vector<std::uint32_t>> posts;
        std::vector<bool> has_twins(columns.ads());
        for (const auto row : twins_[shard]) {
            posts[columns.facts(row).group].push_back(row);
            has_twins[columns.facts(row).group] = true;
        }
        std::erase_if(posts_[shard], [&](const Post& post) {
            if (has_twins[post.group]) posts[post.group].push_back(post.row);
            return has_twins[post.group];
        });
        for (auto& [group, rows] : posts) several_[shard].push_back(std::move(rows));
        twins_[shard].clear();
    }
}

Facet MatchedAds::facet(std::string_view field, const understand::Lexicon& lexicon, std::size_t limit) {
    gather_twins();
    const std::size_t at = schema::facet_number(field);
    // Values have the same ids in both databases; the last one knows all of them.
    const auto& values = columns_.of_shard(columns_.shards() - 1).facet(at).values;
    std::vector<std::uint32_t> numbers(values.size());
    std::size_t not_stated = 0;
    std::vector<std::uint32_t> of_all;
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        const FacetColumn& column = columns_.of_shard(shard).facet(at);
        each_post(shard, [&](std::span<const std::uint32_t> rows) {
            auto ids = column.of(rows.front());
            if (rows.size() > 1) {
                of_all.clear();
                for (const auto row : rows) {
                    const auto more = column.of(row);
                    of_all.insert(of_all.end(), more.begin(), more.end());
                }
                std::sort(of_all.begin(), of_all.end());
                of_all.erase(std::unique(of_all.begin(), of_all.end()), of_all.end());
                ids = of_all;
            }
            if (ids.empty()) ++not_stated;
            for (const auto id : ids) ++numbers[id];
        });
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

Facet MatchedAds::banded(std::string_view field, const std::vector<Band>& bands, Scale scale) {
    gather_twins();
    std::vector<std::size_t> numbers(bands.size());
    std::size_t not_stated = 0;
    const auto count = [&](std::span<const double> stated) {
        if (stated.empty()) ++not_stated;
        for (std::size_t i = 0; i < bands.size() && !stated.empty(); ++i) {
            if (std::any_of(stated.begin(), stated.end(), [&](double n) { return bands[i].holds(n); }))
                ++numbers[i];
        }
    };
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        for (const auto& post : posts_[shard]) {
            const double number = on(scale, post.pay, post.closing);
            count(std::span(&number, number != 0 ? 1 : 0));
        }
        std::vector<double> stated;
        for (const auto& rows : several_[shard]) {
            stated.clear();
            for (const auto row : rows) {
                const AdFacts& facts = columns_.of_shard(shard).facts(row);
                const double number = on(scale, facts.salary_min, facts.closing);
                if (number != 0) stated.push_back(number);
            }
            count(stated);
        }
    }
    Facet facet{std::string(field), {}};
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (numbers[i] > 0) facet.counts.push_back({bands[i].value, bands[i].label, numbers[i]});
    }
    if (not_stated > 0 && !facet.counts.empty()) facet.counts.push_back({"", "not stated", not_stated});
    return facet;
}

}  // namespace jobindex::search
