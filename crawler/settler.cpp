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

}  // namespace

Result<void> Settler::answered(FetchResponse response) {
    auto node = run_.in_flight.extract(response.ticket);
    InFlight flight = std::move(node.mapped());
    flight.answered_at = run_.now();
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
    ExchangeFacts facts{flight.url, flight.answered_at, same, {}};
    if (flight.task.kind == Kind::pull) {
        auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        facts.headers.emplace_back(board::kAnswerHeader, std::move(*note));
    }
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

Result<Page> Settler::page_of(const InFlight& flight, FetchResponse response) const {
    Page page;
    if (flight.task.kind == Kind::pull) {
        auto note = run_.pulls->note(flight.task);
        if (!note) return base::fail(note);
        page.pull = std::move(*note);
    }
    page.url = flight.url;
    page.status = response.status;
    page.content_type = response.header("content-type");
    page.headers = std::move(response.headers);
    page.body = std::move(response.body);
    page.fetched_at = flight.answered_at;
    return page;
}

Result<void> Settler::body(InFlight flight, FetchResponse response) {
    const std::int64_t hash = url_hash(response.body);
    const bool hashed = flight.task.kind == Kind::page || flight.task.kind == Kind::pull;
    const bool same = flight.task.content_hash == hash && hashed;
    if (auto kept = archive(flight, response, same); !kept) return kept;
    if (same) return unchanged(flight, std::move(response));
    PageWork work;
    auto page = page_of(flight, std::move(response));
    if (!page) return base::fail(page);
    work.page = std::move(*page);
    if (flight.task.kind == Kind::pull) work.pull = run_.pulls->of(flight.task);
    work.task = std::move(flight.task);
    work.boards = run_.options.boards;
    work.content_hash = hash;
    pool_.push(std::move(work));
    return {};
}

Result<void> Settler::unchanged(const InFlight& flight, FetchResponse response) {
    auto outcome = outcome_of(flight.task, State::fetched, "unchanged", response.status);
    if (auto planned = plan(flight.task, {.changed = false}, outcome); !planned) return planned;
    auto page = page_of(flight, std::move(response));
    if (!page) return base::fail(page);
    page->unchanged = true;
    if (flight.task.kind == Kind::pull) outcome.due = run_.pulls->due(flight.task, outcome.due);
    if (flight.task.kind != Kind::sitemap) {
        ++run_.report.unchanged;
        if (auto stored = consumer_.store(*page, nullptr); !stored) return base::fail(stored);
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
    const auto page = page_of(flight, std::move(response));
    if (!page) return base::fail(page);
    if (flight.task.kind != Kind::pull) {
        const auto stale = patterns_.gone(flight.task.host, flight.url);
        if (!stale) return base::fail(stale);
        if (*stale) run_.drop_window(flight.task.host);
    }
    if (auto stored = consumer_.store(*page, nullptr); !stored) return base::fail(stored);
    auto outcome = outcome_of(flight.task, State::gone, verdict.reason, status);
    plan_gone(flight.task, outcome);
    return unanswered(flight.task, std::move(outcome));
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
        return unanswered(task, std::move(outcome));
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
    const auto loop = closes_loop(work);
    if (!loop) return base::fail(loop);
    if (*loop) {
        run_.note(fmt::format("{} and {} call each other canonical: the last one read stands for both",
                              work.page.url, work.page.canonical));
        work.page.in_loop = true;
        work.page.canonical.clear();
        work.found.clear();
        pool_.push(std::move(work));
        return {};
    }
    auto outcome = outcome_of(work.task, State::fetched, work.problem, work.page.status);
    outcome.content_hash = work.content_hash;
    outcome.size = work.page.body.size();
    outcome.fetched_at = work.page.fetched_at;
    outcome.text_hash = work.text_hash;
    for (const auto& [name, value] : work.page.headers) {
        if (base::equal_ignoring_case(name, "etag")) outcome.etag = value;
        if (base::equal_ignoring_case(name, "last-modified")) outcome.last_modified = value;
    }
    if (auto learned = learn(work); !learned) return learned;
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
        outcome.reason = work.page.robots_noindex.empty() ? std::string(kCopyOf) + work.page.canonical
                                                          : work.page.robots_noindex;
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
    if (work.task.kind != Kind::pull) return record(std::move(outcome));
    outcome.due = run_.pulls->due(work.task, outcome.due);
    if (auto kept = record(std::move(outcome)); !kept) return kept;
    return run_.pulls->answered(std::move(work));
}

/// True when the page is a copy of one that is, over at most four others, a copy of it: then none would be
/// read.
Result<bool> Settler::closes_loop(const PageWork& work) {
    std::string original = work.page.canonical;
    for (int step = 0; step < 5 && !original.empty(); ++step) {
        auto next = run_.frontier.original_of(original);
        if (!next) return base::fail(next);
        if (*next == work.page.url) return true;
        original = std::move(*next);
    }
    return false;
}

/// What the page teaches of URLs like it, and what an operator should know of it.
Result<void> Settler::learn(const PageWork& work) {
    if (work.board) {
        hint_at(*work.board, work.page.url);
    } else if (work.needs_js) {
        run_.note(fmt::format("{} needs JS: a script makes its list, and its data is not in the page",
                              work.page.url));
    }
    for (const auto& [kind, count] : work.unread) run_.report.unread[kind] += count;
    if (!work.remark.empty()) run_.note(fmt::format("{}: {}", work.page.url, work.remark));
    if (work.task.kind != Kind::page || !work.page.readable()) return {};
    const bool ad = work.reading && work.reading->ads > 0;
    // A list is no ad, and yet what its like leads to is what is looked for.
    if (!ad && work.kind == PageKind::listing) return {};
    const auto changed = patterns_.learn(work.task.host, work.page.url, ad);
    if (!changed) return base::fail(changed);
    if (!*changed) return {};
    if (auto ranked = patterns_.rerank(work.task.host); !ranked) return ranked;
    run_.drop_window(work.task.host);
    return {};
}

/// Says that a page leads to a board which is no source yet.
void Settler::hint_at(const board::Recognised& found, const std::string& page) {
    if (run_.pulls->has_source(found)) return;
    // Once a board, whichever pages lead to it.
    if (!hinted_.insert(found.board->name + " " + found.token).second) return;
    run_.note(fmt::format("{} leads to ads on {}: \"jobindex sources add {}\" reads them all", page,
                          found.board->title, page));
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
