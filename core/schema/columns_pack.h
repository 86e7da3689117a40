// The layout of a columns file, and its making. Private to core/schema.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <string>

#include "core/schema/columns.h"

namespace jobindex::schema {

/// Tells the layout, and by the order of its bytes the machine; changes with AdFacts and kFacetFields.
inline constexpr std::uint64_t kColumnsMagic = 0x4a'49'43'4f'4c'00'00'02;  // "JICOL", layout 2

/// Where an array lies in the file: from which byte on, and how many items.
struct ColumnsPart {
    std::uint64_t from = 0, count = 0;
};

/// What a file begins with; the arrays follow in any order, each at a multiple of 8 bytes.
struct ColumnsHeader {
    struct Facet {
        ColumnsPart value_ends, value_bytes, offsets, ids;
    };
    std::uint64_t magic = kColumnsMagic;
    ColumnsPart facts, dead;
    std::uint64_t length = 0;  ///< of all ads together, in words
    std::array<Facet, kFacetFields.size()> facets;
};

/// The content of the file of a database; `first` as in Columns::load(). Throws Xapian::Error.
std::string pack_columns(const Xapian::Database& database, const Columns* first);

}  // namespace jobindex::schema
