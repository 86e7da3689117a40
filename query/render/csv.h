// A search result for spreadsheets. Pure.
#pragma once

#include <string>

#include "query/search/result.h"

namespace jobindex::render {

/// The hits as CSV (RFC 4180) with a header line; columns as docs/formats/result.md describes them.
std::string csv(const search::SearchResult& result);

}  // namespace jobindex::render
