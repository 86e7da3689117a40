// Ads ranked by how well they fit a CV, with what each asks for that the CV has or lacks. One thread, as its
// Searcher. Nothing of the CV is kept.
#pragma once

#include <cstddef>

#include "core/base/date.h"
#include "query/search/cv.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// What is asked.
struct MatchCvRequest {
    std::size_t limit = 10;
    bool expired = false;  ///< also ads that one can no longer apply to
    base::Date today;      ///< tells live from expired
    std::size_t snippet_width = 240;
};

/// The ads that fit best, best first, each with its `fit`; scores are from 0 to 1.
///
/// Some hundred ads that share most skills and fields with the CV are weighed in full: how much of what they
/// ask for the CV has, rare skills more than common ones; whether fields agree; the degrees asked for;
/// whether the post is the next step. Soft skills count for nothing: a CV cannot show them. Errors: corrupt
/// or io when the index cannot be read.
base::Result<SearchResult> match_cv(Searcher& searcher, const Cv& cv, const MatchCvRequest& request);

/// Whether a post is one for a person that has come so far.
LevelFit level_fit(const Cv& cv, model::Level level);

}  // namespace jobindex::search
