#include "core/schema/columns_pack.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/schema/dead_documents.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "core/schema/word_pack.h"

namespace jobindex::schema {
namespace {

static_assert(std::is_trivially_copyable_v<AdFacts> && std::is_trivially_copyable_v<ColumnsHeader>);
static_assert(sizeof(AdFacts) == 80, "no bytes between the members, which would be any");

using Visit = std::function<void(std::size_t row, const std::string& value)>;

/// What columns are made of.
struct Source {
    const Xapian::Database& database;
    std::set<Xapian::docid> dead;

    /// Calls `visit` with each value of a slot, in order of rows; not with those of the dead.
    void each_value(int slot, const Visit& visit) const {
        const auto number = static_cast<Xapian::valueno>(slot);
        auto it = database.valuestream_begin(number);
        for (auto next = dead.begin(); it != database.valuestream_end(number); ++it) {
            while (next != dead.end() && *next < it.get_docid()) ++next;
            if (next == dead.end() || *next != it.get_docid()) visit(it.get_docid() - 1, *it);
        }
    }
    /// Calls `visit` with each exact value that has a term of this prefix, and each row that has it.
    void each_posting(std::string_view prefix, const Visit& visit) const {
        const std::string begin(prefix);
        for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
            const std::string value = (*term).substr(begin.size());
            auto next = dead.begin();
            for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
                while (next != dead.end() && *next < *it) ++next;
                if (next == dead.end() || *next != *it) visit(*it - 1, value);
            }
        }
    }
};

std::uint32_t date_number(const std::string& value) {
    return static_cast<std::uint32_t>(base::parse_integer(value).value_or(0));
}

/// A column as it is made.
struct Draft {
    std::vector<std::string> values;
    std::vector<std::uint32_t> offsets, ids;
};

/// The values of a field by number: spellings that `field:value` does not tell apart have one, and are shown
/// as most ads have it.
class Numbering {
  public:
    /// @param values  those that have numbers, and their spelling, already.
    explicit Numbering(std::vector<std::string> values)
        : settled_(values.size()), values_(std::move(values)) {
        spellings_.resize(settled_);
        for (const auto& value : values_)
            known_.emplace(boolean_value(value), static_cast<std::uint32_t>(known_.size()));
    }
    /// The number of `value`, which one more ad has.
    std::uint32_t count(std::string_view value) {
        const auto [at, added] =
            known_.try_emplace(boolean_value(value), static_cast<std::uint32_t>(values_.size()));
        if (added) {
            values_.emplace_back(value);
            spellings_.emplace_back();
        }
        if (at->second >= settled_) ++spellings_[at->second][std::string(value)];
        return at->second;
    }
    std::vector<std::string> finish() {
        for (std::size_t id = settled_; id < values_.size(); ++id) {
            const auto& ways = spellings_[id];
            values_[id] = std::max_element(ways.begin(), ways.end(), [](const auto& a, const auto& b) {
                              return a.second < b.second;
                          })->first;
        }
        return std::move(values_);
    }

  private:
    std::size_t settled_;
    std::vector<std::string> values_;
    std::unordered_map<std::string, std::uint32_t> known_;
    std::vector<std::map<std::string, std::size_t>> spellings_;  ///< by number: how many ads have each
};

/// A row and the number of one of its values.
using RowValue = std::pair<std::uint32_t, std::uint32_t>;

/// The values of a slot, in order of rows, each once a row.
std::vector<RowValue> values_of_slot(const Source& source, int slot, Numbering& numbering) {
    std::vector<RowValue> out;
    source.each_value(slot, [&](std::size_t row, const std::string& packed) {
        const auto from = static_cast<std::ptrdiff_t>(out.size());
        for (const auto value : facet_values(packed)) {
            const RowValue one{static_cast<std::uint32_t>(row), numbering.count(value)};
            if (std::find(out.begin() + from, out.end(), one) == out.end()) out.push_back(one);
        }
    });
    return out;
}

/// The same of a field without a slot, whose values are spelled as their terms.
std::vector<RowValue> values_of_terms(const Source& source, std::string_view prefix, Numbering& numbering) {
    std::vector<RowValue> out;
    source.each_posting(prefix, [&](std::size_t row, const std::string& value) {
        out.emplace_back(static_cast<std::uint32_t>(row), numbering.count(value));
    });
    std::sort(out.begin(), out.end());
    return out;
}

/// The column of a field; `values` are those that have numbers already.
Draft read_facet(const Source& source, const Field& field, std::vector<std::string> values,
                 std::vector<AdFacts>& facts) {
    Draft column;
    Numbering numbering(std::move(values));
    const auto all = field.slot >= 0 ? values_of_slot(source, field.slot, numbering)
                                     : values_of_terms(source, field.prefix, numbering);
    auto next = all.begin();
    column.offsets.push_back(0);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const auto from = next;
        for (; next != all.end() && next->first == row; ++next) column.ids.push_back(next->second);
        if (next != from) ++facts[row].known;
        column.offsets.push_back(static_cast<std::uint32_t>(column.ids.size()));
    }
    column.values = numbering.finish();
    return column;
}

void read_dates_and_pay(const Source& source, std::vector<AdFacts>& facts) {
    source.each_value(kLiveUntilSlot, [&](std::size_t row, const std::string& value) {
        facts[row].live_until = date_number(value);
    });
    source.each_value(field("posted").slot, [&](std::size_t row, const std::string& value) {
        facts[row].posted = date_number(value);
    });
    source.each_value(kNewSinceSlot, [&](std::size_t row, const std::string& value) {
        facts[row].since = date_number(value);
    });
    source.each_value(field("closing").slot, [&](std::size_t row, const std::string& value) {
        facts[row].closing = date_number(value);
        ++facts[row].known;
    });
    source.each_value(field("salary").slot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_min = static_cast<float>(number_from_value(value).value_or(0));
        ++facts[row].known;
    });
    source.each_value(kSalaryMaxSlot, [&](std::size_t row, const std::string& value) {
        facts[row].salary_max = static_cast<float>(number_from_value(value).value_or(0));
    });
}

/// Where the words of each ad are, and how many.
void read_words(const Source& source, std::vector<AdFacts>& facts) {
    source.each_value(kWordsSlot, [&](std::size_t row, const std::string& value) {
        const auto words = unpack_words(value);
        if (!words) return;
        facts[row].words_run = static_cast<std::uint32_t>(words->place.run);
        facts[row].words_offset = words->place.offset;
        facts[row].length = words->count;
    });
}

/// Ids, and groups of the same post: an ad is of its own group unless it names a leader.
void read_groups(const Source& source, std::vector<AdFacts>& facts) {
    source.each_value(kIdSlot, [&](std::size_t row, const std::string& value) {
        std::copy_n(value.begin(), std::min(value.size(), facts[row].id.size()), facts[row].id.begin());
    });
    std::vector<std::pair<std::string, std::size_t>> followers;
    for (std::size_t row = 0; row < facts.size(); ++row) facts[row].group = static_cast<std::uint32_t>(row);
    source.each_value(kDuplicateSlot, [&](std::size_t row, const std::string& leader) {
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
    const Source source{database, dead_documents(database)};
    std::vector<AdFacts> facts(database.get_lastdocid());
    ColumnsHeader header;
    Writer writer;
    for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
        std::vector<std::string> values;
        for (std::size_t id = 0; first != nullptr && id < first->facet(i).values.size(); ++id)
            values.emplace_back(first->facet(i).values[id]);
        header.facets[i] =
            writer.add(read_facet(source, *find_field(kFacetFields[i]), std::move(values), facts));
    }
    read_dates_and_pay(source, facts);
    read_words(source, facts);
    read_groups(source, facts);
    header.facts = writer.add(facts);
    std::vector<std::uint32_t> dead;
    for (const auto document : source.dead) dead.push_back(document - 1);
    header.dead = writer.add(dead);
    for (const auto& one : facts) header.length += one.length;
    return writer.finish(header);
}

}  // namespace jobindex::schema
