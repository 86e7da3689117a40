// replay(): reads a whole archive into a store, as the crawl and the imports did when it was written.
#pragma once

#include <functional>
#include <stop_token>

#include "core/archive/reader.h"
#include "core/takedown/forgotten.h"
#include "indexer/ingest/apply.h"
#include "indexer/normalise/normalise.h"
#include "indexer/store/store.h"

namespace jobindex::ingest {

/// The end of a replay.
struct ReplayReport {
    long long records = 0;   ///< of any type
    long long pages = 0;     ///< responses and revisits read
    long long rows = 0;      ///< imported rows read
    long long rejected = 0;  ///< records that could not be read any more
    Tally ads;
    bool stopped = false;
};

/// Called after each batch with the counts so far.
using ReplayProgress = std::function<void(const ReplayReport&)>;

/// Applies every record in the order of writing; offline, and the same bytes give the same store. What is
/// forgotten is left out.
///
/// Errors: those of archive and store.
base::Result<ReplayReport> replay(archive::Reader& reader, store::Store& store,
                                  const normalise::Knowledge& knowledge, const std::stop_token& stop,
                                  const ReplayProgress& progress, const takedown::Forgotten& forgotten = {});

}  // namespace jobindex::ingest
