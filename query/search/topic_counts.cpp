#include "query/search/topic_counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace jobindex::search {
namespace {

/// Months since the year 0, of YYYYMMDD; 0 = not known.
int month_number(std::uint32_t date) {
    const int month = static_cast<int>(date / 100 % 100);
    if (month < 1 || month > 12) return 0;
    return static_cast<int>(date / 10000) * 12 + month - 1;
}

/// Posts of the whole index by month number, up to `last`; each post once a month.
std::map<int, std::size_t> months_of_index(const ColumnsView& columns, int last) {
    std::map<int, std::size_t> counts;
    for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
        const Columns& ads = columns.of_shard(shard);
        std::vector<bool> has_twins(ads.ads());
        for (std::size_t row = 0; row < ads.ads(); ++row) {
            if (const auto group = ads.facts(row).group; group != row) has_twins[group] = true;
        }
        std::set<std::pair<std::uint32_t, int>> seen;  // of posts that several ads are of
        for (std::size_t row = 0; row < ads.ads(); ++row) {
            const auto& facts = ads.facts(row);
            const int month = month_number(facts.posted);
            if (month <= 0 || month > last) continue;
            if (!has_twins[facts.group] || seen.emplace(facts.group, month).second) ++counts[month];
        }
    }
    return counts;
}

/// How many posts have each value of a field of kFacetFields, by its number.
struct Tally {
    schema::ColumnValues values;
    std::vector<std::size_t> posts;  ///< beside values
    std::size_t stated = 0;          ///< how many posts have any
};

Tally tally(const ColumnsView& columns, const Posts& posts, std::string_view field) {
    const std::size_t at = schema::facet_number(field);
    // Values have the same numbers in both databases; the last one knows all of them.
    Tally tally{columns.of_shard(columns.shards() - 1).facet(at).values, {}, 0};
    tally.posts.resize(tally.values.size());
    std::set<std::uint32_t> of_post;
    for (const auto& post : posts) {
        of_post.clear();
        for (const auto document : post) {
            const auto ids = columns.of(document).facet(at).of(columns.row(document));
            of_post.insert(ids.begin(), ids.end());
        }
        tally.stated += of_post.empty() ? 0 : 1;
        for (const auto id : of_post) ++tally.posts[id];
    }
    return tally;
}

}  // namespace

Posts posts_of(const ColumnsView& columns, const std::vector<Found>& ads) {
    std::map<std::pair<std::size_t, std::uint32_t>, std::size_t> known;
    Posts posts;
    for (const auto& ad : ads) {
        const std::pair key(columns.shard(ad.document), columns.facts(ad.document).group);
        const auto [at, is_new] = known.emplace(key, posts.size());
        if (is_new) posts.emplace_back();
        posts[at->second].push_back(ad.document);
    }
    return posts;
}

ShareTable count_field(const ColumnsView& columns, const Posts& posts, std::string_view field,
                       std::size_t limit, const understand::Lexicon& lexicon) {
    const Tally counted = tally(columns, posts, field);
    ShareTable table{std::string(field), counted.stated, {}};
    for (std::size_t id = 0; id < counted.values.size(); ++id) {
        if (const auto number = counted.posts[id]; number > 0)
            table.shares.push_back({std::string(counted.values[id]), {}, number, 0, number});
    }
    std::sort(table.shares.begin(), table.shares.end(), [](const Share& a, const Share& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (table.shares.size() > limit) table.shares.resize(limit);
    for (auto& share : table.shares) share.label = lexicon.label_of(field, share.value);
    return table;
}

void count_found(const ColumnsView& columns, const Posts& posts, std::span<ShareTable> tables) {
    if (tables.empty()) return;
    const Tally counted = tally(columns, posts, tables.front().field);
    std::map<std::string_view, std::size_t> found;
    for (std::size_t id = 0; id < counted.values.size(); ++id) found[counted.values[id]] = counted.posts[id];
    for (auto& table : tables) {
        for (auto& share : table.shares) {
            const auto at = found.find(share.value);
            share.found = at == found.end() ? 0 : at->second;
        }
    }
}

History count_months(const ColumnsView& columns, const Posts& posts, std::size_t months, base::Date today) {
    History history;
    const int now = month_number(static_cast<std::uint32_t>(today.number()));
    const auto index = months_of_index(columns, now);
    const int last = index.empty() ? now : index.rbegin()->first;
    const int first = last - static_cast<int>(months) + 1;
    for (int month = first; month <= last; ++month) {
        const auto of_index = index.find(month);
        history.months.push_back(
            {month / 12, month % 12 + 1, 0, of_index == index.end() ? 0 : of_index->second});
    }
    for (const auto& post : posts) {
        std::set<int> known;
        for (const auto document : post) {
            const int month = month_number(columns.facts(document).posted);
            if (month > 0 && month <= last) known.insert(month);
        }
        if (known.empty()) ++history.undated;
        if (!known.empty() && *known.rbegin() < first) ++history.before;
        for (const int month : known) {
            if (month >= first) ++history.months[static_cast<std::size_t>(month - first)].ads;
        }
    }
    return history;
}

}  // namespace jobindex::search
