#include "query/search/topic_counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/schema/terms.h"

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
    std::set<std::pair<std::uint32_t, int>> seen;  // of posts that several ads are of
    for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
        const Columns& ads = columns.of_shard(shard);
        seen.clear();
        for (std::size_t row = 0; row < ads.ads(); ++row) {
            const auto& facts = ads.facts(row);
            const int month = month_number(facts.posted);
            if (month <= 0 || month > last) continue;
            if (seen.emplace(facts.group, month).second) ++counts[month];
        }
    }
    return counts;
}

/// A value as a search tells it from others: employers by their folded name, all else as it stands.
std::string key_of(std::string_view field, std::string_view value) {
    return field == "institution" ? schema::boolean_value(value) : std::string(value);
}

/// How many posts have one value, and its spellings.
struct Tally {
    std::size_t posts = 0;
    std::map<std::string_view, std::size_t> spellings;

    std::string_view spelling() const {
        return std::max_element(spellings.begin(), spellings.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }
};

/// The values of a field of kFacetFields by key; `stated`: how many posts have any.
std::map<std::string, Tally> tally(const ColumnsView& columns, const Posts& posts, std::string_view field,
                                   std::size_t& stated) {
    const auto at = static_cast<std::size_t>(std::find(kFacetFields.begin(), kFacetFields.end(), field) -
                                             kFacetFields.begin());
    std::map<std::string, Tally> tallies;
    std::set<std::string> of_post;
    for (const auto& post : posts) {
        of_post.clear();
        for (const auto document : post) {
            const FacetColumn& column = columns.of(document).facet(at);
            for (const auto id : column.of(columns.row(document))) {
                const std::string_view value = column.values[id];
                std::string key = key_of(field, value);
                ++tallies[key].spellings[value];
                of_post.insert(std::move(key));
            }
        }
        stated += of_post.empty() ? 0 : 1;
        for (const auto& key : of_post) ++tallies[key].posts;
    }
    return tallies;
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
    ShareTable table{std::string(field), 0, {}};
    for (const auto& [key, one] : tally(columns, posts, field, table.of))
        table.shares.push_back({std::string(one.spelling()), {}, one.posts, 0, one.posts});
    std::stable_sort(table.shares.begin(), table.shares.end(),
                     [](const Share& a, const Share& b) { return a.count > b.count; });
    if (table.shares.size() > limit) table.shares.resize(limit);
    for (auto& share : table.shares) share.label = lexicon.label_of(field, share.value);
    return table;
}

void count_found(const ColumnsView& columns, const Posts& posts, std::span<ShareTable> tables) {
    if (tables.empty()) return;
    std::size_t stated = 0;
    const auto tallies = tally(columns, posts, tables.front().field, stated);
    for (auto& table : tables) {
        for (auto& share : table.shares) {
            const auto at = tallies.find(key_of(table.field, share.value));
            share.found = at == tallies.end() ? 0 : at->second.posts;
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
