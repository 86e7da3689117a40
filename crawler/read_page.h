// read_page(): everything that is made of one fetched page. Runs on worker threads; pure.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crawler/boards/pull.h"
#include "crawler/consumer.h"
#include "crawler/frontier.h"
#include "crawler/links.h"

namespace jobindex::crawler {

/// A page on its way through the workers: first with its body, then with what was read from it.
struct PageWork {
    Task task;
    Page page;
    std::int64_t content_hash = 0;
    std::optional<std::int64_t> text_hash;  ///< of the visible text, for a page without ads
    std::vector<Found> found;
    std::unique_ptr<Reading> reading;
    std::shared_ptr<const boards::Pull> pull;  ///< of an answer of a board's list
    boards::Pull::Read listed;                 ///< what that lists
    std::string problem;                       ///< what could not be read, in words; "" = nothing
};

/// Fills in `page.robots_noindex`, `page.canonical`, `found`, `reading` and `problem`.
///
/// A page is parsed once; the consumer gets the same document that the links come from. What the consumer
/// throws becomes `problem`.
PageWork read_page(PageWork work, Consumer& consumer);

/// Sets `page.robots_noindex` and `page.canonical` as a crawl does; returns whether links may be followed.
///
/// `document` is null when the page is no HTML.
bool apply_page_policy(Page& page, const html::Document* document);

}  // namespace jobindex::crawler
