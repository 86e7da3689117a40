// CrawlOptions: everything a crawl can be told. Plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/day_hours.h"
#include "core/takedown/forgotten.h"
#include "crawler/boards/source.h"

namespace jobindex::crawler {

/// Bounds on one response.
struct FetchLimits {
    std::uint64_t body_bytes = 10u << 20;     ///< after content codings were undone
    std::uint64_t sitemap_bytes = 50u << 20;  ///< the same for a sitemap, unpacked (sitemaps.org)
    std::uint64_t wire_bytes = 20u << 20;     ///< as sent
    std::uint64_t header_bytes = 64u << 10;
    double seconds = 60;  ///< for the whole response
    double connect_seconds = 15;
    long low_speed_bytes = 100;   ///< a response slower than so many bytes a second ...
    long low_speed_seconds = 20;  ///< ... for so long is given up
    double expansion = 300;       ///< decoded bytes for one on the wire, past the first megabyte
    int redirects = 5;            ///< hops from one URL
};

/// What is crawled, how politely, and where the results go.
struct CrawlOptions {
    std::filesystem::path archive_dir;  ///< WARC files
    std::filesystem::path database;     ///< crawl.db; its directory also holds the lock
    std::vector<std::string> seeds;     ///< empty: go on with what is queued or due
    std::string contact;                ///< URL or mail address in the User-Agent
    double delay = 1.0;                 ///< seconds between requests to a host; 0 = as fast as it answers
    int connections_per_host = 1;       ///< with a delay of 0 at least kFastConnections are used
    bool allow_private = false;         ///< private, loopback and link-local addresses too
    int max_depth = 8;                  ///< links from a seed
    std::size_t max_pages = 0;          ///< stop after so many responses; 0 = no limit
    std::size_t workers = 0;            ///< parse threads; 0 = one a core, at most 4
    double revisit_days = 3;            ///< a page of a site is fetched again every so many days on average
    double patience = 120;              ///< seconds to wait for hosts that are all paused before the run ends
    std::optional<double> address_delay;  ///< seconds between requests to hosts that share an address; empty:
                                          ///< `delay` for public addresses, none for private ones
    std::int64_t max_per_host_day = 0;    ///< requests to one host a day (UTC), over all runs; 0 = no limit
    base::DayHours quiet;                 ///< local time; no request is sent in these hours
    std::int64_t barren_pages = 5000;  ///< pages read of a part of a site (first directory) without any ad in
                                       ///< it, after which no more of it is queued; 0 = no limit
    double retry_seconds = 2;          ///< first back-off after a failure; five times as long each time
    int attempts = 3;                  ///< requests to one URL before it counts as failed
    FetchLimits limits;
    bool keep_running = false;              ///< go on when nothing is due, until a stop is asked for
    std::vector<boards::Source> sources;    ///< visited when they are due and there are no seeds
    const board::Boards* boards = nullptr;  ///< needed for sources with a board; outlives the crawl
    /// Called every ten seconds with keep_running, on the thread of the crawl: the sources as they are now.
    std::function<std::vector<boards::Source>()> new_sources;
    std::size_t items_per_pull = 0;                  ///< details and pages queued of one pull; 0 = all
    std::uint64_t archive_file_bytes = 1ull << 30;   ///< an archive file of this size is followed by the next
    const takedown::Forgotten* forgotten = nullptr;  ///< never fetched; null = nothing is
    const base::Clock* clock = nullptr;              ///< null = the system's
};

/// Connections to one host when no delay is wanted.
inline constexpr int kFastConnections = 8;

}  // namespace jobindex::crawler
