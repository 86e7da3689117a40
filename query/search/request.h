// SearchRequest: what one search is asked to do. Plain data.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/date.h"

namespace jobindex::search {

/// The order of hits; ties are broken by the order of the index, so pages never overlap.
enum class Sort {
    relevance,  ///< best first
    posted,     ///< newest first: by the day of posting, else the first on which we saw it
    closing,    ///< soonest first, then those past, then unknown
    salary,     ///< highest lower end of the pay a year first, as stated, in whatever currency; unknown last
    distance,   ///< nearest first, unknown last; from the place that the query names
};
/// The orders as users name them.
inline constexpr std::array<std::pair<std::string_view, Sort>, 5> kSorts = {{{"relevance", Sort::relevance},
                                                                             {"posted", Sort::posted},
                                                                             {"closing", Sort::closing},
                                                                             {"salary", Sort::salary},
                                                                             {"distance", Sort::distance}}};

/// Hits past this position are refused: nobody reads them, and each costs memory.
inline constexpr std::size_t kMaxWindow = 10'000;

/// One search.
struct SearchRequest {
    std::string text;        ///< as typed; "" = all ads
    std::size_t limit = 10;  ///< offset + limit at most kMaxWindow
    std::size_t offset = 0;
    std::optional<std::string> cursor;  ///< next_cursor of the page before; in place of an offset (cursor.h)
    Sort sort = Sort::relevance;
    bool expired = false;   ///< also ads that one can no longer apply to
    bool verbatim = false;  ///< words are words: no concepts, places, dates or other spelling
    bool plain = false;     ///< any of the words, and nothing read into them: for texts that are no job ads
    bool facets = false;
    bool explain = false;
    bool provenance = false;            ///< hits know what each of their fields was read from
    std::optional<double> deadline_ms;  ///< a search that takes longer is given up
    base::Date today;                   ///< tells live from expired
    std::size_t snippet_width = 240;    ///< about how many characters a snippet has; 0 = none
};

}  // namespace jobindex::search
