// Pushed ads: what was handed over through the inbox becomes archived postings and stored ads.
#pragma once

#include <string>

#include "core/archive/writer.h"
#include "core/inbox/inbox.h"
#include "core/takedown/forgotten.h"
#include "indexer/ingest/apply.h"
#include "indexer/normalise/normalise.h"
#include "indexer/store/store.h"

namespace jobindex::ingest {

/// Content-Type of the metadata record that takes a pushed ad back.
inline constexpr std::string_view kRemovalType = "application/vnd.jobindex.removal+json";

/// What became of a batch.
struct PushReport {
    Tally ads;
    long long rejected = 0;   ///< rows without title and text, which whoever took them should have refused
    long long forgotten = 0;  ///< rows that a tombstone keeps out
};

/// Takes in a batch: archive first, then store, whose open batch it leaves to be committed. The same batch
/// again changes nothing. An ad that is taken back is closed (withdrawn) unless a crawled page still shows
/// it.
///
/// Errors: those of archive and store.
base::Result<PushReport> take_in(const inbox::Batch& batch, archive::Writer& archive, store::Store& store,
                                 const normalise::Knowledge& knowledge, const takedown::Forgotten& forgotten);

/// The key of the page that a pushed ad counts as: its source and id.
std::string pushed_page(std::string_view source, std::string_view id);
/// The key that a record of a pushed ad, or of its removal, was archived with; "" for another record.
std::string_view pushed_page_of(const archive::Record& record);
/// Closes the ad of a removal. Number of ads it closed. Errors: those of the store.
base::Result<int> withdraw(std::string_view page, base::Timestamp at, store::Store& store);

}  // namespace jobindex::ingest
