// Cursor: where the next page of a search begins, as an opaque text that fits into a URL. Pure.
//
// It names the generation of the index and the day that the first page was made of, so that nothing shifts
// while someone turns pages, and holds a digest of the request, so that it is not used for another one. It is
// no secret: who forges one gets what --offset gives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "query/search/request.h"

namespace jobindex::search {

/// What a cursor holds.
struct Cursor {
    std::string generation;       ///< "gen-000007"
    base::Timestamp created = 0;  ///< of the generation: another index may have one of the same name
    std::size_t offset = 0;       ///< ads before the page
    base::Date day;               ///< that told live ads from expired ones
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// A cursor of a page of `request`; letters, digits, "-" and "." alone.
std::string write_cursor(const Cursor& cursor, const SearchRequest& request);

/// Reads a cursor for `request`, which must ask for the same ads in the same order; limit, facets, snippets
/// and explanations may differ.
///
/// Errors: invalid_input for a text that is no cursor, one of another request, or a request that has an
/// offset too.
base::Result<Cursor> read_cursor(std::string_view text, const SearchRequest& request);

}  // namespace jobindex::search
