#include "crawler/meter.h"

#include <algorithm>

namespace jobindex::crawler {

namespace {

constexpr double kInterval = 0.2;
constexpr double kWindow = 3;
constexpr std::size_t kHosts = 8;

}  // namespace

void Meter::tick() {
    const double now = run_.seconds();
    if (!progress_ || now - last_ < kInterval) return;
    last_ = now;
    const auto& report = run_.report;
    CrawlProgress out;
    out.pages = report.fetched + report.unchanged + report.gone + report.redirected;
    out.ads = report.ads;
    out.queued = run_.frontier.queued();
    for (const auto& [reason, count] : report.failed) out.failures += count;
    samples_.emplace_back(now, out.pages);
    while (samples_.size() > 2 && samples_.front().first < now - kWindow) samples_.pop_front();
    const auto [then, pages_then] = samples_.front();
    if (now > then) out.pages_per_s = static_cast<double>(out.pages - pages_then) / (now - then);
    for (const auto& [ticket, flight] : run_.in_flight) {
        const std::string host(host_of(flight.url));
        if (std::find(out.hosts.begin(), out.hosts.end(), host) == out.hosts.end()) out.hosts.push_back(host);
        if (out.hosts.size() == kHosts) break;
    }
    out.in_flight = run_.in_flight.size();
    out.waiting_hosts = run_.bench.waiting();
    out.report = &report;
    progress_(out);
}

}  // namespace jobindex::crawler
