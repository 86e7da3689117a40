// NameIndex: many names -> rows of a table, as one sorted vector of hashes. Immutable after finish().
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace jobindex::vocab {

/// Rows by the folded form of their names; several rows may share a name.
class NameIndex {
  public:
    /// One name of one row.
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t row = 0;
        bool alias = false;  ///< false for the main name of the row
    };
    /// Adds a name; one without any letter is left out.
    void add(std::string_view name, std::uint32_t row, bool alias);
    /// Makes room for `count` names.
    void reserve(std::size_t count) { entries_.reserve(count); }
    /// Sorts; find() works from here on.
    void finish();
    /// The rows that go by `name`, in the order of their numbers; empty when there are none.
    std::span<const Entry> find(std::string_view name) const;
    /// As find(), for a key from name_key().
    std::span<const Entry> find_key(std::uint64_t key) const;

  private:
    /// One bit for each key by its top bits: most phrases that are asked for are no name, and this tells so
    /// from memory that is near.
    std::vector<std::uint64_t> filter_;
    int filter_shift_ = 64;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> buckets_;  ///< first entry by the top bits of the key
    int shift_ = 63;
};

}  // namespace jobindex::vocab
