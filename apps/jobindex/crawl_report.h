// How the end of a crawl is told: lines for people, one object for programs.
#pragma once

#include <string>

#include "core/base/json.h"
#include "crawler/report.h"
#include "indexer/ingest/apply.h"
#include "indexer/store/store.h"

namespace jobindex::apps {

/// One line: how a visit to a board ended.
std::string pull_text(const crawler::PullReport& pull);

/// Several lines: pages by fate with reasons, ads, speed, and what an operator should know.
std::string report_text(const crawler::CrawlReport& report, const ingest::Tally& tally,
                        const store::Counts& ads);

/// The same as one object: {"pages": {...}, "ads": {...}, "refused": {reason: n}, "failed": {...}, ...}.
base::Json report_json(const crawler::CrawlReport& report, const ingest::Tally& tally,
                       const store::Counts& ads);

}  // namespace jobindex::apps
