// What a crawl did, and what the frontier holds. Plain data.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jobindex::crawler {

/// Counts by reason, in the order of their names.
using Reasons = std::map<std::string, std::uint64_t>;

/// How a visit to a board ended.
struct PullReport {
    std::string source, board;
    bool complete = false;
    std::string reason;
    std::optional<long long> stated;
    std::size_t listed = 0;
};

/// The end of a run.
struct CrawlReport {
    std::uint64_t fetched = 0;    ///< pages read, new or changed
    std::uint64_t unchanged = 0;  ///< 304, or the same bytes as before
    std::uint64_t redirected = 0;
    std::uint64_t gone = 0;  ///< 404 and 410
    Reasons refused;         ///< by robots rule, scope, type, ...
    Reasons failed;          ///< timeouts, server errors, ... (after all attempts)
    std::uint64_t queued_left = 0;
    std::uint64_t bytes = 0;  ///< on the wire
    double seconds = 0;
    std::uint64_t hosts = 0;  ///< that answered
    std::uint64_t ads = 0;
    std::vector<PullReport> pulls;   ///< visits to boards that ended
    bool stopped = false;            ///< a stop was asked for before the work was done
    bool limited = false;            ///< it ended because max_pages was reached
    std::vector<std::string> notes;  ///< what an operator should know, one sentence each
};

/// A moment of a run.
struct CrawlProgress {
    std::uint64_t pages = 0;
    std::uint64_t ads = 0;
    double pages_per_s = 0;  ///< over the last few seconds
    std::uint64_t queued = 0;
    std::uint64_t failures = 0;
    std::vector<std::string> hosts;       ///< being fetched from now; at most 8
    std::size_t in_flight = 0;            ///< requests
    std::size_t waiting_hosts = 0;        ///< hosts in line
    const CrawlReport* report = nullptr;  ///< of the run so far; valid during the call
};

/// Called at most five times a second, on the thread of the crawl.
using ProgressFn = std::function<void(const CrawlProgress&)>;

/// URLs of the whole frontier by state.
struct FrontierCounts {
    std::uint64_t fetched = 0;
    std::uint64_t redirected = 0;
    std::uint64_t gone = 0;
    std::uint64_t refused = 0;
    std::uint64_t failed = 0;
    std::uint64_t queued = 0;
};

}  // namespace jobindex::crawler
