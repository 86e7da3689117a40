// probe_source(): one visit to a source of which nothing is kept.
#pragma once

#include <string>
#include <vector>

#include "apps/cli/context.h"
#include "crawler/crawl.h"
#include "indexer/normalise/normalise.h"

namespace jobindex::apps {

/// What a visit would find.
struct Probe {
    crawler::CrawlReport report;
    std::vector<model::JobAd> ads;  ///< in the order they came; at most kProbeAds
    std::uint64_t found = 0;
};

/// Ads that a probe keeps, and pages or details that it asks for at most.
inline constexpr std::size_t kProbeAds = 5;

/// Visits `source` with a home of its own that is gone afterwards. Errors: of crawl().
base::Result<Probe> probe_source(const cli::Context& context, const crawler::boards::Source& source,
                                 const normalise::Knowledge& knowledge);

}  // namespace jobindex::apps
