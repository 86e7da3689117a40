// The columns of the ads (core/schema/columns.h), over the databases of one search.
#pragma once

#include <xapian.h>

#include <array>
#include <memory>
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
    ColumnsView(std::shared_ptr<const Columns> first, std::shared_ptr<const Columns> second)
        : shards_{std::move(first), std::move(second)} {}

    std::size_t shards() const { return shards_[1] ? 2 : 1; }
    std::size_t shard(Xapian::docid document) const { return (document - 1) % shards(); }
    std::size_t row(Xapian::docid document) const { return (document - 1) / shards(); }
    const Columns& of_shard(std::size_t shard) const { return *shards_[shard]; }
    const Columns& of(Xapian::docid document) const { return *shards_[shard(document)]; }
    const AdFacts& facts(Xapian::docid document) const { return of(document).facts(row(document)); }

  private:
    std::array<std::shared_ptr<const Columns>, 2> shards_;
};

}  // namespace jobindex::search
