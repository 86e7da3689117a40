#include "core/schema/columns_pack.h"

#include <algorithm>
#include <functional>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"

namespace jobindex::schema {
namespace {

static_assert(std::is_trivially_copyable_v<AdFacts> && std::is_trivially_copyable_v<ColumnsHeader>);

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

/// A column as it is made.
struct Draft {
    std::vector<std::string> values;
    std::vector<std::uint32_t> offsets, ids;
};

void add_once(std::vector<std::uint32_t>& ids, std::uint32_t id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

/// The values of one slot as numbers of a table, row by row; `values` are those that have numbers already.
/// Spellings that `field:value` does not tell apart have one number.
Draft read_facet(const Xapian::Database& database, std::string_view field, std::vector<std::string> values,
                 std::vector<AdFacts>& facts) {
    const std::size_t rows = facts.size();
    Draft column;
    column.values = std::move(values);
    std::unordered_map<std::string, std::uint32_t> known;
    for (const auto& value : column.values)
        known.emplace(boolean_value(value), static_cast<std::uint32_t>(known.size()));
    std::unordered_map<std::string, std::vector<std::uint32_t>> packed_known;
    column.offsets.reserve(rows + 1);
    const auto number_of = [&](std::string_view value) {
        const auto [at, added] =
            known.try_emplace(boolean_value(value), static_cast<std::uint32_t>(column.values.size()));
        if (added) column.values.emplace_back(value);
        return at->second;
    };
    each_value(database, find_field(field)->slot, [&](std::size_t row, const std::string& packed) {
        const auto [at, added] = packed_known.try_emplace(packed);
        if (added) {
            for (const auto value : facet_values(packed)) add_once(at->second, number_of(value));
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
    each_value(database, kLiveUntilSlot, [&](std::size_t row, const std::string& value) {
        facts[row].live_until = date_number(value);
    });
    each_value(database, field("posted").slot,
               [&](std::size_t row, const std::string& value) { facts[row].posted = date_number(value); });
    each_value(database, field("closing").slot, [&](std::size_t row, const std::string& value) {
        facts[row].closing = date_number(value);
        ++facts[row].known;
    });
    each_value(database, field("salary").slot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_min = static_cast<float>(number_from_value(value).value_or(0));
        ++facts[row].known;
    });
    each_value(database, kSalaryMaxSlot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_max = static_cast<float>(number_from_value(value).value_or(0));
    });
}

/// Ids, and groups of the same post: an ad is of its own group unless it names a leader.
void read_groups(const Xapian::Database& database, std::vector<AdFacts>& facts) {
    each_value(database, kIdSlot, [&](std::size_t row, const std::string& value) {
        std::copy_n(value.begin(), std::min(value.size(), facts[row].id.size()), facts[row].id.begin());
    });
    std::vector<std::pair<std::string, std::size_t>> followers;
    for (std::size_t row = 0; row < facts.size(); ++row) facts[row].group = static_cast<std::uint32_t>(row);
    each_value(database, kDuplicateSlot, [&](std::size_t row, const std::string& leader) {
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

/// The file, as it grows.
class Writer {
  public:
    Writer() : bytes_(sizeof(ColumnsHeader), 0) {}

    template <class T>
    ColumnsPart add(const std::vector<T>& items) {
        constexpr std::size_t kAlign = 8;
        bytes_.resize((bytes_.size() + kAlign - 1) / kAlign * kAlign);
        const ColumnsPart part{bytes_.size(), items.size()};
        if (!items.empty())
            bytes_.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T));
        return part;
    }
    ColumnsHeader::Facet add(const Draft& column) {
        std::vector<std::uint32_t> ends;
        std::vector<char> text;
        for (const auto& value : column.values) {
            text.insert(text.end(), value.begin(), value.end());
            ends.push_back(static_cast<std::uint32_t>(text.size()));
        }
        return {add(ends), add(text), add(column.offsets), add(column.ids)};
    }
    std::string finish(const ColumnsHeader& header) {
        bytes_.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
        return std::move(bytes_);
    }

  private:
    std::string bytes_;
};

}  // namespace

std::string pack_columns(const Xapian::Database& database, const Columns* first) {
    std::vector<AdFacts> facts(database.get_lastdocid());
    ColumnsHeader header;
    Writer writer;
    for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
        std::vector<std::string> values;
        for (std::size_t id = 0; first != nullptr && id < first->facet(i).values.size(); ++id)
            values.emplace_back(first->facet(i).values[id]);
        header.facets[i] = writer.add(read_facet(database, kFacetFields[i], std::move(values), facts));
    }
    read_dates_and_pay(database, facts);
    read_groups(database, facts);
    header.facts = writer.add(facts);
    return writer.finish(header);
}

}  // namespace jobindex::schema
