// Metrics: what a server counts about itself, as Prometheus reads it. Thread-safe.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace jobindex::server {

/// Upper bounds of the latency histograms, in seconds.
inline constexpr std::array<double, 11> kLatencyBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                          0.1,   0.25,   0.5,   1,    2.5};

/// Counts and latencies by route and status.
class Metrics {
  public:
    /// Counts one answer.
    void record(std::string_view route, int status, double seconds);
    /// Counts something that happens: "queue_full", "rate_limited", "cache_hit", "cut".
    void count(std::string_view event);
    std::atomic<std::size_t> queued{0};       ///< requests that wait for a worker
    std::atomic<std::size_t> connections{0};  ///< that are open

    /// All of it in the text format of Prometheus, version 0.0.4.
    std::string text() const;

  private:
    struct Histogram {
        std::array<std::uint64_t, kLatencyBounds.size() + 1> buckets{};
        double sum = 0;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Histogram, std::less<>> latency_;         ///< by route
    std::map<std::pair<std::string, int>, std::uint64_t> answers_;  ///< by route and status
    std::map<std::string, std::uint64_t, std::less<>> events_;
};

}  // namespace jobindex::server
