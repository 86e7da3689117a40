#include "crawler/run.h"

#include <algorithm>
#include <utility>

namespace jobindex::crawler {

namespace {

constexpr std::size_t kMaxNotes = 50;
constexpr Timestamp kDay = 86'400;

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
        const auto rest = frontier.rest(host);
        if (!rest) return base::fail(rest);
        slot.rest = *rest;
        const auto left = static_cast<double>(rest->paused_until - waiting_now());
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
    if (!added) return base::fail(added);
    if (*added == Added::nothing) return false;
    const HostSlot* slot = bench.find(discovery.host);
    // What is better than all that was taken for the host is to be taken first.
    if (slot && !slot->window.empty() && discovery.priority < slot->window.back().priority)
        drop_window(discovery.host);
    if (*added == Added::promoted) return false;
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

void Run::drop_window(HostId host) {
    HostSlot* slot = bench.find(host);
    if (!slot || slot->window.empty()) return;
    for (const auto& task : slot->window) frontier.give_back(task);
    slot->window.clear();
    slot->more = true;
}

void Run::start(HostSlot& slot, InFlight flight, FetchRequest request) {
    request.ticket = ++last_ticket;
    request.url = flight.url;
    flight.host = slot.id;
    const double now = seconds();
    slot.pace.started(now);
    if (slot.lane) slot.lane->started(now);
    const std::int64_t today = waiting_now() / kDay;
    if (std::exchange(slot.rest.day, today) != today) slot.rest.day_requests = 0;
    ++slot.rest.day_requests;
    slot.rest_changed = true;
    in_flight.emplace(request.ticket, std::move(flight));
    fetcher.start(std::move(request));
}

Result<void> Run::save_rests() {
    for (const auto& [id, slot] : bench.slots()) {
        if (!std::exchange(slot->rest_changed, false)) continue;
        if (auto saved = frontier.set_rest(id, slot->rest); !saved) return saved;
    }
    return {};
}

void Run::note(std::string sentence) {
    if (report.notes.size() >= kMaxNotes) return;
    if (std::find(report.notes.begin(), report.notes.end(), sentence) != report.notes.end()) return;
    report.notes.push_back(std::move(sentence));
}

}  // namespace jobindex::crawler
