// HostCare: what an answer means for its host - how long it is left alone - and what is remembered of that.
//
// A 429 or a 503 speaks of the whole host, not of one page; a host that does not answer is parked, and
// neither holds up another. All of it is kept in crawl.db, so that a restart is no way around it. Thread of
// the crawl.
#pragma once

#include "crawler/run.h"
#include "crawler/verdict.h"

namespace jobindex::crawler {

/// Keeps the pace of hosts; see the top of this file.
class HostCare {
  public:
    explicit HostCare(Run& run) : run_(run) {}

    /// Learns from an answer; `verdict.pause` becomes the rest that the host gets.
    void answered(HostSlot& slot, const InFlight& flight, const FetchResponse& response, Verdict& verdict);
    /// The host showed a bot check in place of a page: the same as a 429.
    void challenged(HostSlot& slot);
    /// True when the day's budget of a host is used up; its slot then waits for the next day.
    bool over_budget(HostSlot& slot);

  private:
    double throttle(HostSlot& slot, std::optional<double> asked);
    void rest(HostSlot& slot, double seconds);
    void succeeded(HostSlot& slot);
    void unreachable(HostSlot& slot, const FetchResponse& response);
    void join_lane(HostSlot& slot, const std::string& address, double sent);

    Run& run_;
};

}  // namespace jobindex::crawler
