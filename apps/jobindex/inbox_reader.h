// InboxReader: takes in what waits in the inbox, and clears it away once that is durable. Not thread-safe.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/ingest/pushed.h"

namespace jobindex::apps {

/// Reads one inbox.
class InboxReader {
  public:
    /// @param directory  "" = there is none.
    explicit InboxReader(std::filesystem::path directory) : directory_(std::move(directory)) {}

    /// Takes in some of the batches that wait; the store's batch is left open, to be committed before
    /// committed(). A batch that cannot be read is put aside with a warning. Errors: those of archive and
    /// store.
    base::Result<ingest::PushReport> take_in(archive::Writer& archive, store::Store& store,
                                             const normalise::Knowledge& knowledge,
                                             const takedown::Forgotten& forgotten);
    /// True when batches were taken in and not yet committed().
    bool has_taken() const { return !taken_.empty(); }
    /// Archive and store are durable: the batches go away. Errors: io.
    base::Result<void> committed();

  private:
    std::filesystem::path directory_;
    std::vector<std::filesystem::path> taken_;
};

}  // namespace jobindex::apps
