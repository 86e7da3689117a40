// Pacing: when a host may be asked again. Pure: time is a number that the caller passes in.
//
// Times are seconds of any steady clock. With a delay a host gets one request after another, the next one
// delay() after the last was sent; without one it gets as many connections as it is allowed.
//
// The delay follows the server, in the manner of Scrapy's AutoThrottle and Heritrix' delayFactor:
//
//   latency  <- (latency + seconds to the first byte of this answer) / 2      (the first answer sets it)
//   delay()  =  max(delay of the options, Crawl-delay, min(kLatencyFactor * latency, kLongestAdapted))
//
// An answer that is no success may raise the latency but not lower it: errors are quick to make. A host that
// is asked without delay (one's own) is not slowed down.
#pragma once

#include <algorithm>

namespace jobindex::crawler {

/// Pauses are so many times as long as the server takes to answer, so that it is busy with us for a sixth of
/// the time at most.
inline constexpr double kLatencyFactor = 5;
/// Longest delay in seconds that comes from a server's slowness alone.
inline constexpr double kLongestAdapted = 30;

/// The pace of one host.
class Pacing {
  public:
    Pacing() = default;
    /// `delay` seconds between requests, over at most `connections` connections.
    Pacing(double delay, int connections) : delay_(delay), connections_(connections) {}

    /// Sets another delay, for a Crawl-delay in robots.txt; never shorter than the one of the options.
    void slow_down_to(double delay) {
        if (delay <= delay_) return;
        crawl_delay_ = delay;
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
        next_ = std::max(next_, now + delay());
    }
    /// A request came back that the server had by `sent` at the latest.
    void finished(double sent) {
        --in_flight_;
        if (delay() > 0) next_ = std::max(next_, sent + delay());
    }
    /// An answer began `latency` seconds after its request was sent; call before finished().
    void learn(double latency, bool success) {
        if (latency < 0) return;
        const double smoothed = latency_ > 0 ? (latency_ + latency) / 2 : latency;
        latency_ = success ? smoothed : std::max(latency_, smoothed);
    }
    /// The server asked for rest (429 or 503), or is to have one: nothing at all before `time`.
    void pause_until(double time) { next_ = std::max(next_, time); }
    /// Requests under way.
    int in_flight() const { return in_flight_; }
    /// Seconds between requests; see the top of this file.
    double delay() const {
        const double asked = std::max(delay_, crawl_delay_);
        return asked > 0 ? std::max(asked, std::min(kLatencyFactor * latency_, kLongestAdapted)) : 0;
    }

  private:
    double delay_ = 0;
    double crawl_delay_ = 0;
    double latency_ = 0;
    int connections_ = 1;
    int in_flight_ = 0;
    double next_ = 0;
};

/// The pace of one address that several hosts share: requests to any of them are `delay` apart.
///
/// Only from start to start (and from the moment of sending, when it is known): a host that is slow to answer
/// does not hold up its neighbours.
struct Lane {
    double delay = 0;
    double next = 0;

    void started(double now) { next = std::max(next, now + delay); }
    void sent(double time) { next = std::max(next, time + delay); }
};

}  // namespace jobindex::crawler
