// Columns: what facets, priors and duplicates need of every ad of one database, in memory.
//
// Read once from the value slots of a generation, which never change; immutable after that, so safe from any
// thread. A million ads take about 200 MB.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::search {

/// The fields that are counted, in the order in which they are shown.
inline constexpr std::array<std::string_view, 11> kFacetFields = {
    "level",  "country",     "region",   "city",   "discipline", "skill",
    "degree", "institution", "contract", "remote", "language"};

/// All values of one field: those of ad i are ids[offsets[i]] to ids[offsets[i + 1]], each once.
struct FacetColumn {
    std::vector<std::string> values;  ///< by id, as `field:value` takes them
    std::vector<std::uint32_t> offsets, ids;

    std::span<const std::uint32_t> of(std::size_t ad) const {
        return std::span(ids).subspan(offsets[ad], offsets[ad + 1] - offsets[ad]);
    }
    /// The id of a value; nullopt when no ad has it.
    std::optional<std::uint32_t> find(std::string_view value) const;
};

/// One ad's dates, pay and place among others; 0 = not known.
struct AdFacts {
    std::uint32_t live_until = 0, posted = 0, closing = 0;  ///< YYYYMMDD
    float salary_min = 0, salary_max = 0;                   ///< a year, in the ad's own currency
    std::uint32_t group = 0;                                ///< row of the first ad that is the same post
    std::uint8_t known = 0;  ///< how many of kFacetFields, closing date and pay are stated
    std::array<char, 32> id{};
};

/// The ads of one database; row = document number - 1.
class Columns {
  public:
    /// Reads the slots. Throws Xapian::Error.
    ///
    /// @param first  of the database before this one in a search: values have the same ids as there.
    static Columns load(const Xapian::Database& database, const Columns* first = nullptr);

    std::size_t ads() const { return facts_.size(); }
    const AdFacts& facts(std::size_t row) const { return facts_[row]; }
    const FacetColumn& facet(std::size_t field) const { return facets_[field]; }
    std::string_view id(std::size_t row) const { return {facts_[row].id.data(), facts_[row].id.size()}; }

  private:
    std::vector<AdFacts> facts_;
    std::array<FacetColumn, kFacetFields.size()> facets_;
};

/// The columns of the databases of one search; document numbers of several databases alternate, as Xapian has
/// it.
class ColumnsView {
  public:
    /// `as_of` is the first live_until (YYYYMMDD) of the first of two databases.
    ColumnsView(std::shared_ptr<const Columns> first, std::shared_ptr<const Columns> second,
                std::string as_of)
        : shards_{std::move(first), std::move(second)}, as_of_(std::move(as_of)) {}

    std::size_t shards() const { return shards_[1] ? 2 : 1; }
    std::size_t shard(Xapian::docid document) const { return (document - 1) % shards(); }
    std::size_t row(Xapian::docid document) const { return (document - 1) / shards(); }
    /// The database of a document that a match spy is shown: its number is that of its own database
    /// (Xapian 1.4), so the last day to apply has to tell.
    std::size_t shard_in_match(const Xapian::Document& document) const;
    const Columns& of_shard(std::size_t shard) const { return *shards_[shard]; }
    const Columns& of(Xapian::docid document) const { return *shards_[shard(document)]; }
    const AdFacts& facts(Xapian::docid document) const { return of(document).facts(row(document)); }

  private:
    std::array<std::shared_ptr<const Columns>, 2> shards_;
    std::string as_of_;
};

}  // namespace jobindex::search
