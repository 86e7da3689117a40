// From a stored document to a Hit: labels, place, marks, snippet.
#pragma once

#include <xapian.h>

#include "core/base/result.h"
#include "core/schema/ad_pack.h"
#include "query/search/marks.h"
#include "query/search/result.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// What present() needs beside the document.
struct Presentation {
    schema::AdPack& ads;
    const understand::Lexicon& lexicon;
    const MarkTerms& marks;
    const SearchRequest& request;
    schema::Analyser& analyser;
    schema::AdDetail detail = schema::AdDetail::evidence;  ///< how much of an ad is read
};

/// The ad of a document as a Hit, without rank and score.
///
/// Throws what Xapian throws. Errors: corrupt when the document's data names no ad.
base::Result<Hit> present(const Xapian::Document& document, const Presentation& with);

/// As much of the ad that a document's data names. Throws what Xapian throws. Errors: corrupt.
base::Result<model::JobAd> ad_of(const Xapian::Document& document, schema::AdPack& ads,
                                 schema::AdDetail detail);

}  // namespace jobindex::search
