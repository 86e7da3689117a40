// jobindex why: what happened to a URL, and why.
#include <fmt/format.h>

#include <optional>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/url.h"
#include "core/takedown/forgotten_file.h"
#include "crawler/frontier_view.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "URL", .help = "the page to ask about", .required = true},
    kFormatOption,
};

/// What frontier and store know of one URL; either may know nothing.
struct Answer {
    std::string canonical;
    std::optional<crawler::Why> crawl;
    std::optional<store::PageOutcome> page;
    std::vector<store::StoredAd> ads;
    std::optional<takedown::Tombstone> forgotten;
};

base::Result<Answer> ask(const cli::Context& context, const cli::Home& home) {
    const auto url = base::parse_url(context.arguments.text("URL"));
    if (!url) return base::fail(url);
    Answer out;
    out.canonical = base::canonical(*url);
    const auto forgotten = takedown::ForgottenFile(home.root).read();
    if (!forgotten) return base::fail(forgotten);
    if (const auto* stone = forgotten->find(out.canonical)) out.forgotten = *stone;
    auto crawl = crawler::why(home.crawl_db(), out.canonical);
    if (!crawl && crawl.error().code != base::Code::not_found) return base::fail(crawl);
    if (crawl) out.crawl = std::move(*crawl);
    auto store = store::Store::open(home.ads_db(), store::Mode::read);
    if (!store && store.error().code != base::Code::not_found) return base::fail(store);
    if (!store) return out;
    auto page = store->page(out.canonical);
    if (!page) return base::fail(page);
    out.page = std::move(*page);
    auto ads = store->find_by_url(out.canonical);
    if (!ads) return base::fail(ads);
    out.ads = std::move(*ads);
    return out;
}

std::string_view kind_name(store::PageKind kind) {
    return kind == store::PageKind::ad ? "ad" : kind == store::PageKind::list ? "list" : "other";
}

Json time_json(const std::optional<base::Timestamp>& time) {
    return time ? Json(base::iso_time(*time)) : Json();
}

void add_crawl(const crawler::Why& why, Json& out) {
    out.set("scope", Json::object({{"in", why.in_scope}, {"reason", why.scope_reason}}));
    out.set_if("trap", why.trap);
    Json robots = Json::object({{"read", why.robots_read}, {"status", why.robots_status}});
    if (why.robots_read) {
        robots.set("allowed", why.robots_allowed).set("rule", why.robots_rule).set("line", why.robots_line);
    }
    out.set("robots", std::move(robots));
    Json frontier = Json::object({{"state", why.state}, {"depth", why.depth}, {"attempts", why.attempts}});
    frontier.set_if("referrer", why.referrer)
        .set_if("reason", why.reason)
        .set_if("next_due", time_json(why.next_due));
    frontier.set_if("sitemap_lastmod", time_json(why.sitemap_lastmod));
    out.set("frontier", std::move(frontier));
    if (!why.last_fetch) return;
    Json fetch =
        Json::object({{"at", base::iso_time(*why.last_fetch)}, {"status", why.status}, {"bytes", why.size}});
    out.set("last_fetch", fetch.set_if("etag", why.etag).set_if("last_modified", why.last_modified));
}

Json to_json(const Answer& answer) {
    Json out = Json::object({{"canonical", answer.canonical}});
    if (answer.forgotten) {
        out.set("forgotten", Json::object({{"by", answer.forgotten->what},
                                           {"at", base::iso_time(answer.forgotten->at)},
                                           {"reason", answer.forgotten->reason}}));
    }
    if (answer.crawl) add_crawl(*answer.crawl, out);
    if (answer.page) {
        out.set("page", Json::object({{"kind", kind_name(answer.page->kind)},
                                      {"why", answer.page->why},
                                      {"read", base::iso_time(answer.page->at)}}));
    }
    Json ads = Json::array();
    for (const auto& stored : answer.ads) {
        Json ad = Json::object({{"id", stored.ad.id}, {"title", stored.ad.title}});
        ad.set_if("duplicate_of", stored.duplicate_of);
        if (stored.ad.dates.closed) ad.set("closed", stored.ad.dates.closed->iso());
        if (stored.ad.dates.closed_reason)
            ad.set("closed_reason", model::name_of(*stored.ad.dates.closed_reason));
        ads.push(std::move(ad));
    }
    return out.set("ads", std::move(ads));
}

std::string crawl_lines(const crawler::Why& why) {
    std::string out = fmt::format("scope      {}: {}\n", why.in_scope ? "in" : "out", why.scope_reason);
    if (!why.trap.empty()) out += fmt::format("trap       {}\n", why.trap);
    out += fmt::format("robots     {}", why.robots_status.empty() ? "never read" : why.robots_status);
    if (why.robots_read) {
        out += why.robots_rule.empty() ? "; no rule matches: allowed"
                                       : fmt::format("; line {}: {}: {}", why.robots_line, why.robots_rule,
                                                     why.robots_allowed ? "allowed" : "forbidden");
    }
    out += fmt::format("\nfrontier   {}, depth {}{}{}\n", why.state, why.depth,
                       why.referrer.empty() ? "" : ", found on " + why.referrer,
                       why.reason.empty() ? "" : "; " + why.reason);
    if (why.last_fetch) {
        out += fmt::format("last fetch {}: status {}, {} bytes{}{}\n", base::iso_time(*why.last_fetch),
                           why.status, why.size, why.etag.empty() ? "" : ", ETag " + why.etag,
                           why.last_modified.empty() ? "" : ", Last-Modified " + why.last_modified);
    }
    if (why.next_due) out += fmt::format("next due   {}\n", base::iso_time(*why.next_due));
    return out;
}

std::string to_text(const Answer& answer) {
    std::string out = fmt::format("canonical  {}\n", answer.canonical);
    if (answer.forgotten) {
        out += fmt::format("forgotten  {}: {}{}{}\n", base::iso_time(answer.forgotten->at),
                           answer.forgotten->what, answer.forgotten->reason.empty() ? "" : "; ",
                           answer.forgotten->reason);
    }
    out += answer.crawl ? crawl_lines(*answer.crawl) : "frontier   nothing was crawled here yet\n";
    if (answer.page) {
        out += fmt::format("page       {}{}\n", kind_name(answer.page->kind),
                           answer.page->why.empty() ? "" : ": " + answer.page->why);
    }
    for (const auto& stored : answer.ads) {
        out += fmt::format("ad         {} {}\n", stored.ad.id, stored.ad.title);
        if (!stored.duplicate_of.empty())
            out += fmt::format("           duplicate of {}\n", stored.duplicate_of);
        if (stored.ad.dates.closed) {
            out += fmt::format(
                "           closed {}: {}\n", stored.ad.dates.closed->iso(),
                stored.ad.dates.closed_reason ? model::name_of(*stored.ad.dates.closed_reason) : "");
        }
    }
    return out;
}

int run(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto answer = ask(context, *home);
    if (!answer) return cli::report(answer.error());
    if (context.json()) {
        cli::print_json(to_json(*answer));
    } else {
        cli::print(to_text(*answer));
    }
    const bool known = (answer->crawl && answer->crawl->state != "unknown") || answer->page ||
                       !answer->ads.empty() || answer->forgotten;
    return known ? cli::kDone : cli::kNothingFound;
}

}  // namespace

const cli::Command kWhy = {
    "why",
    "tell what happened to a URL, and why",
    "Tells the canonical form of a URL, whether it is in scope, which robots rule decides, where it "
    "stands in the frontier, what its last fetch gave, and which ads were read from it.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
