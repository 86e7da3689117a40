// What a page tells around hits: when the ads of a search close, which values a field has, and how an ad
// stands. One thread, as their Searcher.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// How many ads with all that `request` asks close in each of the next weeks, this day's first; each post
/// once. Errors: corrupt, io.
base::Result<std::vector<std::size_t>> closing_weeks(Searcher& searcher, const SearchRequest& request,
                                                     std::size_t weeks);

/// The values of a field of kFacetFields among the ads open on `today`: most ads first, at most `limit`.
/// Errors: invalid_input for a field that is not counted; corrupt, io.
base::Result<Facet> field_values(Searcher& searcher, std::string_view field, base::Date today,
                                 std::size_t limit);

/// How an ad stands in the index.
struct Standing {
    bool live = true;              ///< one can still apply, as far as known
    std::vector<Duplicate> twins;  ///< the other ads of the same post
};

/// How the ad with this whole id stands on `today`; nullopt when there is none. Errors: corrupt, io.
base::Result<std::optional<Standing>> standing(Searcher& searcher, const std::string& id, base::Date today);

}  // namespace jobindex::search
