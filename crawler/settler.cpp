#include "crawler/settler.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/text.h"
#include "crawler/exchange.h"
#include "crawler/priority.h"
#include "crawler/pulls.h"

namespace jobindex::crawler {

namespace {

constexpr Timestamp kDay = 86'400;
constexpr int kThrottledAttempts = 10;  // 429 and 503 say that the host is busy, not that the page is bad
constexpr int kDeadHostFailures = 5;    // connections in a row that came to nothing
constexpr double kDeadHostRest = 3600;

/// The part of a reason that reports count by: "network: could not connect" is "network".
std::string reason_kind(const std::string& reason) {
    return reason.substr(0, reason.find(':'));
}

}  // namespace

Result<void> Settler::answered(FetchResponse response) {
    auto node = run_.in_flight.extract(response.ticket);
    InFlight flight = std::move(node.mapped());
    HostSlot& slot = *run_.bench.find(flight.host);
    slot.pace.finished(flight.started + response.sent_after);
    ++run_.responses;
    run_.report.bytes += response.wire_bytes;
    const Verdict verdict = judge(response, run_.waiting_now());
    mind_host(slot, response, verdict);
    Result<void> done;
    if (flight.robots) {
        slot.robots = RobotsKnowledge::unknown;
        if (response.status > 0) done = archive(flight, response, false);
        if (done) done = dispatcher_.robots_answered(slot, flight, response);
    } else {
        done = judged(std::move(flight), std::move(response), verdict);
    }
    run_.bench.update(slot);
    return done;
}

/// What an answer says of its host: rest that it asks for, and whether it is there at all.
void Settler::mind_host(HostSlot& slot, const FetchResponse& response, const Verdict& verdict) {
    if (response.status > 0) {
        if (!slot.answered) ++run_.report.hosts;
        slot.answered = true;
        slot.failures_in_a_row = 0;
    } else if (response.failure == FetchFailure::unreachable || response.failure == FetchFailure::timeout) {
        if (++slot.failures_in_a_row >= kDeadHostFailures) {
            slot.pace.pause_until(run_.seconds() + kDeadHostRest);
            run_.note(fmt::format("{} does not answer ({}); the rest of it waits for a later run",
                                  slot.origin, response.detail));
        }
    }
    if (!verdict.pause) return;
    slot.pace.pause_until(run_.seconds() + *verdict.pause);
    if (*verdict.pause > run_.options.patience) {
        run_.note(
            fmt::format("{} asks for {:.0f} s of rest ({})", slot.origin, *verdict.pause, verdict.reason));
    }
}

Result<void> Settler::archive(const InFlight& flight, const FetchResponse& response, bool same) {
    ExchangeFacts facts{flight.url, run_.now(), same, {}};
    if (flight.task.kind == Kind::pull) {
        const auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        facts.headers.emplace_back(board::kAnswerHeader, *note);
    }
    return archive_exchange(run_.archive, facts, response);
}

Result<void> Settler::judged(InFlight flight, FetchResponse response, Verdict verdict) {
    const bool whole = response.failure == FetchFailure::none && response.status > 0;
    if (verdict.action == Action::read) return body(std::move(flight), std::move(response));
    if (whole) {
        if (auto kept = archive(flight, response, false); !kept) return kept;
    }
    switch (verdict.action) {
        case Action::unchanged:
            return unchanged(flight, std::move(response));
        case Action::redirect:
            return redirected(flight, response, verdict);
        case Action::gone:
            return gone(flight, std::move(response), verdict);
        case Action::retry:
            return retry(flight, verdict, response);
        default:
            break;
    }
    const bool refused = verdict.action == Action::refuse;
    ++(refused ? run_.report.refused : run_.report.failed)[reason_kind(verdict.reason)];
    auto outcome =
        outcome_of(flight.task, refused ? State::refused : State::failed, verdict.reason, response.status);
    outcome.due = run_.now() + 7 * kDay;
    return unanswered(flight.task, std::move(outcome));
}

/// Records an outcome that gives nothing to read, and tells the pull that waited for it.
Result<void> Settler::unanswered(const Task& task, Outcome outcome) {
    const std::string reason = outcome.reason;
    const bool gone = outcome.state == State::gone;
    if (task.kind == Kind::pull) outcome.due = run_.pulls->due(task, outcome.due);
    if (auto kept = record(std::move(outcome)); !kept) return kept;
    return task.kind == Kind::pull ? run_.pulls->unanswered(task, reason, gone) : Result<void>();
}

Page Settler::page_of(const InFlight& flight, FetchResponse response) const {
    Page page;
    page.url = flight.url;
    page.status = response.status;
    page.content_type = response.header("content-type");
    page.headers = std::move(response.headers);
    page.body = std::move(response.body);
    page.fetched_at = run_.now();
    return page;
}

Result<void> Settler::body(InFlight flight, FetchResponse response) {
    const std::int64_t hash = url_hash(response.body);
    const bool hashed = flight.task.kind == Kind::page || flight.task.kind == Kind::pull;
    const bool same = flight.task.content_hash == hash && hashed;
    if (auto kept = archive(flight, response, same); !kept) return kept;
    if (same) return unchanged(flight, std::move(response));
    PageWork work;
    work.page = page_of(flight, std::move(response));
    if (flight.task.kind == Kind::pull) {
        const auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        work.page.pull = *note;
        work.pull = run_.pulls->of(flight.task);
    }
    work.task = std::move(flight.task);
    work.content_hash = hash;
    pool_.push(std::move(work));
    return {};
}

Result<void> Settler::unchanged(const InFlight& flight, FetchResponse response) {
    auto outcome = outcome_of(flight.task, State::fetched, "unchanged", response.status);
    if (auto planned = plan(flight.task, {.changed = false}, outcome); !planned) return planned;
    Page page = page_of(flight, std::move(response));
    page.unchanged = true;
    if (flight.task.kind == Kind::pull) {
        outcome.due = run_.pulls->due(flight.task, outcome.due);
        const auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        page.pull = *note;
    }
    if (flight.task.kind != Kind::sitemap) {
        ++run_.report.unchanged;
        if (auto stored = consumer_.store(page, nullptr); !stored) return base::fail(stored);
    }
    if (auto kept = record(std::move(outcome)); !kept) return kept;
    return flight.task.kind == Kind::pull ? run_.pulls->unchanged(flight.task) : Result<void>();
}

Result<void> Settler::gone(const InFlight& flight, FetchResponse response, const Verdict& verdict) {
    const int status = response.status;
    if (flight.task.kind == Kind::sitemap) {
        return record(outcome_of(flight.task, State::refused, "no sitemap", status));
    }
    ++run_.report.gone;
    Page page = page_of(flight, std::move(response));
    if (flight.task.kind == Kind::pull) {
        const auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        page.pull = *note;
    }
    if (auto stored = consumer_.store(page, nullptr); !stored) return base::fail(stored);
    auto outcome = outcome_of(flight.task, State::gone, verdict.reason, status);
    plan_gone(flight.task, outcome);
    return unanswered(flight.task, std::move(outcome));
}

Result<void> Settler::redirected(const InFlight& flight, const FetchResponse& response,
                                 const Verdict& verdict) {
    const Task& task = flight.task;
    auto outcome = outcome_of(task, State::redirected, verdict.reason, response.status);
    outcome.due = run_.now() + 7 * kDay;
    const std::string target = crawlable(verdict.target, flight.url);
    const auto refuse = [&](std::string reason) {
        outcome.state = State::refused;
        outcome.reason = std::move(reason);
        ++run_.report.refused[reason_kind(outcome.reason)];
        return unanswered(task, std::move(outcome));
    };
    if (target.empty()) return refuse("redirect to no page: " + verdict.target.substr(0, 200));
    if (target == flight.url) return refuse("redirect to itself");
    if (task.hops + 1 > run_.options.limits.redirects) return refuse("too many redirects");
    const bool visited = !run_.scope.contains(flight.url);  // for a board: it may move on its own site
    if (visited && host_of(target) != host_of(flight.url) && !Scope::may_extend(flight.url, target))
        return refuse("redirect to another site: " + target);
    if (task.kind == Kind::pull && run_.pulls->is_post(task)) return refuse("redirect of a POST: " + target);
    const std::string asked = task.kind == Kind::pull ? with_step(target, task) : target;
    if (!visited && !run_.scope.contains(target)) {
        const bool seed = task.depth == 0 && task.kind == Kind::page;
        if (!seed || !Scope::may_extend(flight.url, target))
            return refuse("redirect out of scope: " + target);
        run_.scope.add(host_of(target));
        const auto kept = run_.frontier.add_scope(host_of(target), "redirect of " + flight.url);
        if (!kept) return kept;
    }
    const auto host = run_.frontier.host_id(origin_of(target));
    if (!host) return base::fail(host);
    const auto added = run_.discover({.url = asked,
                                      .host = *host,
                                      .kind = task.kind,
                                      .depth = task.depth,
                                      .priority = priority_of(target, task.kind, task.depth),
                                      .hops = task.hops + 1,
                                      .referrer = task.id});
    if (!added) return base::fail(added);
    if (task.kind == Kind::pull && !*added) {
        if (auto again = run_.ask_again(asked, *host); !again) return again;
    }
    outcome.reason += " to " + target;
    ++run_.report.redirected;
    return record(std::move(outcome));
}

Result<void> Settler::retry(const InFlight& flight, const Verdict& verdict, const FetchResponse& response) {
    const Task& task = flight.task;
    if (response.failure == FetchFailure::cancelled) {
        run_.frontier.give_back(task);
        return {};
    }
    const int limit =
        verdict.pause ? std::max(kThrottledAttempts, run_.options.attempts) : run_.options.attempts;
    auto outcome = outcome_of(task, State::queued, verdict.reason, response.status);
    if (outcome.attempts >= limit) {
        outcome.state = State::failed;
        outcome.due = run_.now() + kDay;
        ++run_.report.failed[reason_kind(verdict.reason)];
        return unanswered(task, std::move(outcome));
    }
    const double rest = verdict.pause.value_or(run_.options.retry_seconds * std::pow(5, task.attempts));
    outcome.due = run_.waiting_now() + static_cast<Timestamp>(std::ceil(rest));
    if (verdict.pause) {
        const auto kept = run_.frontier.set_pause(task.host, outcome.due);
        if (!kept) return kept;
    }
    HostSlot& slot = *run_.bench.find(task.host);
    slot.more = true;
    const double wake = run_.seconds() + rest;
    if (slot.idle_until > run_.seconds()) slot.idle_until = std::min(slot.idle_until, wake);
    return record(std::move(outcome));
}

Result<void> Settler::page_read(PageWork work) {
    auto outcome = outcome_of(work.task, State::fetched, work.problem, work.page.status);
    outcome.content_hash = work.content_hash;
    outcome.size = work.page.body.size();
    outcome.fetched_at = work.page.fetched_at;
    outcome.text_hash = work.text_hash;
    for (const auto& [name, value] : work.page.headers) {
        if (base::equal_ignoring_case(name, "etag")) outcome.etag = value;
        if (base::equal_ignoring_case(name, "last-modified")) outcome.last_modified = value;
    }
    const auto fresh = queue_found(work);
    if (!fresh) return base::fail(fresh);
    Visit visit{.changed = *fresh > 0 || !work.text_hash || work.text_hash != work.task.text_hash,
                .leads_on = *fresh > 0 && work.task.fetched_at > 0};
    if (work.task.kind == Kind::sitemap) {
        if (!work.problem.empty()) run_.note(fmt::format("{}: {}", work.page.url, work.problem));
        if (!work.reading) {
            if (auto planned = plan(work.task, visit, outcome); !planned) return planned;
            return record(std::move(outcome));
        }
    }
    if (!work.page.readable()) {
        outcome.reason =
            work.page.robots_noindex.empty() ? "copy of " + work.page.canonical : work.page.robots_noindex;
    }
    ++run_.report.fetched;
    if (!work.problem.empty()) ++run_.report.failed[reason_kind(work.problem)];
    if (work.reading) {
        run_.report.ads += static_cast<std::uint64_t>(std::max(work.reading->ads, 0));
        visit.has_ads = work.reading->ads > 0;
        visit.closes = work.reading->closes;
    }
    const auto effect = consumer_.store(work.page, std::move(work.reading));
    if (!effect) return base::fail(effect);
    if (visit.has_ads) visit.changed = *effect == Effect::changed;
    if (auto planned = plan(work.task, visit, outcome); !planned) return planned;
    if (work.task.kind != Kind::pull) return record(std::move(outcome));
    outcome.due = run_.pulls->due(work.task, outcome.due);
    if (auto kept = record(std::move(outcome)); !kept) return kept;
    return run_.pulls->answered(std::move(work));
}

/// Decides when a page that was there is visited again.
Result<void> Settler::plan(const Task& task, const Visit& visit, Outcome& outcome) {
    auto known = run_.prices.find(task.host);
    if (known == run_.prices.end()) {
        const auto price = host_price(run_.frontier, task.host, run_.options);
        if (!price) return base::fail(price);
        known = run_.prices.emplace(task.host, *price).first;
    }
    plan_visit(task, visit, known->second, outcome);
    return {};
}

/// Queues what a page named; how many of those were not known.
Result<std::uint64_t> Settler::queue_found(const PageWork& work) {
    std::uint64_t fresh = 0;
    // What a sitemap names is as far from the seed as a link on its home page.
    const int depth = work.task.kind == Kind::sitemap ? 1 : work.task.depth + 1;
    if (depth > run_.options.max_depth) return queue_original(work);
    for (const auto& found : work.found) {
        if (!run_.scope.contains(found.url)) continue;
        const bool has_query = found.url.find('?') != std::string::npos;
        const auto path = std::string_view(found.url).substr(0, found.url.find('?'));
        if (has_query) {
            const auto known = run_.frontier.count_trap(path, false);
            if (!known) return base::fail(known);
            if (*known >= kMaxQueriesPerPath) continue;
        }
        const auto host = run_.frontier.host_id(origin_of(found.url));
        if (!host) return base::fail(host);
        Discovery discovery{.url = found.url, .host = *host, .kind = found.kind, .depth = depth};
        discovery.priority = priority_of(found.url, found.kind, depth);
        discovery.referrer = work.task.id;
        if (found.lastmod && *found.lastmod <= run_.now()) discovery.lastmod = found.lastmod;
        const auto added = run_.discover(discovery);
        if (!added) return base::fail(added);
        if (*added) ++fresh;
        if (*added && has_query) {
            const auto counted = run_.frontier.count_trap(path, true);
            if (!counted) return base::fail(counted);
        }
    }
    return fresh;
}

/// Queues the page that this one is a copy of: the two are one, however deep.
Result<std::uint64_t> Settler::queue_original(const PageWork& work) {
    const std::string& url = work.page.canonical;
    if (url.empty()) return 0;
    const auto host = run_.frontier.host_id(origin_of(url));
    if (!host) return base::fail(host);
    const auto added = run_.discover({.url = url,
                                      .host = *host,
                                      .depth = work.task.depth,
                                      .priority = priority_of(url, Kind::page, 1),
                                      .referrer = work.task.id});
    if (!added) return base::fail(added);
    return *added ? 1 : 0;
}

Outcome Settler::outcome_of(const Task& task, State state, std::string reason, int status) const {
    Outcome outcome;
    outcome.id = task.id;
    outcome.host = task.host;
    outcome.state = state;
    outcome.reason = std::move(reason);
    outcome.status = status;
    outcome.attempts = task.attempts + 1;
    outcome.fetched_at = run_.now();
    return outcome;
}

Result<void> Settler::record(Outcome outcome) {
    ++run_.unsaved;
    return run_.frontier.record(outcome);
}

}  // namespace jobindex::crawler
