// prune_archive(): which records newer ones supersede, and out with them.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>

#include "apps/cli/home.h"
#include "core/archive/rewrite.h"

namespace jobindex::apps {

/// How much is pruned.
struct PruneOptions {
    std::optional<base::Timestamp> before = {};  ///< only records from before this time; nullopt = of any age
    std::size_t keep_last = 1;                   ///< answers with a body that stay, for each URL
    bool dry_run = false;
    std::stop_token stop = {};
};

/// Removes responses and revisits that are superseded, with their requests, and imported rows that are there
/// again byte for byte.
///
/// A record stays when it is the newest of its URL, among the last `keep_last` with status 200, or when
/// ads.db holds a first, last or closing sight of an ad at its URL and time: a rebuild then gives the ads
/// that are stored. Errors: locked while a crawl, import or rebuild runs; those of store and archive.
base::Result<archive::RewriteReport> prune_archive(const cli::Home& home, const PruneOptions& options);

}  // namespace jobindex::apps
