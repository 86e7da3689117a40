// A search result for programs: JSON as docs/formats/result.md describes it. Pure.
#pragma once

#include "core/base/json.h"
#include "query/search/result.h"

namespace jobindex::render {

/// Version of the result's JSON and CSV (docs/formats/result.md).
inline constexpr int kResultVersion = 1;

/// A result as one object. The time it took is in it only when it was asked to explain, so that the rest can
/// be compared byte for byte.
base::Json json(const search::SearchResult& result);

}  // namespace jobindex::render
