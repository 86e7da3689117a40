// apply(): takes what was read from one page into the store.
#pragma once

#include "core/board/pull_records.h"
#include "indexer/ingest/reading.h"
#include "indexer/store/store.h"

namespace jobindex::ingest {

/// What happened to the ads of one or more pages.
struct Tally {
    long long inserted = 0, updated = 0, unchanged = 0, closed = 0;

    /// Adds another tally.
    Tally& operator+=(const Tally& other);
};

/// Stores the ads of a page, keeps what the page was, and closes the ads that it no longer shows.
///
/// Errors: those of the store.
base::Result<Tally> apply(store::Store& store, const Sighting& page, const Reading& reading);

/// Takes in how a pull of a board ended: what it listed counts as seen, and when it is COMPLETE, what it
/// listed before and no longer does is closed (ClosedReason::absent).
///
/// Errors: those of the store.
base::Result<Tally> apply(store::Store& store, const board::Conclusion& conclusion);

/// Counts one change.
void count(store::Change change, Tally& tally);

}  // namespace jobindex::ingest
