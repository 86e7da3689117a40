// NameTable: the names of one vocabulary file, found by any spelling of case, accents and punctuation.
//
// Built to start fast: it keeps the file's text and sorts its names into buckets by first letter; folding is
// left to the few names that a lookup meets. Immutable once loaded, so safe from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::understand {

/// The key under which names are the same: folded, punctuation as single spaces ("C++" and "C#" keep theirs).
std::string name_key(std::string_view name);

/// One vocabulary file of data/: tab-separated `id`, ..., `label`, ..., `aliases` joined with "|".
class NameTable {
  public:
    /// Which columns of the file mean what.
    struct Columns {
        std::size_t id = 0, label = 1, aliases = 4;
        std::optional<std::size_t> other_id;                ///< a second id, also a name (alpha-3 codes)
        std::optional<std::size_t> broader = std::nullopt;  ///< the id of the wider concept
    };

    /// Reads a file. Errors: as base::read_file.
    static base::Result<NameTable> load(const std::filesystem::path& path, const Columns& columns);
    /// The same from text.
    static NameTable from_text(std::string text, const Columns& columns);

    /// Rows of which `name` is an id, the label or an alias, in the order of the file. An alias that begins
    /// "=" is only found in its own case.
    std::vector<std::size_t> find(std::string_view name) const;
    std::string_view id(std::size_t row) const { return view(rows_[row].id); }
    std::string_view label(std::size_t row) const { return view(rows_[row].label); }
    /// The id of the wider concept; "" when there is none.
    std::string_view broader(std::size_t row) const { return view(rows_[row].broader); }
    /// The aliases of a row as they stand in the file, "=" included.
    std::vector<std::string_view> aliases(std::size_t row) const;
    /// The row with this id (any case of ASCII letters); nullopt when there is none.
    std::optional<std::size_t> row_of(std::string_view id) const;

  private:
    struct Part {
        std::uint32_t from = 0, size = 0;
    };
    /// Up to four ASCII letters that a name begins with, small, a byte each; `mask` covers those there are.
    struct Beginning {
        std::uint32_t letters = 0, mask = 0;
        explicit Beginning(std::string_view name);
        Beginning() = default;
        /// True when the letters alone tell two names apart; false settles nothing.
        bool differs(const Beginning& other) const {
            return ((letters ^ other.letters) & mask & other.mask) != 0;
        }
    };
    struct Row {
        Part id, label, aliases, broader;
    };
    struct Name {
        Part text;
        std::uint32_t row = 0;
        Beginning beginning = {};
    };
    std::string_view view(Part part) const { return std::string_view(text_).substr(part.from, part.size); }
    Part part_of(std::string_view piece) const;
    void add_name(std::string_view name, std::uint32_t row);
    /// Adds the rows of those of `names` that are called `name`, whose name_key() is `key`.
    void add_rows(const std::vector<Name>& names, std::string_view name, std::string_view key,
                  std::vector<std::size_t>& rows) const;

    std::string text_;
    std::vector<Row> rows_;
    std::vector<std::uint32_t> by_id_;        ///< rows in order of their ids
    std::vector<std::vector<Name>> buckets_;  ///< by the first two letters of their keys
};

}  // namespace jobindex::understand
