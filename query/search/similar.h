// Ads like one ad: those that share its concepts and the words that set it apart. One thread, as its
// Searcher.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/date.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// What is asked.
struct SimilarRequest {
    std::size_t limit = 10;
    bool expired = false;  ///< also ads that one can no longer apply to
    base::Date today;      ///< tells live from expired
    std::size_t snippet_width = 240;
};

/// The ads most like the ad `id` (or the one whose id begins so, closed ones too), best first; never that ad
/// nor its twins.
///
/// Each hit says in `shared` what it has in common; its score is that of the match against what the ad itself
/// would get, 1 = the same. nullopt when there is no such ad. Errors: as Searcher::find().
base::Result<std::optional<SearchResult>> similar(Searcher& searcher, std::string_view id,
                                                  const SimilarRequest& request);

}  // namespace jobindex::search
