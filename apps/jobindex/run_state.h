// RunState: what a running daemon tells of itself, as JSON for `jobindex status` and as Prometheus text.
#pragma once

#include <string>

#include "apps/jobindex/index_keeper.h"
#include "core/base/json.h"
#include "crawler/report.h"
#include "indexer/ingest/apply.h"

namespace jobindex::apps {

/// A moment of a daemon.
struct RunState {
    long pid = 0;
    base::Timestamp started = 0, at = 0;
    crawler::CrawlProgress progress;  ///< its `report` is null; see `report`
    crawler::CrawlReport report;      ///< since it started
    ingest::Tally ads;
    KeeperState index;
};

/// The JSON of run.json, as docs/formats/run.md describes it.
base::Json to_json(const RunState& state);

/// The metrics in Prometheus' text format 0.0.4: counters end in _total, label values are escaped.
std::string prometheus_text(const RunState& state);

/// One line for people, from what to_json() gave: "running as 4711 since ...: 12 pages ...".
std::string run_line(const base::Json& state);

}  // namespace jobindex::apps
