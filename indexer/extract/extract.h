// extract_page(), extract_posting(): what one page, or one schema.org/JobPosting, says of a job ad.
//
// Pure functions, safe from any thread. They read, they do not interpret: dates, places and pay stay as
// written, for normalise to understand.
#pragma once

#include <string_view>

#include "core/base/json.h"
#include "core/html/document.h"
#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// One fetched HTML page; everything must outlive the call.
struct PageInput {
    std::string_view url;           ///< absolute, after redirects
    std::string_view content_type;  ///< of the response; may be empty
    const html::Document* document = nullptr;
};

/// Reads one page: JSON-LD, microdata, RDFa, meta tags, label/value structures, main text.
///
/// kind is `ad` for one JobPosting (or several of which one is the page's own), and for pages whose title and
/// text speak for an ad; the Extraction of a list or other page holds no candidates.
Extraction extract_page(const PageInput& input);

/// Reads one schema.org/JobPosting object; a row of an import becomes one.
///
/// @param posting  properties by their schema.org names, values in any of the shapes found in the wild.
/// @param source   host, board or import name.
/// Pointers of the candidates are RFC 6901 pointers into `posting`.
Extraction extract_posting(const base::Json& posting, std::string_view source, model::Method method);

}  // namespace jobindex::extract
