#include "crawler/host_care.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/address.h"
#include "crawler/backoff.h"

namespace jobindex::crawler {

namespace {

constexpr int kDeadHostFailures = 5;    // connections in a row that came to nothing
constexpr int kBrokenHostErrors = 5;    // answers 500 and above in a row
constexpr int kInsistentThrottles = 3;  // after so many a short Retry-After is not believed any more
constexpr Timestamp kDay = 86'400;

}  // namespace

void HostCare::answered(HostSlot& slot, const InFlight& flight, const FetchResponse& response,
                        Verdict& verdict) {
    // By the time of its first byte the request was there for sure; when it was written is a guess, since it
    // may have waited in a buffer. Counted from then, no request is early by the server's own clock.
    const double sent = response.first_byte_at ? run_.seconds_at(*response.first_byte_at) : run_.seconds();
    const bool success = (response.status >= 200 && response.status < 300) || response.status == 304;
    if (response.status > 0) slot.pace.learn(response.first_byte_after - response.sent_after, success);
    slot.pace.finished(sent);
    if (!response.address.empty()) join_lane(slot, response.address, sent);
    if (response.status > 0) {
        if (!slot.answered) ++run_.report.hosts;
        slot.answered = true;
        slot.failures_in_a_row = 0;
        if (slot.rest.parked > 0) slot.rest_changed = true;
        slot.rest.parked = 0;
        slot.errors_in_a_row = response.status >= 500 ? slot.errors_in_a_row + 1 : 0;
        if (success) succeeded(slot);
    } else if (response.failure == FetchFailure::unreachable || response.failure == FetchFailure::timeout) {
        if (++slot.failures_in_a_row >= kDeadHostFailures) unreachable(slot, response);
    }
    const bool broken = slot.errors_in_a_row >= kBrokenHostErrors;
    if (!verdict.throttled && !broken) return;
    if (flight.robots && !verdict.pause) return;  // the dispatcher closes the host for longer anyway
    slot.errors_in_a_row = 0;
    const double seconds = throttle(slot, verdict.pause);
    if (verdict.throttled) verdict.pause = seconds;
    if (seconds > run_.options.patience) {
        run_.note(fmt::format("{} is left alone for {:.0f} s ({})", slot.origin, seconds, verdict.reason));
    }
}

void HostCare::challenged(HostSlot& slot) {
    const double seconds = throttle(slot, std::nullopt);
    run_.note(fmt::format("{} shows a bot check in place of pages; it is left alone for {:.0f} s",
                          slot.origin, seconds));
}

bool HostCare::over_budget(HostSlot& slot) {
    const auto limit = run_.options.max_per_host_day;
    const Timestamp now = run_.waiting_now();
    if (limit <= 0 || slot.rest.day != now / kDay || slot.rest.day_requests < limit) return false;
    slot.closed_until = run_.seconds() + static_cast<double>(kDay - now % kDay);
    run_.note(fmt::format("{} was asked {} times today, which is all that is allowed", slot.origin,
                          slot.rest.day_requests));
    return true;
}

/// The host is busy: what it asks for, else longer each time.
double HostCare::throttle(HostSlot& slot, std::optional<double> asked) {
    const double own = backoff(slot.rest.throttled, kFirstRest, kLongestRest, slot.origin);
    const bool believed = asked && slot.rest.throttled < kInsistentThrottles;
    const double seconds = believed ? *asked : std::max(own, asked.value_or(0));
    ++slot.rest.throttled;
    rest(slot, seconds);
    return seconds;
}

void HostCare::rest(HostSlot& slot, double seconds) {
    slot.pace.pause_until(run_.seconds() + seconds);
    slot.rest.paused_until =
        std::max(slot.rest.paused_until, run_.waiting_now() + static_cast<Timestamp>(seconds + 1));
    slot.rest_changed = true;
}

void HostCare::succeeded(HostSlot& slot) {
    if (slot.rest.throttled == 0) return;
    --slot.rest.throttled;
    slot.rest_changed = true;
}

void HostCare::unreachable(HostSlot& slot, const FetchResponse& response) {
    slot.failures_in_a_row = 0;
    rest(slot, backoff(slot.rest.parked++, kFirstParking, kLongestParking, slot.origin));
    run_.note(fmt::format("{} does not answer ({}); the rest of it waits for a later run", slot.origin,
                          response.detail));
}

void HostCare::join_lane(HostSlot& slot, const std::string& address, double sent) {
    const bool shared = base::is_public_address(address);
    const double delay = run_.options.address_delay.value_or(shared ? run_.options.delay : 0);
    if (delay <= 0) return;
    auto& lane = run_.lanes[address];
    if (!lane) lane = std::make_shared<Lane>(Lane{delay, 0});
    slot.lane = lane;
    lane->sent(sent);
}

}  // namespace jobindex::crawler
