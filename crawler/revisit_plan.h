// The revisit plan: when each page of a crawl is to be fetched again, from what the visits to it taught.
//
// revisit.h has the mathematics; here are the budget (CrawlOptions::revisit_days), what a page is worth, and
// what is known of ads: one that is about to close is looked at more often, one that is gone once more.
#pragma once

#include <optional>

#include "crawler/frontier.h"
#include "crawler/options.h"

namespace jobindex::crawler {

/// What a fetch of a host's pages costs, and how often its pages change.
struct HostPrice {
    double price = 0;  ///< in days of freshness, see best_interval()
    double rate = 0;   ///< changes a day, for pages that were seen only once
};

/// The price of a host's pages under the budget of the options. Errors: as Frontier::change_of.
Result<HostPrice> host_price(Frontier& frontier, HostId host, const CrawlOptions& options);

/// What a visit showed.
struct Visit {
    bool changed = true;                   ///< against the visit before
    bool leads_on = false;                 ///< it named pages that were not known, or is a sitemap or feed
    std::optional<Timestamp> closes = {};  ///< when the last ad on it closes; empty without ads or dates
    bool has_ads = false;
};

/// Puts belief, weight and due date of a page that was there into `outcome`.
///
/// @param task  as it was handed out: with what was known before this visit.
void plan_visit(const Task& task, const Visit& visit, const HostPrice& host, Outcome& outcome);

/// Puts the due date of a page that is gone (404, 410) into `outcome`: it is asked for once more after a
/// month, since sites do come back, and then never.
void plan_gone(const Task& task, Outcome& outcome);

}  // namespace jobindex::crawler
