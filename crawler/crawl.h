// crawl(): fetches what the seeds lead to, politely, and hands every page to a consumer.
//
// Every answer is in the archive before anything is made of it. Nothing that was acknowledged is lost by a
// kill at any moment: archive, consumer and frontier are made durable in this order every half second. One
// crawl a home.
#pragma once

#include <stop_token>

#include "crawler/consumer.h"
#include "crawler/options.h"
#include "crawler/report.h"

namespace jobindex::crawler {

/// Crawls until nothing is left that is due, a stop is asked for, or `max_pages` are reached.
///
/// A seed begins a source: its host, with or without www, is in scope. A seed whose host was crawled to the
/// end before has all its pages asked for again (conditionally); else the crawl goes on where it was. Without
/// seeds, it goes on with what is queued or due of all sources. After a stop, what is under way gets three
/// seconds.
///
/// Errors: invalid_input for a seed that is no http or https URL; locked when another crawl holds the
/// archive; io, denied, corrupt, unsupported of the files; whatever the consumer's store() and commit()
/// answer.
Result<CrawlReport> crawl(const CrawlOptions& options, Consumer& consumer, std::stop_token stop,
                          const ProgressFn& progress = {});

}  // namespace jobindex::crawler
