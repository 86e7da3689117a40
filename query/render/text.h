// A search result for eyes. Pure.
#pragma once

#include <string>

#include "query/render/options.h"
#include "query/search/result.h"

namespace jobindex::render {

/// A result for a terminal: summary, notes, what to try next, hits, facets. Ends with a line feed.
///
/// URLs are never broken, so that they can be clicked; all other lines keep within the width.
std::string text(const search::SearchResult& result, const RenderOptions& options);

}  // namespace jobindex::render
