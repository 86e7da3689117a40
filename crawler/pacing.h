// Pacing: when a host may be asked again. Pure: time is a number that the caller passes in.
//
// Times are seconds of any steady clock. With a delay a host gets one request after another, the next one
// `delay` after the last was sent; without one it gets as many connections as it is allowed.
#pragma once

#include <algorithm>

namespace jobindex::crawler {

/// The pace of one host.
class Pacing {
  public:
    Pacing() = default;
    /// `delay` seconds between requests, over at most `connections` connections.
    Pacing(double delay, int connections) : delay_(delay), connections_(connections) {}

    /// Sets another delay, for a Crawl-delay in robots.txt; never shorter than the one of the options.
    void slow_down_to(double delay) {
        if (delay <= delay_) return;
        delay_ = delay;
        connections_ = 1;
    }
    /// True when a request may be sent at `now`.
    bool may_start(double now) const { return in_flight_ < connections_ && now >= next_; }
    /// Earliest time at which may_start() can hold; with all connections busy that takes a finished() first.
    double ready_at() const { return next_; }
    /// True while every allowed connection is in use.
    bool busy() const { return in_flight_ >= connections_; }
    /// A request goes out at `now`.
    void started(double now) {
        ++in_flight_;
        next_ = std::max(next_, now + delay_);
    }
    /// A request came back that was written to the connection at `sent`.
    void finished(double sent) {
        --in_flight_;
        if (delay_ > 0) next_ = std::max(next_, sent + delay_);
    }
    /// The server asked for rest (429 or 503 with Retry-After): nothing at all before `time`.
    void pause_until(double time) { next_ = std::max(next_, time); }
    /// Requests under way.
    int in_flight() const { return in_flight_; }
    /// Seconds between requests.
    double delay() const { return delay_; }

  private:
    double delay_ = 0;
    int connections_ = 1;
    int in_flight_ = 0;
    double next_ = 0;
};

}  // namespace jobindex::crawler
