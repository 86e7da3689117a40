// Update: the current generation with the ads that changed since, published as the next one.
//
// For an index that follows a crawl: the files of the current generation are copied, and only the documents
// of changed ads are written, so that a new ad can be found seconds after it was stored. Readers of the old
// generation notice nothing. After many updates, or when much changed, the index is built whole instead,
// which also makes it compact again.
#pragma once

#include "indexer/build/build.h"

namespace jobindex::build {

/// Brings the index up to date with the store and publishes it; builds it whole when that is as good or
/// needed: no index yet, one of another version, a quarter of the ads changed, or 200 updates since it was
/// built.
///
/// Nothing is published when nothing changed and `now` is on the same day: the report then holds the current
/// generation. Errors: as build_index().
base::Result<BuildReport> update_index(const store::Store& store, const std::filesystem::path& index_dir,
                                       const BuildOptions& options, const std::stop_token& stop = {});

}  // namespace jobindex::build
