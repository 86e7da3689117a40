#include "crawler/run.h"

#include <algorithm>
#include <utility>

namespace jobindex::crawler {

namespace {

constexpr std::size_t kMaxNotes = 50;

Pacing pace_of(const CrawlOptions& options) {
    const bool fast = options.delay <= 0;
    return {options.delay, fast ? std::max(options.connections_per_host, kFastConnections)
                                : std::max(options.connections_per_host, 1)};
}

}  // namespace

Result<HostSlot*> Run::slot_of(HostId host) {
    auto& slot = bench.slot(host, pace_of(options));
    if (slot.origin.empty()) {
        auto origin = frontier.origin(host);
        if (!origin) return base::fail(origin);
        slot.origin = std::move(*origin);
        const auto row = frontier.robots(host);
        if (!row) return base::fail(row);
        const auto left = static_cast<double>(row->paused_until - waiting_now());
        if (left > 0) slot.pace.pause_until(seconds() + left);
    }
    return &slot;
}

Result<bool> Run::discover(const Discovery& discovery) {
    if (options.forgotten && options.forgotten->find(discovery.url)) {
        ++report.refused["forgotten"];
        return false;
    }
    const auto added = frontier.add(discovery);
    if (!added || !*added) return added;
    if (auto lined = line_up(discovery.host); !lined) return base::fail(lined);
    return true;
}

Result<void> Run::ask_again(std::string_view url, HostId host) {
    if (auto queued = frontier.requeue(url); !queued) return queued;
    return line_up(host);
}

Result<void> Run::line_up(HostId host) {
    auto slot = slot_of(host);
    if (!slot) return base::fail(slot);
    (*slot)->more = true;
    if (std::exchange((*slot)->idle_until, 0) > 0) {
        bench.update(**slot);
    } else {
        bench.ensure(**slot);
    }
    return {};
}

void Run::start(HostSlot& slot, InFlight flight, FetchRequest request) {
    request.ticket = ++last_ticket;
    request.url = flight.url;
    flight.host = slot.id;
    flight.started = seconds();
    slot.pace.started(flight.started);
    in_flight.emplace(request.ticket, std::move(flight));
    fetcher.start(std::move(request));
}

void Run::note(std::string sentence) {
    if (report.notes.size() >= kMaxNotes) return;
    if (std::find(report.notes.begin(), report.notes.end(), sentence) != report.notes.end()) return;
    report.notes.push_back(std::move(sentence));
}

}  // namespace jobindex::crawler
