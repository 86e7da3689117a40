// forget(): takes pages and hosts out of the frontier.
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "core/takedown/forgotten.h"

namespace jobindex::crawler {

using base::Result;

/// Removes the URLs that tombstones cover from crawl.db, with what is known of covered hosts (robots.txt,
/// scope, seeds) and all that is known of visits to boards under way, and overwrites what was removed.
/// Nothing to do when there is no crawl.db. Number of URLs that went, requests to boards not counted.
///
/// Call it only while holding the archive's lock, which a crawl holds. Errors: locked while others read; as
/// Frontier::open.
Result<long long> forget(const std::filesystem::path& database,
                         const std::vector<takedown::Tombstone>& stones);

}  // namespace jobindex::crawler
