#include "query/understand/name_table.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::understand {
namespace {

/// Names that begin with a letter outside ASCII share a bucket: few, and folding may change their first byte.
constexpr std::size_t kOtherBucket = 0x80;

bool is_ascii_word_char(char c) {
    return base::is_alpha(c) || base::is_digit(c) || c == '+' || c == '#';
}

/// The first byte that counts for name_key(), if it is ASCII.
std::size_t bucket_of(std::string_view name) {
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return kOtherBucket;
        if (is_ascii_word_char(c)) return static_cast<unsigned char>(base::ascii_lower(c));
    }
    return kOtherBucket;
}

std::string squeezed_key(std::string_view folded) {
    std::string key;
    for (const char c : folded) {
        const bool counts = is_ascii_word_char(c) || static_cast<unsigned char>(c) >= 0x80;
        if (counts) {
            key += base::ascii_lower(c);
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

}  // namespace

std::string name_key(std::string_view name) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? squeezed_key(name) : squeezed_key(base::fold(name));
}

NameTable::Part NameTable::part_of(std::string_view piece) const {
    return {static_cast<std::uint32_t>(piece.data() - text_.data()),
            static_cast<std::uint32_t>(piece.size())};
}

void NameTable::add_name(std::string_view name, std::uint32_t row) {
    if (name.empty()) return;
    std::size_t bucket = bucket_of(name);
    if (bucket == kOtherBucket)
        bucket = bucket_of(base::fold(name.substr(0, base::code_point_at(name, 0).size)));
    buckets_[bucket].push_back({part_of(name), row});
}

base::Result<NameTable> NameTable::load(const std::filesystem::path& path, const Columns& columns) {
    auto text = base::read_file(path);
    if (!text) return base::fail(text);
    return from_text(std::move(*text), columns);
}

NameTable NameTable::from_text(std::string text, const Columns& columns) {
    NameTable table;
    table.text_ = std::move(text);
    for (const auto line : base::split(table.text_, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = base::split(line, '\t');
        if (cells.size() <= std::max(columns.id, columns.label)) continue;
        const auto row = static_cast<std::uint32_t>(table.rows_.size());
        const std::string_view aliases =
            columns.aliases < cells.size() ? cells[columns.aliases] : line.substr(line.size());
        table.rows_.push_back(
            {table.part_of(cells[columns.id]), table.part_of(cells[columns.label]), table.part_of(aliases)});
        table.add_name(cells[columns.id], row);
        if (columns.other_id && *columns.other_id < cells.size())
            table.add_name(cells[*columns.other_id], row);
        table.add_name(cells[columns.label], row);
        for (const auto alias : base::split(aliases, '|')) table.add_name(alias, row);
    }
    return table;
}

std::vector<std::size_t> NameTable::find(std::string_view name) const {
    const std::string key = name_key(name);
    std::vector<std::size_t> rows;
    if (key.empty()) return rows;
    for (const auto& entry : buckets_[bucket_of(key)]) {
        std::string_view stored = view(entry.text);
        const bool exact = stored.front() == '=';
        if (exact) stored.remove_prefix(1);
        // Folding gives at most a little more than it takes; most names are told apart by their length alone.
        if (stored.size() + 4 < key.size()) continue;
        if (exact ? stored != name : name_key(stored) != key) continue;
        if (std::find(rows.begin(), rows.end(), entry.row) == rows.end()) rows.push_back(entry.row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::string_view> NameTable::aliases(std::size_t row) const {
    if (rows_[row].aliases.size == 0) return {};
    return base::split(view(rows_[row].aliases), '|');
}

std::optional<std::size_t> NameTable::row_of(std::string_view id) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (base::equal_ignoring_case(view(rows_[row].id), id)) return row;
    }
    return std::nullopt;
}

}  // namespace jobindex::understand
