// import_rows(): the rows of a file become archived postings and stored ads.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/archive/writer.h"
#include "core/base/clock.h"
#include "core/board/mapping.h"
#include "core/takedown/forgotten.h"
#include "indexer/ingest/rows.h"
#include "indexer/normalise/normalise.h"
#include "indexer/store/store.h"

namespace jobindex::ingest {

/// What an import needs to know beside the rows.
struct ImportOptions {
    std::string source;  ///< name of the collection; part of the id of ads without a URL
    board::Mapping mapping;
    std::filesystem::path rejects;  ///< JSON Lines of {line, reason, row}; made only when a row is refused
    std::size_t threads = 0;        ///< 0 = one a core
    const takedown::Forgotten* forgotten = nullptr;  ///< rows of these are passed over; null = of none
};

/// The end of an import; read = imported + updated + rejected + forgotten.
struct ImportReport {
    long long read = 0;
    long long imported = 0;  ///< ads that were not there before
    long long updated = 0;   ///< rows of ads that were there: changed, or the same row again
    long long rejected = 0;
    long long forgotten = 0;  ///< rows that a tombstone keeps out
    bool stopped = false;
};

/// Called after each batch with the counts so far.
using ImportProgress = std::function<void(const ImportReport&)>;

/// A row that is the same as the last one of its ad, byte for byte, changes nothing and is not archived
/// again.
///
/// Takes in all rows: archive first, then store, a batch at a time, so that a kill loses no finished batch.
///
/// Errors: corrupt or io of the input, after what was read before it has been stored; those of archive and
/// store.
base::Result<ImportReport> import_rows(RowReader& rows, const ImportOptions& options,
                                       archive::Writer& archive, store::Store& store,
                                       const normalise::Knowledge& knowledge, const base::Clock& clock,
                                       const std::stop_token& stop, const ImportProgress& progress);

/// The archive record of one posting, and the posting of such a record.
archive::Record posting_record(const base::Json& posting, std::string_view source, base::Timestamp at);
/// Errors: corrupt when the block is no JSON object.
base::Result<base::Json> posting_of(const archive::Record& record);
/// The source that posting_record() noted; "" for another record.
std::string_view posting_source(const archive::Record& record);
/// Tells rows of one ad apart: a hash of source and posting.
std::int64_t row_hash(const archive::Record& record);

}  // namespace jobindex::ingest
