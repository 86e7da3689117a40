// The columns of the ads (core/schema/columns.h), over the databases of one search.
#pragma once

#include <xapian.h>

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "core/schema/columns.h"

namespace jobindex::search {

using schema::AdFacts;
using schema::Columns;
using schema::FacetColumn;
using schema::kFacetFields;

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
