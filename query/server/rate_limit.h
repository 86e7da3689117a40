// RateLimit: a token bucket for each client. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace jobindex::server {

/// What a client still may.
struct Allowance {
    bool allowed = true;
    double left = 0;           ///< requests at once
    double retry_seconds = 0;  ///< until the next one is allowed
};

/// Limits how many requests a client may make.
class RateLimit {
  public:
    using Clock = std::chrono::steady_clock;
    /// `rate` requests a second in the long run, `burst` at once; rate 0 = no limit.
    RateLimit(double rate, double burst) : rate_(rate), burst_(burst) {}
    /// Takes one request of `client`. IPv6 clients count by their /64.
    Allowance take(const std::string& client, Clock::time_point now = Clock::now());
    /// What take() would say; takes nothing.
    Allowance peek(const std::string& client, Clock::time_point now = Clock::now());
    /// Takes `requests` more of a client that was let in, into the red when need be; what is left, at least
    /// 0.
    double charge(const std::string& client, double requests, Clock::time_point now = Clock::now());
    double burst() const { return burst_; }
    bool on() const { return rate_ > 0; }

  private:
    struct Bucket {
        double tokens;
        Clock::time_point at;
    };
    Bucket& filled(const std::string& client, Clock::time_point now);
    void forget_full(Clock::time_point now);
    double rate_, burst_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace jobindex::server
