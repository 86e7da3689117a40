// A search result for programs: JSON as docs/formats/result.md describes it. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "query/render/messages.h"
#include "query/search/result.h"

namespace jobindex::render {

/// Version of the result's JSON and CSV (docs/formats/result.md).
inline constexpr int kResultVersion = 1;

/// All keys that a hit may have, in their order.
inline constexpr std::array<std::string_view, 27> kHitKeys = {
    "rank",   "score",   "id",      "title", "institution", "place",    "level",  "distance_km", "closing",
    "posted", "url",     "snippet", "marks", "source",      "language", "salary", "skills",      "live",
    "match",  "relaxed", "missing", "why",   "reasons",     "fit",      "shared", "duplicates",  "evidence"};

/// What of a result is written.
struct JsonOptions {
    const Catalogue& words;              ///< of the language that people are told things in
    std::vector<std::string> keys = {};  ///< of a hit; empty = all but `evidence`
    bool evidence = false;               ///< where the fields of a hit come from; also when `keys` has it
    bool for_people = false;             ///< labels of facets in those words too, and next steps as sentences
    bool took = true;                    ///< the time it took, when it was asked to explain

    /// True when hits are to say where their fields come from, which a search has to be asked for
    /// (SearchRequest::provenance).
    bool has_evidence() const {
        return evidence || std::find(keys.begin(), keys.end(), "evidence") != keys.end();
    }
};

/// A result as one object. The time it took is in it only when it was asked to explain, so that the rest can
/// be compared byte for byte.
base::Json json(const search::SearchResult& result, const JsonOptions& options);

}  // namespace jobindex::render
