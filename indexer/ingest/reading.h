// Reading: what one archived page or imported row gives, before it reaches the store.
//
// The step from archive to ads: extract, then normalise. Pure, so that workers can run it in parallel, and
// that `rebuild` gets from the archive what the crawl got from the network.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/html/document.h"
#include "core/model/job_ad.h"
#include "indexer/extract/candidate.h"
#include "indexer/normalise/normalise.h"

namespace jobindex::ingest {

/// One answer of a server, as the archive keeps it. Views: owned by the caller.
struct Sighting {
    std::string_view url;  ///< canonical
    int status = 0;
    std::string_view content_type;
    std::string_view body;           ///< decoded
    std::string_view robots_header;  ///< X-Robots-Tag, "" when absent
    base::Timestamp at = 0;
    std::string_view pull;   ///< board::AnswerNote of an answer to a pull, "" for any other page
    bool unchanged = false;  ///< a 304: as it was at the last sight
    bool for_a_look =
        false;  ///< read it even when its owner wants it not indexed, or it is a copy of another page
};

/// What became of a page.
enum class Fate {
    read,       ///< looked at: `kind` says what it is
    unchanged,  ///< as it was
    gone,       ///< 404 or 410
    noindex,    ///< its owner does not want it indexed
    ignored,    ///< a redirect, an error page or a copy of another page: says nothing of its ads
};

/// The ads of one page, or why it has none.
struct Reading {
    Fate fate = Fate::read;
    extract::PageKind kind = extract::PageKind::other;
    bool feed = false;  ///< a feed or a board's JSON: an ad that it leaves out may be open all the same
    std::string why;
    std::vector<model::JobAd> ads;
    std::vector<extract::Extraction> sources;  ///< what each ad was made of; of a sighting `for_a_look` only
    std::string original;                      ///< the page that this one, ignored, says it is a copy of
    std::string key;  ///< the page it counts as, when that is not its URL: a board's detail answer
    std::vector<std::string> keys;  ///< the page that each ad counts as, of a board's list; else empty
    std::vector<extract::Problem> problems;  ///< what was damaged, of pages, answers and their ads
};

/// Reads one answer; `document` is its parsed body where it is HTML, else null.
///
/// Never fails: what cannot be read is `other` with the reason. Safe from any thread.
Reading read_page(const Sighting& page, const html::Document* document,
                  const normalise::Knowledge& knowledge);

/// As above, and decodes and parses the body where its content type says HTML.
Reading read_page(const Sighting& page, const normalise::Knowledge& knowledge);

/// Reads one schema.org/JobPosting object of the import `source`.
///
/// Errors: invalid_input with the reason (no title and no text) for a row that cannot be used.
base::Result<model::JobAd> read_posting(const base::Json& posting, std::string_view source,
                                        base::Timestamp at, const normalise::Knowledge& knowledge);

}  // namespace jobindex::ingest
