// Consumer: what the crawl hands its pages to. The crawler knows nothing of ads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/archive/writer.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/board/pull_records.h"
#include "core/html/document.h"
#include "core/html/page_wall.h"

namespace jobindex::crawler {

using base::Result;
/// Header names and values as the server sent them, in order.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// One answer of a server, as it is handed on.
struct Page {
    std::string url;  ///< canonical
    int status = 0;   ///< 200, 304 (unchanged), 404 or 410 (gone)
    Headers headers;
    std::string content_type;  ///< the header's value, charset and all
    std::string body;          ///< content codings undone; empty for a 304
    base::Timestamp fetched_at = 0;
    std::string pull;                    ///< board::AnswerNote of an answer of a board; "" for any other page
    bool unchanged = false;              ///< a 304, or the same bytes as last time
    html::Wall wall = html::Wall::none;  ///< what answered in place of the page
    std::string wall_reason;             ///< "soft 404: page not found"; "" = it is the page
    std::optional<base::Timestamp> expires;  ///< unavailable_after: when its owner wants it forgotten
    std::string robots_noindex;  ///< why it must not be indexed ("meta robots: noindex"); "" = may be
    bool in_loop = false;        ///< its rel=canonical leads back to it, so that it stands for itself
    std::string canonical;       ///< rel=canonical that names another page of the site; "" = this is the page

    /// True when the page may be read as an ad: neither noindex, nor a wall, nor a copy of another page.
    bool readable() const { return robots_noindex.empty() && wall == html::Wall::none && canonical.empty(); }
};

/// What a consumer made of one page; crosses from a worker to the loop thread.
struct Reading {
    virtual ~Reading() = default;
    int ads = 0;                            ///< counted in progress and report
    std::uint64_t unread = 0;               ///< parts of structured data that could not be read
    std::optional<base::Timestamp> closes;  ///< when the last of its ads closes, as far as they say
    std::vector<std::string> discovered;    ///< more URLs to crawl, absolute or relative to the page
};

/// What storing a page did to what the consumer keeps.
enum class Effect {
    nothing,  ///< it keeps nothing of this page
    same,     ///< what it keeps is as it was
    changed,  ///< something is new, different or closed
};

/// Implemented by the program: reads pages and stores what it found.
class Consumer {
  public:
    virtual ~Consumer() = default;
    /// Reads one page; called on several worker threads at once, so it must be pure.
    ///
    /// @param document  null when the page is no HTML. Called for changed 200 pages that are readable() only.
    /// @return          null when there is nothing to store.
    virtual std::unique_ptr<Reading> read(const Page& page, const html::Document* document) = 0;
    /// Stores a reading, on the loop thread. Called for every page, with a null reading when it is unchanged,
    /// gone (404, 410), not readable() or read() gave none.
    ///
    /// Errors end the crawl.
    virtual Result<Effect> store(const Page& page, std::unique_ptr<Reading> reading) = 0;
    /// Takes in how a pull of a board ended, after all of its answers. Errors end the crawl.
    virtual Result<void> concluded(const board::Conclusion&) { return {}; }
    /// Called a few times a second when the crawl keeps running: archives and stores what reached the
    /// consumer by another way; true when that is worth a commit. Errors end the crawl.
    virtual Result<bool> take_in(archive::Writer&) { return false; }
    /// Makes everything stored so far durable; the frontier commits after it. Errors end the crawl.
    virtual Result<void> commit() = 0;
};

}  // namespace jobindex::crawler
