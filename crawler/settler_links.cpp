// The part of the Settler that queues what pages lead to: redirects, links, originals of copies.
#include "core/base/text.h"
#include "crawler/priority.h"
#include "crawler/pulls.h"
#include "crawler/settler.h"

namespace jobindex::crawler {

namespace {

constexpr Timestamp kDay = 86'400;
constexpr std::size_t kRedirectsRemembered = 100'000;
constexpr int kMaxSitemapDepth = 3;

}  // namespace

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
    const auto trap = [&](std::string reason) {
        run_.traps.count("redirect loop");
        return refuse(std::move(reason));
    };
    if (target == flight.url) return trap("redirect to itself");
    if (task.hops + 1 > run_.options.limits.redirects) return trap("too many redirects");
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
    const auto admitted = run_.traps.admits(target, base::date_of(run_.now()));
    if (!admitted) return base::fail(admitted);
    if (!*admitted) return refuse("trap: redirect to " + target);
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
    if (*added) {
        if (auto counted = run_.traps.queued(target, base::date_of(run_.now())); !counted) return counted;
    }
    if (run_.redirects.size() >= kRedirectsRemembered) run_.redirects.clear();
    run_.redirects.insert(url_hash(flight.url));
    if (!*added && task.hops > 0 && run_.redirects.contains(url_hash(target)))
        return trap("redirect in a circle: " + target);
    if (task.kind == Kind::pull && !*added) {
        if (auto again = run_.ask_again(asked, *host); !again) return again;
    }
    outcome.reason += " to " + target;
    ++run_.report.redirected;
    return record(std::move(outcome));
}

/// Queues what a page named; how many of those were not known.
Result<std::uint64_t> Settler::queue_found(const PageWork& work) {
    std::uint64_t fresh = 0;
    // What a sitemap names is as far from the seed as a link on its home page.
    const int depth = work.task.kind == Kind::sitemap ? 1 : work.task.depth + 1;
    if (depth > run_.options.max_depth) return queue_original(work);
    if (auto learned = run_.traps.learn(work.found); !learned) return base::fail(learned);
    for (const auto& found : work.found) {
        // An index that leads to an index that leads to an index means no site.
        const bool nested = work.task.kind == Kind::sitemap && found.kind == Kind::sitemap;
        if (nested && work.task.depth >= kMaxSitemapDepth) continue;
        if (!run_.scope.contains(found.url)) continue;
        const auto queued = queue_one(found, work.task, nested ? work.task.depth + 1 : depth);
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
    Found simplified = found;
    simplified.url = url;
    const auto priority = patterns_.priority(*host, simplified, depth);
    if (!priority) return base::fail(priority);
    discovery.priority = *priority;
    discovery.promotes = found.role != Role::other;
    discovery.referrer = task.id;
    if (found.lastmod && *found.lastmod <= run_.now()) discovery.lastmod = found.lastmod;
    const auto added = run_.discover(discovery);
    if (!added || !*added) return added;
    if (auto counted = run_.traps.queued(url, today); !counted) return base::fail(counted);
    return true;
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

}  // namespace jobindex::crawler
