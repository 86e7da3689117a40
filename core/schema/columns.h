// Columns: what facets, order and duplicates need of every ad of a database: contract indexer -> query.
//
//   index/gen-000001/live.columns, closed.columns
//
// One file beside each database, made of its value slots when a generation is published; readers map it, so a
// search pays for the columns it looks at. docs/formats/index.md has the layout. Immutable; safe from any
// thread.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/schema/index_directory.h"
#include "core/schema/run_file.h"

namespace jobindex::schema {

/// The fields that are counted, in the order in which they are shown.
inline constexpr std::array<std::string_view, 11> kFacetFields = {
    "level",  "country",     "region",   "city",   "discipline", "skill",
    "degree", "institution", "contract", "remote", "language"};

/// Where `field` stands in kFacetFields; their number when it is none of them.
constexpr std::size_t facet_number(std::string_view field) {
    return static_cast<std::size_t>(std::find(kFacetFields.begin(), kFacetFields.end(), field) -
                                    kFacetFields.begin());
}

/// The values of a field by number.
class ColumnValues {
  public:
    ColumnValues() = default;
    /// @param ends  where each value ends in `bytes`; both have to outlive this object.
    ColumnValues(std::span<const std::uint32_t> ends, const char* bytes) : ends_(ends), bytes_(bytes) {}
    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t id) const {
        const std::uint32_t from = id == 0 ? 0 : ends_[id - 1];
        return {bytes_ + from, ends_[id] - from};
    }

  private:
    std::span<const std::uint32_t> ends_;
    const char* bytes_ = nullptr;
};

/// All values of one field: those of ad i are ids[offsets[i]] to ids[offsets[i + 1]], each once.
struct FacetColumn {
    ColumnValues values;  ///< by id, as `field:value` takes them, in the spelling of most ads
    std::span<const std::uint32_t> offsets, ids;

    std::span<const std::uint32_t> of(std::size_t ad) const {
        return ids.subspan(offsets[ad], offsets[ad + 1] - offsets[ad]);
    }
};

/// One ad's dates, pay and place among others; 0 = not known.
struct AdFacts {
    std::uint32_t live_until = 0, posted = 0, closing = 0;  ///< YYYYMMDD
    std::uint32_t since = 0;                                ///< the same of kNewSinceSlot
    float salary_min = 0, salary_max = 0;                   ///< a year, in the ad's own currency
    std::uint32_t group = 0;                                ///< row of the first ad that is the same post
    std::uint32_t known = 0;   ///< how many of kFacetFields, closing date and pay are stated
    std::uint32_t length = 0;  ///< how many words, those of the title and others more than once
    std::uint32_t words_run = ~std::uint32_t{0};  ///< with words_offset where its words are (word_pack.h)
    std::array<char, 32> id{};
    std::uint64_t words_offset = 0;

    RunPlace words_at() const { return {words_run, words_offset}; }
};

/// The ads of one database; row = document number - 1.
class Columns {
  public:
    /// Maps the file of a database of so many rows. Errors: not_found, denied, io; unsupported for another
    /// layout; corrupt.
    static base::Result<Columns> open(const std::filesystem::path& path, std::size_t rows);
    /// Makes them in memory.
    ///
    /// @param first  of the database before this one in a search: values have the same ids as there.
    /// Throws Xapian::Error.
    static Columns load(const Xapian::Database& database, const Columns* first = nullptr);

    std::size_t ads() const { return facts_.size(); }
    const AdFacts& facts(std::size_t row) const { return facts_[row]; }
    /// Rows of documents that count no more (dead_documents.h), in order; their facts are all unknown.
    std::span<const std::uint32_t> dead() const { return dead_; }
    bool is_dead(std::size_t row) const { return std::binary_search(dead_.begin(), dead_.end(), row); }
    const FacetColumn& facet(std::size_t field) const { return facets_[field]; }
    std::string_view id(std::size_t row) const { return {facts_[row].id.data(), facts_[row].id.size()}; }
    /// How many words all ads have.
    std::uint64_t length() const { return length_; }
    /// The content of the file.
    std::string_view bytes() const { return bytes_; }

  private:
    base::Result<void> read(std::size_t rows);

    std::shared_ptr<const void> owner_;  ///< of the bytes: a mapped file, or a string
    std::string_view bytes_;
    std::span<const AdFacts> facts_;
    std::span<const std::uint32_t> dead_;
    std::uint64_t length_ = 0;
    std::array<FacetColumn, kFacetFields.size()> facets_;
};

/// Writes the columns of both databases of a generation that is not yet published.
///
/// Errors: io, denied; corrupt and others when a database cannot be read.
base::Result<void> write_columns(const Generation& generation);

}  // namespace jobindex::schema
