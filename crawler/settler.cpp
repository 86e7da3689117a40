#include "crawler/settler.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/text.h"
#include "crawler/exchange.h"
#include "crawler/priority.h"

namespace jobindex::crawler {

namespace {

constexpr Timestamp kDay = 86'400;
constexpr int kThrottledAttempts = 10;  // 429 and 503 say that the host is busy, not that the page is bad
constexpr std::size_t kRedirectsRemembered = 100'000;

/// The part of a reason that reports count by: "network: could not connect" is "network".
std::string reason_kind(const std::string& reason) {
    return reason.substr(0, reason.find(':'));
}

/// Why only a part of a body came (WARC 1.1 section 5.13); "" when it is whole or nothing came.
std::string_view truncation_of(const FetchResponse& response) {
    if (response.status <= 0 || response.body.empty()) return {};
    switch (response.failure) {
        case FetchFailure::too_large:
            return "length";
        case FetchFailure::timeout:
            return "time";
        case FetchFailure::unreachable:
            return "disconnect";
        default:
            return {};
    }
}

}  // namespace

Result<void> Settler::answered(FetchResponse response) {
    auto node = run_.in_flight.extract(response.ticket);
    InFlight flight = std::move(node.mapped());
    HostSlot& slot = *run_.bench.find(flight.host);
    ++run_.responses;
    run_.report.bytes += response.wire_bytes;
    Verdict verdict = judge(response, run_.waiting_now());
    care_.answered(slot, flight, response, verdict);
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

Result<void> Settler::archive(const InFlight& flight, const FetchResponse& response, bool same) {
    ExchangeFacts facts{flight.url, run_.now(), same, {}};
    if (const auto cut = truncation_of(response); !cut.empty())
        facts.headers.emplace_back("WARC-Truncated", cut);
    return archive_exchange(run_.archive, facts, response);
}

Result<void> Settler::judged(InFlight flight, FetchResponse response, Verdict verdict) {
    const bool whole = response.failure == FetchFailure::none && response.status > 0;
    const bool part = !truncation_of(response).empty();
    if (verdict.action == Action::read) return body(std::move(flight), std::move(response));
    if (whole || part) {
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
    return record(std::move(outcome));
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
    const bool same = flight.task.content_hash == hash && flight.task.kind == Kind::page;
    if (auto kept = archive(flight, response, same); !kept) return kept;
    if (same) return unchanged(flight, std::move(response));
    PageWork work;
    work.page = page_of(flight, std::move(response));
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
    if (flight.task.kind != Kind::sitemap) {
        ++run_.report.unchanged;
        if (auto stored = consumer_.store(page, nullptr); !stored) return base::fail(stored);
    }
    return record(std::move(outcome));
}

Result<void> Settler::gone(const InFlight& flight, FetchResponse response, const Verdict& verdict) {
    const int status = response.status;
    if (flight.task.kind == Kind::sitemap) {
        return record(outcome_of(flight.task, State::refused, "no sitemap", status));
    }
    ++run_.report.gone;
    if (auto stored = consumer_.store(page_of(flight, std::move(response)), nullptr); !stored)
        return base::fail(stored);
    auto outcome = outcome_of(flight.task, State::gone, verdict.reason, status);
    plan_gone(flight.task, outcome);
    return record(std::move(outcome));
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
        return record(std::move(outcome));
    };
    if (target.empty()) return refuse("redirect to no page: " + verdict.target.substr(0, 200));
    const auto trap = [&](std::string reason) {
        run_.traps.count("redirect loop");
        return refuse(std::move(reason));
    };
    if (target == flight.url) return trap("redirect to itself");
    if (task.hops + 1 > run_.options.limits.redirects) return trap("too many redirects");
    if (!run_.scope.contains(target)) {
        const bool seed = task.depth == 0 && task.kind == Kind::page;
        if (!seed || !Scope::may_extend(flight.url, target))
            return refuse("redirect out of scope: " + target);
        run_.scope.add(host_of(target));
        const auto kept = run_.frontier.add_scope(host_of(target), "redirect of " + flight.url);
        if (!kept) return kept;
    }
    const auto admitted = run_.traps.admits(target, base::date_of(run_.now()));
    if (!admitted) return base::fail(admitted);
    if (!*admitted) return refuse("trap: redirect to " + target);
    const auto host = run_.frontier.host_id(origin_of(target));
    if (!host) return base::fail(host);
    const auto added = run_.discover({.url = target,
                                      .host = *host,
                                      .kind = task.kind,
                                      .depth = task.depth,
                                      .priority = priority_of(target, task.kind, task.depth),
                                      .hops = task.hops + 1,
                                      .referrer = task.id});
    if (!added) return base::fail(added);
    if (*added) {
        if (auto counted = run_.traps.queued(target, base::date_of(run_.now())); !counted) return counted;
    }
    if (run_.redirects.size() >= kRedirectsRemembered) run_.redirects.clear();
    run_.redirects.insert(url_hash(flight.url));
    if (!*added && task.hops > 0 && run_.redirects.contains(url_hash(target)))
        return trap("redirect in a circle: " + target);
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
        verdict.throttled ? std::max(kThrottledAttempts, run_.options.attempts) : run_.options.attempts;
    auto outcome = outcome_of(task, State::queued, verdict.reason, response.status);
    if (outcome.attempts >= limit) {
        outcome.state = State::failed;
        outcome.due = run_.now() + kDay;
        ++run_.report.failed[reason_kind(verdict.reason)];
        return record(std::move(outcome));
    }
    const double rest = verdict.pause.value_or(run_.options.retry_seconds * std::pow(5, task.attempts));
    outcome.due = run_.waiting_now() + static_cast<Timestamp>(std::ceil(rest));
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
    if (work.page.wall != html::Wall::none) return walled(std::move(work), std::move(outcome));
    if (!work.page.canonical.empty()) run_.traps.learn_noise(work.page.url, work.page.canonical);
    const int ads = work.reading ? std::max(work.reading->ads, 0) : 0;
    if (auto told = run_.traps.read(work.page.url, base::date_of(run_.now()), ads); !told) return told;
    if (!work.page.readable()) {
        outcome.reason =
            work.page.robots_noindex.empty() ? "copy of " + work.page.canonical : work.page.robots_noindex;
    }
    ++run_.report.fetched;
    if (!work.problem.empty()) ++run_.report.failed[reason_kind(work.problem)];
    run_.report.ads += static_cast<std::uint64_t>(ads);
    if (work.reading) {
        visit.has_ads = work.reading->ads > 0;
        visit.closes = work.reading->closes;
    }
    const auto effect = consumer_.store(work.page, std::move(work.reading));
    if (!effect) return base::fail(effect);
    if (visit.has_ads) visit.changed = *effect == Effect::changed;
    if (auto planned = plan(work.task, visit, outcome); !planned) return planned;
    return record(std::move(outcome));
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

/// Something else answered in place of the page. Only a page that says it is gone may close its ads.
Result<void> Settler::walled(PageWork work, Outcome outcome) {
    run_.traps.count(html::name(work.page.wall));
    outcome.reason = work.page.wall_reason;
    outcome.content_hash.reset();  // it is asked for again without conditions
    if (work.page.wall == html::Wall::soft_404) {
        outcome.state = State::gone;
        outcome.due = 0;
        ++run_.report.gone;
    } else {
        outcome.state = State::refused;
        outcome.due = run_.now() + kDay;
        ++run_.report.refused[std::string(html::name(work.page.wall))];
    }
    if (work.page.wall == html::Wall::bot_check) {
        HostSlot& slot = *run_.bench.find(work.task.host);
        care_.challenged(slot);
        run_.bench.update(slot);
    }
    if (auto stored = consumer_.store(work.page, nullptr); !stored) return base::fail(stored);
    return record(std::move(outcome));
}

/// Queues what a page named; how many of those were not known.
Result<std::uint64_t> Settler::queue_found(const PageWork& work) {
    std::uint64_t fresh = 0;
    // What a sitemap names is as far from the seed as a link on its home page.
    const int depth = work.task.kind == Kind::sitemap ? 1 : work.task.depth + 1;
    if (depth > run_.options.max_depth) return fresh;
    if (auto learned = run_.traps.learn(work.found); !learned) return base::fail(learned);
    for (const auto& found : work.found) {
        if (!run_.scope.contains(found.url)) continue;
        const auto queued = queue_one(found, work.task, depth);
        if (!queued) return base::fail(queued);
        if (*queued) ++fresh;
    }
    return fresh;
}

/// True when the URL is new and was queued.
Result<bool> Settler::queue_one(const Found& found, const Task& task, int depth) {
    const std::string url = run_.traps.simplified(found.url);
    const auto today = base::date_of(run_.now());
    const auto admitted = run_.traps.admits(url, today);
    if (!admitted || !*admitted) return admitted;
    const auto host = run_.frontier.host_id(origin_of(url));
    if (!host) return base::fail(host);
    Discovery discovery{.url = url, .host = *host, .kind = found.kind, .depth = depth};
    discovery.priority = priority_of(url, found.kind, depth);
    discovery.referrer = task.id;
    if (found.lastmod && *found.lastmod <= run_.now()) discovery.lastmod = found.lastmod;
    const auto added = run_.discover(discovery);
    if (!added || !*added) return added;
    if (auto counted = run_.traps.queued(url, today); !counted) return base::fail(counted);
    return true;
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
