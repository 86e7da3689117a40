// From a stored document to a Hit: labels, place, marks, snippet.
#pragma once

#include <xapian.h>

#include "core/base/result.h"
#include "query/search/marks.h"
#include "query/search/result.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// What present() needs beside the document.
struct Presentation {
    const understand::Lexicon& lexicon;
    const MarkTerms& marks;
    const SearchRequest& request;
    schema::Analyser& analyser;
};

/// The ad of a document as a Hit, without rank and score.
///
/// Throws what Xapian throws. Errors: corrupt when the document's data is no ad.
base::Result<Hit> present(const Xapian::Document& document, const Presentation& with);

/// The ad that a document's data holds. Errors: corrupt.
base::Result<model::JobAd> ad_of(const Xapian::Document& document);

}  // namespace jobindex::search
