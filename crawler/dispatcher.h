// Dispatcher: chooses what is fetched next, and keeps robots.txt of every host. Step 1 of the flow in run.h.
#pragma once

#include "crawler/host_care.h"

namespace jobindex::crawler {

/// Starts requests within the pace of their hosts, never before robots.txt of the host is known.
class Dispatcher {
  public:
    explicit Dispatcher(Run& run) : run_(run), care_(run) {}

    /// Starts at most `limit` requests that may go out now. Errors: as Frontier.
    Result<void> start_ready(std::size_t limit);
    /// Takes the answer for a robots.txt (RFC 9309 section 2.3.1). Errors: as Frontier.
    Result<void> robots_answered(HostSlot& slot, const InFlight& flight, const FetchResponse& response);

  private:
    Result<bool> start_one(HostSlot& slot);
    Result<bool> refill(HostSlot& slot);
    Result<bool> robots_known(HostSlot& slot);
    void ask_robots(HostSlot& slot, std::string url, int hops);
    Result<void> use_robots(HostSlot& slot, const RobotsRow& row);
    Result<void> queue_sitemaps(HostSlot& slot);
    Result<void> refuse(const Task& task, const RobotsDecision& decision);

    Result<bool> trapped(const Task& task);
    bool keeps_old_rules(HostSlot& slot, const RobotsRow& old);

    Run& run_;
    HostCare care_;
};

}  // namespace jobindex::crawler
