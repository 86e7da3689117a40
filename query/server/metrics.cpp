#include "query/server/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace jobindex::server {
namespace {

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    out += fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

}  // namespace

void Metrics::record(std::string_view route, int status, double seconds) {
    const std::scoped_lock lock(mutex_);
    auto& histogram = latency_[std::string(route)];
    const auto bucket = std::lower_bound(kLatencyBounds.begin(), kLatencyBounds.end(), seconds);
    ++histogram.buckets[static_cast<std::size_t>(bucket - kLatencyBounds.begin())];
    histogram.sum += seconds;
    ++answers_[{std::string(route), status}];
}

void Metrics::count(std::string_view event) {
    const std::scoped_lock lock(mutex_);
    ++events_[std::string(event)];
}

std::string Metrics::text() const {
    const std::scoped_lock lock(mutex_);
    std::string out;
    head(out, "jobquery_requests_total", "counter", "Answers by route and status.");
    for (const auto& [key, value] : answers_)
        out += fmt::format("jobquery_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                           key.second, value);
    head(out, "jobquery_request_seconds", "histogram", "Time from a request to its answer, by route.");
    for (const auto& [route, histogram] : latency_) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < histogram.buckets.size(); ++i) {
            sum += histogram.buckets[i];
            const std::string bound =
                i < kLatencyBounds.size() ? fmt::format("{}", kLatencyBounds[i]) : "+Inf";
            out += fmt::format("jobquery_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bound,
                               sum);
        }
        out += fmt::format("jobquery_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", route, histogram.sum);
        out += fmt::format("jobquery_request_seconds_count{{route=\"{}\"}} {}\n", route, sum);
    }
    head(out, "jobquery_events_total", "counter", "Things that happened to requests and connections.");
    for (const auto& [event, value] : events_)
        out += fmt::format("jobquery_events_total{{event=\"{}\"}} {}\n", event, value);
    head(out, "jobquery_queue_length", "gauge", "Requests that wait for a worker.");
    out += fmt::format("jobquery_queue_length {}\n", queued.load());
    head(out, "jobquery_connections", "gauge", "Connections that are open.");
    out += fmt::format("jobquery_connections {}\n", connections.load());
    return out;
}

}  // namespace jobindex::server
