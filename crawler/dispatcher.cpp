#include "crawler/dispatcher.h"

#include <fmt/format.h>

#include "core/base/url.h"
#include "crawler/links.h"
#include "crawler/pulls.h"
#include "crawler/verdict.h"

namespace jobindex::crawler {

namespace {

constexpr Timestamp kRobotsLifetime = 86'400;  // RFC 9309 section 2.4
constexpr Timestamp kRobotsRetry = 900;        // after a 5xx or no answer
constexpr double kLongestCrawlDelay = 60;
constexpr std::uint64_t kRobotsBytes = 512u << 10;  // at least 500 KiB must be read
constexpr std::size_t kRefusalsAtOnce = 200;  // robots refusals worked off before another host has its turn

}  // namespace

Result<void> Dispatcher::start_ready(std::size_t limit) {
    for (std::size_t started = 0; started < limit;) {
        HostSlot* slot = run_.bench.next(run_.seconds());
        if (!slot) return {};
        const auto sent = start_one(*slot);
        if (!sent) return base::fail(sent);
        run_.bench.update(*slot);
        if (*sent) ++started;
    }
    return {};
}

Result<bool> Dispatcher::start_one(HostSlot& slot) {
    const auto known = robots_known(slot);
    if (!known) return base::fail(known);
    if (!*known) return true;
    for (std::size_t refused = 0; refused < kRefusalsAtOnce; ++refused) {
        if (slot.window.empty()) {
            const auto filled = refill(slot);
            if (!filled || !*filled) return filled;
        }
        Task task = std::move(slot.window.front());
        slot.window.pop_front();
        const std::string url(address_of(task));
        const auto decision = slot.rules->decide(url);
        if (!decision.allowed) {
            if (auto done = refuse(task, decision); !done) return base::fail(done);
            continue;
        }
        FetchRequest request;
        if (task.kind == Kind::pull) {
            const auto wanted = run_.pulls->prepare(task, request);
            if (!wanted) return base::fail(wanted);
            if (!*wanted) continue;
        }
        request.etag = task.etag;
        request.last_modified = task.last_modified;
        request.any_type = task.kind == Kind::sitemap;
        if (task.kind == Kind::sitemap) request.body_limit = run_.options.limits.sitemap_bytes;
        InFlight flight;
        flight.url = url;
        flight.task = std::move(task);
        run_.start(slot, std::move(flight), std::move(request));
        return true;
    }
    return false;
}

/// Fills the window of a host; false when nothing of it is due now.
Result<bool> Dispatcher::refill(HostSlot& slot) {
    const std::size_t size = slot.pace.delay() > 0 ? 32 : 512;
    const Timestamp now = run_.waiting_now();
    auto tasks = run_.frontier.take(slot.id, now, size);
    if (!tasks) return base::fail(tasks);
    for (auto& task : *tasks) slot.window.push_back(std::move(task));
    if (!slot.window.empty()) return true;
    const auto due = run_.frontier.next_due(slot.id, now);
    if (!due) return base::fail(due);
    slot.more = due->has_value();
    if (*due) slot.idle_until = run_.seconds() + static_cast<double>(**due - now);
    // Nothing to do: the rules are read again from the frontier when there is.
    if (!*due && slot.pace.in_flight() == 0) {
        slot.rules.reset();
        slot.robots = RobotsKnowledge::unknown;
    }
    return false;
}

Result<void> Dispatcher::refuse(const Task& task, const RobotsDecision& decision) {
    Outcome outcome;
    outcome.id = task.id;
    outcome.host = task.host;
    outcome.state = State::refused;
    outcome.reason = fmt::format("robots: {} (line {})", decision.rule, decision.line);
    outcome.fetched_at = run_.now();
    outcome.due = run_.now() + 7 * 86'400;  // rules change
    ++run_.report.refused["robots"];
    ++run_.unsaved;
    if (auto done = run_.frontier.record(outcome); !done) return done;
    return task.kind == Kind::pull ? run_.pulls->unanswered(task, outcome.reason) : Result<void>();
}

/// True when the rules of a host are there; else a request for them is on its way.
Result<bool> Dispatcher::robots_known(HostSlot& slot) {
    if (slot.robots == RobotsKnowledge::known && run_.waiting_now() < slot.rules_until) return true;
    const auto row = run_.frontier.robots(slot.id);
    if (!row) return base::fail(row);
    const bool read = row->read_at > 0 && row->status > 0 && row->status < 500 && row->status != 429;
    if (read && run_.waiting_now() < row->read_at + kRobotsLifetime) {
        if (auto used = use_robots(slot, *row); !used) return base::fail(used);
        return true;
    }
    ask_robots(slot, slot.origin + "/robots.txt", 0);
    return false;
}

void Dispatcher::ask_robots(HostSlot& slot, std::string url, int hops) {
    slot.robots = RobotsKnowledge::asked;
    FetchRequest request;
    request.any_type = true;
    request.body_limit = 2 * kRobotsBytes;
    InFlight flight;
    flight.robots = true;
    flight.robots_hops = hops;
    flight.url = std::move(url);
    run_.start(slot, std::move(flight), std::move(request));
}

Result<void> Dispatcher::robots_answered(HostSlot& slot, const InFlight& flight,
                                         const FetchResponse& response) {
    const auto verdict = judge(response, run_.waiting_now());
    RobotsRow row;
    row.status = response.status;
    row.read_at = run_.now();
    if (verdict.action == Action::redirect) {
        const auto from = base::parse_url(flight.url);
        const auto to = from ? base::parse_url(verdict.target, &*from) : from;
        if (to && flight.robots_hops < run_.options.limits.redirects) {
            ask_robots(slot, to->href(), flight.robots_hops + 1);
            return {};
        }
        row.status = 404;  // section 2.3.1.2: after five hops it may count as unavailable
    } else if (verdict.action == Action::read || response.failure == FetchFailure::too_large) {
        row.text = response.body.substr(0, kRobotsBytes);
    } else if (verdict.action == Action::retry || verdict.action == Action::refuse ||
               (verdict.action == Action::fail && response.status < 400)) {
        row.status = response.status >= 500 || response.status == 429 ? response.status : 0;
        row.reason = verdict.reason;
    }
    if (auto stored = run_.frontier.set_robots(slot.id, row); !stored) return stored;
    if (row.status != 0 && row.status < 500 && row.status != 429) {
        if (auto used = use_robots(slot, row); !used) return used;
        return queue_sitemaps(slot);
    }
    slot.robots = RobotsKnowledge::unknown;
    slot.closed_until =
        run_.seconds() + std::max(verdict.pause.value_or(0), static_cast<double>(kRobotsRetry));
    run_.note(
        fmt::format("{}/robots.txt could not be read ({}): nothing of this host is fetched until it can",
                    slot.origin, row.reason));
    return {};
}

Result<void> Dispatcher::use_robots(HostSlot& slot, const RobotsRow& row) {
    slot.rules = RobotsRules::parse(row.text, "jobindex");
    slot.rules_until = row.read_at + kRobotsLifetime;
    if (run_.clock.fixed()) slot.rules_until += static_cast<Timestamp>(run_.seconds());
    slot.robots = RobotsKnowledge::known;
    const auto delay = slot.rules->crawl_delay();
    if (!delay) return {};
    if (*delay > kLongestCrawlDelay) {
        run_.note(fmt::format("{} asks for a Crawl-delay of {} s; {} s are kept", slot.origin, *delay,
                              kLongestCrawlDelay));
    }
    slot.pace.slow_down_to(std::min(*delay, kLongestCrawlDelay));
    return {};
}

Result<void> Dispatcher::queue_sitemaps(HostSlot& slot) {
    if (!run_.scope.contains(slot.origin + "/")) return {};
    auto named = slot.rules->sitemaps;
    if (named.empty()) named.push_back(slot.origin + "/sitemap.xml");
    for (const auto& location : named) {
        const std::string url = crawlable(location, slot.origin + "/");
        if (url.empty()) continue;
        if (!run_.scope.contains(url) && !Scope::may_extend(slot.origin + "/", url)) continue;
        const auto host = run_.frontier.host_id(origin_of(url));
        if (!host) return base::fail(host);
        const auto added = run_.discover({.url = url, .host = *host, .kind = Kind::sitemap, .priority = 1});
        if (!added) return base::fail(added);
    }
    return {};
}

}  // namespace jobindex::crawler
