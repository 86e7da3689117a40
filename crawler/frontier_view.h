// What the frontier knows, for `jobindex status` and `jobindex why`. Reads only; a crawl may be running.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "crawler/frontier.h"
#include "crawler/report.h"

namespace jobindex::crawler {

using base::Result;
using base::Timestamp;

/// URLs by state, over the whole frontier; sitemaps count only while they are queued.
///
/// Errors: not_found when there is no crawl.db yet; unsupported; as sqlite::Database::open.
Result<FrontierCounts> status(const std::filesystem::path& database);

/// Visits to sources, by source. Errors: as status().
Result<std::vector<PullRow>> visits(const std::filesystem::path& database);

/// What the crawl would do with a URL and what it has done with it.
struct Why {
    std::string canonical;  ///< the form under which the URL is stored
    bool in_scope = false;
    std::string scope_reason;     ///< which seed opened the scope, or what is not allowed
    bool robots_read = false;     ///< robots.txt of the host was read at some time
    bool robots_allowed = false;  ///< meaningful when it was read
    std::string robots_rule;      ///< the rule that decided; "" when none matched
    int robots_line = 0;
    std::string robots_status;  ///< "HTTP 200, read 2026-12-01T08:30:00Z", or why it could not be read
    std::string state;          ///< "queued", "fetched", ...; "unknown" when the URL was never found
    int depth = 0;              ///< links from a seed
    int attempts = 0;
    std::string referrer;  ///< the page that led to it
    std::optional<Timestamp> sitemap_lastmod;
    std::optional<Timestamp> last_fetch;
    int status = 0;  ///< of the last fetch; 0 = none
    std::uint64_t size = 0;
    std::string etag;
    std::string last_modified;
    std::optional<Timestamp> next_due;
    std::string reason;  ///< what was noted last: "HTTP 503", "copy of https://...", "meta robots noindex"
};

/// Tells what is known of a URL. Errors: invalid_input when it is no http or https URL; as status().
Result<Why> why(const std::filesystem::path& database, std::string_view url);

}  // namespace jobindex::crawler
