#include "query/search/topic_counts.h"

#include <algorithm>
#include <map>
#include <string>

namespace jobindex::search {
namespace {

/// Months since the year 0, of YYYYMMDD; 0 = not known.
int month_number(std::uint32_t date) {
    const int month = static_cast<int>(date / 100 % 100);
    if (month < 1 || month > 12) return 0;
    return static_cast<int>(date / 10000) * 12 + month - 1;
}

/// Posts of the whole index by month number, up to `last`; each post once.
std::map<int, std::size_t> months_of_index(const ColumnsView& columns, int last) {
    std::map<int, std::size_t> counts;
    for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
        const Columns& ads = columns.of_shard(shard);
        for (std::size_t row = 0; row < ads.ads(); ++row) {
            const int month = month_number(ads.facts(row).posted);
            if (ads.facts(row).group == row && month > 0 && month <= last) ++counts[month];
        }
    }
    return counts;
}

}  // namespace

ShareTable count_field(const ColumnsView& columns, const std::vector<Found>& ads, std::string_view field,
                       std::size_t limit, const understand::Lexicon& lexicon) {
    const auto at = static_cast<std::size_t>(std::find(kFacetFields.begin(), kFacetFields.end(), field) -
                                             kFacetFields.begin());
    ShareTable table{std::string(field), 0, {}};
    std::map<std::string_view, std::size_t> counts;
    for (const auto& ad : ads) {
        const FacetColumn& column = columns.of(ad.document).facet(at);
        const auto ids = column.of(columns.row(ad.document));
        if (!ids.empty()) ++table.of;
        for (const auto id : ids) ++counts[column.values[id]];
    }
    for (const auto& [value, count] : counts) table.shares.push_back({std::string(value), {}, count, 0});
    std::stable_sort(table.shares.begin(), table.shares.end(),
                     [](const Share& a, const Share& b) { return a.count > b.count; });
    if (table.shares.size() > limit) table.shares.resize(limit);
    for (auto& share : table.shares) share.label = lexicon.label_of(field, share.value);
    return table;
}

History count_months(const ColumnsView& columns, const std::vector<Found>& ads, std::size_t months,
                     base::Date today) {
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
    for (const auto& ad : ads) {
        const int month = month_number(columns.facts(ad.document).posted);
        if (month == 0 || month > last) {
            ++history.undated;
        } else if (month < first) {
            ++history.before;
        } else {
            ++history.months[static_cast<std::size_t>(month - first)].ads;
        }
    }
    return history;
}

}  // namespace jobindex::search
