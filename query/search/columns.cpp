#include "query/search/columns.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"

namespace jobindex::search {
namespace {

using Visit = std::function<void(std::size_t row, const std::string& value)>;

/// Calls `visit` with each value of a slot, in order of rows.
void each_value(const Xapian::Database& database, int slot, const Visit& visit) {
    const auto number = static_cast<Xapian::valueno>(slot);
    for (auto it = database.valuestream_begin(number); it != database.valuestream_end(number); ++it)
        visit(it.get_docid() - 1, *it);
}

std::uint32_t date_number(const std::string& value) {
    return static_cast<std::uint32_t>(base::parse_integer(value).value_or(0));
}

/// The values of one slot as numbers of a table, row by row; `values` are those that have numbers already.
FacetColumn read_facet(const Xapian::Database& database, std::string_view field,
                       std::vector<std::string> values, std::vector<AdFacts>& facts) {
    const std::size_t rows = facts.size();
    FacetColumn column;
    column.values = std::move(values);
    std::unordered_map<std::string, std::uint32_t> known;
    for (const auto& value : column.values) known.emplace(value, static_cast<std::uint32_t>(known.size()));
    std::unordered_map<std::string, std::vector<std::uint32_t>> packed_known;
    column.offsets.reserve(rows + 1);
    const auto number_of = [&](std::string_view value) {
        const auto [at, added] =
            known.try_emplace(std::string(value), static_cast<std::uint32_t>(column.values.size()));
        if (added) column.values.emplace_back(value);
        return at->second;
    };
    each_value(database, schema::find_field(field)->slot, [&](std::size_t row, const std::string& packed) {
        const auto [at, added] = packed_known.try_emplace(packed);
        if (added) {
            for (const auto value : schema::facet_values(packed)) at->second.push_back(number_of(value));
        }
        while (column.offsets.size() <= row)
            column.offsets.push_back(static_cast<std::uint32_t>(column.ids.size()));
        column.ids.insert(column.ids.end(), at->second.begin(), at->second.end());
        ++facts[row].known;
    });
    while (column.offsets.size() <= rows)
        column.offsets.push_back(static_cast<std::uint32_t>(column.ids.size()));
    return column;
}

void read_dates_and_pay(const Xapian::Database& database, std::vector<AdFacts>& facts) {
    each_value(database, schema::kLiveUntilSlot, [&](std::size_t row, const std::string& value) {
        facts[row].live_until = date_number(value);
    });
    each_value(database, schema::field("posted").slot,
               [&](std::size_t row, const std::string& value) { facts[row].posted = date_number(value); });
    each_value(database, schema::field("closing").slot, [&](std::size_t row, const std::string& value) {
        facts[row].closing = date_number(value);
        ++facts[row].known;
    });
    each_value(database, schema::field("salary").slot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_min = static_cast<float>(schema::number_from_value(value).value_or(0));
        ++facts[row].known;
    });
    each_value(database, schema::kSalaryMaxSlot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_max = static_cast<float>(schema::number_from_value(value).value_or(0));
    });
}

/// Ids, and groups of the same post: an ad is of its own group unless it names a leader.
void read_groups(const Xapian::Database& database, std::vector<AdFacts>& facts) {
    each_value(database, schema::kIdSlot, [&](std::size_t row, const std::string& value) {
        std::copy_n(value.begin(), std::min(value.size(), facts[row].id.size()), facts[row].id.begin());
    });
    std::vector<std::pair<std::string, std::size_t>> followers;
    for (std::size_t row = 0; row < facts.size(); ++row) facts[row].group = static_cast<std::uint32_t>(row);
    each_value(database, schema::kDuplicateSlot, [&](std::size_t row, const std::string& leader) {
        const auto& id = facts[row].id;
        if (leader != std::string_view(id.data(), id.size())) followers.emplace_back(leader, row);
    });
    std::unordered_map<std::string, std::uint32_t> first;
    for (const auto& [leader, row] : followers) first.try_emplace(leader, static_cast<std::uint32_t>(row));
    for (std::size_t row = 0; row < facts.size() && !first.empty(); ++row) {
        const auto& id = facts[row].id;
        if (const auto at = first.find(std::string(id.data(), id.size())); at != first.end())
            at->second = static_cast<std::uint32_t>(row);
    }
    for (const auto& [leader, row] : followers) facts[row].group = first[leader];
}

}  // namespace

std::optional<std::uint32_t> FacetColumn::find(std::string_view value) const {
    const auto at = std::find(values.begin(), values.end(), value);
    if (at == values.end()) return std::nullopt;
    return static_cast<std::uint32_t>(at - values.begin());
}

std::size_t ColumnsView::shard_in_match(const Xapian::Document& document) const {
    return shards() == 1 || document.get_value(schema::kLiveUntilSlot) >= as_of_ ? 0 : 1;
}

Columns Columns::load(const Xapian::Database& database, const Columns* first) {
    Columns columns;
    const std::size_t rows = database.get_lastdocid();
    columns.facts_.resize(rows);
    for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
        auto values = first == nullptr ? std::vector<std::string>() : first->facets_[i].values;
        columns.facets_[i] = read_facet(database, kFacetFields[i], std::move(values), columns.facts_);
    }
    read_dates_and_pay(database, columns.facts_);
    read_groups(database, columns.facts_);
    return columns;
}

}  // namespace jobindex::search
