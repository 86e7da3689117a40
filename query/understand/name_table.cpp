#include "query/understand/name_table.h"

#include <algorithm>
#include <optional>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::understand {
namespace {

bool is_ascii_word_char(char c) {
    return base::is_alpha(c) || base::is_digit(c) || c == '+' || c == '#';
}

/// The bytes of a key by class: 26 letters, ten digits, "+", "#", space, the end of the key, all outside
/// ASCII, whose bytes folding may change.
constexpr std::size_t kDigits = 26, kPlus = 36, kSharp = 37, kSpace = 38, kEnd = 39, kOther = 40,
                      kClasses = 41;

std::size_t class_of(char c) {
    if (base::is_alpha(c)) return static_cast<std::size_t>(base::ascii_lower(c) - 'a');
    if (base::is_digit(c)) return kDigits + static_cast<std::size_t>(c - '0');
    return c == '+' ? kPlus : kSharp;
}

/// The class of the first byte of name_key(name).
std::size_t first_of(std::string_view name) {
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return kOther;
        if (is_ascii_word_char(c)) return class_of(c);
    }
    return kOther;
}

/// That of the second byte; kOther also where the first is not ASCII.
std::size_t second_of(std::string_view name) {
    bool began = false;
    bool space = false;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return kOther;
        const bool counts = is_ascii_word_char(c);
        if (counts && began) return space ? kSpace : class_of(c);
        began = began || counts;
        space = began && !counts;
    }
    return kEnd;
}

std::size_t bucket_of(std::size_t first, std::size_t second) {
    return first * kClasses + second;
}

bool less_ignoring_case(std::string_view a, std::string_view b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return base::ascii_lower(x) < base::ascii_lower(y);
    });
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

/// Whether name_key(name) is `key`, as far as the ASCII letters at its beginning tell; nullopt when they do
/// not.
std::optional<bool> ascii_fit(std::string_view name, std::string_view key) {
    std::size_t at = 0;
    bool space = false;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
        if (!is_ascii_word_char(c)) {
            space = at > 0;
            continue;
        }
        if (space && (at >= key.size() || key[at++] != ' ')) return false;
        space = false;
        if (at >= key.size() || key[at++] != base::ascii_lower(c)) return false;
    }
    return at == key.size();
}

}  // namespace

std::string name_key(std::string_view name) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? squeezed_key(name) : squeezed_key(base::fold(name));
}

NameTable::Beginning::Beginning(std::string_view name) {
    if (name.starts_with('=')) name.remove_prefix(1);
    for (std::size_t i = 0; i < std::min<std::size_t>(sizeof letters, name.size()); ++i) {
        if (!base::is_alpha(name[i])) return;
        letters |= std::uint32_t{static_cast<unsigned char>(base::ascii_lower(name[i]))} << (8 * i);
        mask |= std::uint32_t{0xFF} << (8 * i);
    }
}

NameTable::Part NameTable::part_of(std::string_view piece) const {
    return {static_cast<std::uint32_t>(piece.data() - text_.data()),
            static_cast<std::uint32_t>(piece.size())};
}

void NameTable::add_name(std::string_view name, std::uint32_t row) {
    if (name.empty()) return;
    std::size_t first = first_of(name);
    if (first == kOther) first = first_of(base::fold(name.substr(0, base::code_point_at(name, 0).size)));
    buckets_[bucket_of(first, second_of(name))].push_back({part_of(name), row, Beginning(name)});
}

base::Result<NameTable> NameTable::load(const std::filesystem::path& path, const Columns& columns) {
    auto text = base::read_file(path);
    if (!text) return base::fail(text);
    return from_text(std::move(*text), columns);
}

NameTable NameTable::from_text(std::string text, const Columns& columns) {
    NameTable table;
    table.text_ = std::move(text);
    table.buckets_.resize(kClasses * kClasses);
    for (const auto line : base::split(table.text_, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = base::split(line, '\t');
        if (cells.size() <= std::max(columns.id, columns.label)) continue;
        const auto row = static_cast<std::uint32_t>(table.rows_.size());
        const std::string_view aliases =
            columns.aliases < cells.size() ? cells[columns.aliases] : line.substr(line.size());
        const bool has_broader = columns.broader && *columns.broader < cells.size();
        table.rows_.push_back(
            {table.part_of(cells[columns.id]), table.part_of(cells[columns.label]), table.part_of(aliases),
             table.part_of(has_broader ? cells[*columns.broader] : line.substr(line.size()))});
        if (columns.id != columns.label) table.add_name(cells[columns.id], row);
        if (columns.other_id && *columns.other_id < cells.size())
            table.add_name(cells[*columns.other_id], row);
        table.add_name(cells[columns.label], row);
        for (const auto alias : base::split(aliases, '|')) table.add_name(alias, row);
    }
    for (std::uint32_t row = 0; row < table.rows_.size(); ++row) table.by_id_.push_back(row);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return less_ignoring_case(table.id(a), table.id(b));
    };
    // Made files are sorted.
    if (!std::is_sorted(table.by_id_.begin(), table.by_id_.end(), before))
        std::stable_sort(table.by_id_.begin(), table.by_id_.end(), before);
    return table;
}

std::vector<std::size_t> NameTable::find(std::string_view name) const {
    const std::string key = name_key(name);
    std::vector<std::size_t> rows;
    if (key.empty() || buckets_.empty()) return rows;
    const std::size_t first = first_of(key), second = second_of(key);
    add_rows(buckets_[bucket_of(first, second)], name, key, rows);
    // A name whose second letter folds to that of the key.
    if (second != kOther) add_rows(buckets_[bucket_of(first, kOther)], name, key, rows);
    std::sort(rows.begin(), rows.end());
    return rows;
}

void NameTable::add_rows(const std::vector<Name>& names, std::string_view name, std::string_view key,
                         std::vector<std::size_t>& rows) const {
    const Beginning beginning(key);
    for (const auto& entry : names) {
        if (beginning.differs(entry.beginning)) continue;
        std::string_view stored = view(entry.text);
        const bool exact = stored.front() == '=';
        if (exact) stored.remove_prefix(1);
        // Folding gives at most a little more than it takes.
        if (stored.empty() || stored.size() + 4 < key.size()) continue;
        if (is_ascii_word_char(stored.back()) && base::ascii_lower(stored.back()) != key.back()) continue;
        const auto fits = exact ? std::optional(stored == name) : ascii_fit(stored, key);
        if (fits ? !*fits : name_key(stored) != key) continue;
        if (std::find(rows.begin(), rows.end(), entry.row) == rows.end()) rows.push_back(entry.row);
    }
}

std::vector<std::string_view> NameTable::aliases(std::size_t row) const {
    if (rows_[row].aliases.size == 0) return {};
    return base::split(view(rows_[row].aliases), '|');
}

std::optional<std::size_t> NameTable::row_of(std::string_view id) const {
    const auto at =
        std::lower_bound(by_id_.begin(), by_id_.end(), id, [&](std::uint32_t row, std::string_view wanted) {
            return less_ignoring_case(this->id(row), wanted);
        });
    if (at == by_id_.end() || !base::equal_ignoring_case(this->id(*at), id)) return std::nullopt;
    return *at;
}

}  // namespace jobindex::understand
