// read_page(): everything that is made of one fetched page. Runs on worker threads; pure.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crawler/boards/pull.h"
#include "crawler/consumer.h"
#include "crawler/frontier.h"
#include "crawler/job_links.h"
#include "crawler/links.h"
#include "crawler/report.h"

namespace jobindex::crawler {

/// A page on its way through the workers: first with its body, then with what was read from it.
struct PageWork {
    Task task;
    Page page;
    std::int64_t content_hash = 0;
    std::optional<std::int64_t> text_hash;  ///< of the visible text, for a page without ads
    std::vector<Found> found;
    PageKind kind = PageKind::other;  ///< of an HTML page
    bool needs_js = false;            ///< as JobPage
    std::unique_ptr<Reading> reading;
    std::shared_ptr<const boards::Pull> pull;  ///< of an answer of a board's list
    boards::Pull::Read listed;                 ///< what that lists
    const board::Boards* boards = nullptr;     ///< to be told from its links; null = nobody asks
    std::optional<board::Recognised> board;    ///< that an employer's page leads to
    Reasons unread;                            ///< parts that could not be read, by kind ("feed items")
    std::string remark;                        ///< what an operator should know of it; "" = nothing
    std::string problem;                       ///< what could not be read, in words; "" = nothing
};

/// Fills in `page.robots_noindex`, `page.canonical`, `found`, `reading`, `board`, `unread` and `problem`.
///
/// A page is parsed once; the consumer gets the same document that the links come from. What the consumer
/// throws becomes `problem`.
PageWork read_page(PageWork work, Consumer& consumer);

/// Every link of a page that may be followed, with its role; those in the state of scripts too when they are
/// ads.
std::vector<Found> found_on(const html::Document& document, const JobPage& jobs, std::string_view page_url);

/// Sets `page.robots_noindex`, `page.wall`, `page.expires` and `page.canonical` as a crawl does; returns
/// whether links may be followed.
///
/// `document` is null when the page is no HTML.
bool apply_page_policy(Page& page, const html::Document* document);

}  // namespace jobindex::crawler
