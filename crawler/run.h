// Run: what the parts of a crawl share while it goes on. Private to crawler/.
//
// The flow of one URL (DESIGN.md section 2):
//   1. Dispatcher: takes a URL whose host may be asked, checks robots rules, starts the request.
//   2. Settler: appends the answer to the archive, judges it, and either records the outcome or gives the
//   body
//      to the ParsePool.
//   3. Settler: takes what the workers read, hands it to the consumer, queues what was found, records the
//      outcome.
//   4. Crawl: every half second, or after 500 pages: archive, then consumer, then frontier made durable.
#pragma once

#include <chrono>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/archive/writer.h"
#include "core/base/clock.h"
#include "crawler/fetcher.h"
#include "crawler/frontier.h"
#include "crawler/options.h"
#include "crawler/report.h"
#include "crawler/revisit_plan.h"
#include "crawler/scope.h"
#include "crawler/trap_ledger.h"
#include "crawler/workbench.h"

namespace jobindex::crawler {

class Pulls;

/// A request under way.
struct InFlight {
    Task task;
    HostId host = 0;
    bool robots = false;  ///< robots.txt, not a task
    int robots_hops = 0;
    std::string url;
    Timestamp answered_at = 0;  ///< asked of the clock once: archive and store say the same
};

/// The shared state; one thread.
struct Run {
    const CrawlOptions& options;
    base::Clock clock;
    Frontier frontier;
    archive::Writer archive;
    Fetcher fetcher;
    Scope scope = {};
    Workbench bench = {};
    std::unordered_map<std::string, std::shared_ptr<Lane>> lanes = {};  ///< by address
    Pulls* pulls = nullptr;  ///< set by crawl(), for tasks of Kind::pull
    std::unordered_map<std::uint64_t, InFlight> in_flight = {};
    std::uint64_t last_ticket = 0;
    CrawlReport report = {};
    TrapLedger traps{frontier, report.traps, options.barren_pages};
    std::unordered_set<std::int64_t> redirects = {};  ///< hashes of URLs that led on, for loops
    std::uint64_t responses = 0;
    std::unordered_map<HostId, HostPrice> prices = {};  ///< of hosts whose pages were visited in this run
    std::size_t unsaved = 0;                            ///< outcomes since the last commit
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

    /// Seconds since the run began.
    double seconds() const { return seconds_at(std::chrono::steady_clock::now()); }
    /// The same of another moment.
    double seconds_at(std::chrono::steady_clock::time_point time) const {
        return std::chrono::duration<double>(time - began).count();
    }
    /// "Now" as it is stored; a fixed clock stands still.
    Timestamp now() const { return clock.now(); }
    /// "Now" for waiting: goes on when the clock is fixed.
    Timestamp waiting_now() const {
        return clock.now() + (clock.fixed() ? static_cast<Timestamp>(seconds()) : 0);
    }
    /// The slot of a host, with its pace, and with the pause that an earlier run left.
    Result<HostSlot*> slot_of(HostId host);
    /// Puts a host in line that has something queued.
    Result<void> line_up(HostId host);
    /// Puts a URL in the queue and its host in line. True when there is something new to fetch.
    Result<bool> discover(const Discovery& discovery);
    /// Gives back what was taken for a host and not yet asked for, so that the best is taken again.
    void drop_window(HostId host);
    /// Puts a known URL back in the queue and its host in line.
    Result<void> ask_again(std::string_view url, HostId host);
    /// Starts a request of a host's slot.
    void start(HostSlot& slot, InFlight flight, FetchRequest request);
    /// Seconds until the quiet hours are over; 0 outside of them.
    int quiet_left() const { return options.quiet.left_local(waiting_now()); }
    /// Gives the frontier what changed of hosts' rest.
    Result<void> save_rests();
    /// Adds a sentence to the report unless it is there or there are already many.
    void note(std::string sentence);
};

}  // namespace jobindex::crawler
