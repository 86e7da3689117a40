// "/alerts/{id}.atom" and its like: what an alert without a receiver found. Who knows the id may read it.
#include <algorithm>
#include <mutex>

#include "query/alerts/alerts.h"
#include "query/alerts/digests.h"
#include "query/alerts/links.h"
#include "query/render/said.h"
#include "query/server/feeds/ad_feed.h"
#include "query/server/feeds/feeds.h"
#include "query/server/finish.h"
#include "query/server/json_answer.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

constexpr Parameter kAlertFeed[] = {{.name = "id",
                                     .help = "id of a saved search that is kept as a feed",
                                     .example = "0f8b3c5d7e9a1b2c3d4e5f60718293a4",
                                     .required = true,
                                     .in_path = true,
                                     .longest = 32},
                                    kLang};

/// A saved search that is a feed, and the ads that it found.
struct Found {
    alerts::SavedSearch search;
    std::vector<std::string> ads;
};

tl::expected<Found, Problem> find_feed(Site& site, const std::string& id) {
    if (site.alerts() == nullptr) return tl::unexpected(problem(503, "this site has no alerts"));
    const std::scoped_lock lock(site.alerts_mutex());
    auto search = site.alerts()->find(id);
    if (!search) return tl::unexpected(search_problem(search.error()));
    const bool is_feed =
        *search && (*search)->channel == alerts::Channel::feed && (*search)->state == alerts::State::active;
    if (!is_feed) return tl::unexpected(problem(404, "there is no feed with this id", "id"));
    auto ads = site.alerts()->feed(**search);
    if (!ads) return tl::unexpected(search_problem(ads.error()));
    return Found{std::move(**search), std::move(*ads)};
}

Answer alert_feed(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto found = find_feed(page.site(), context.given.text("id"));
    if (!found) return tl::unexpected(found.error());
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto hits = alerts::feed_ads(**searcher, found->search, found->ads, page.site().today());
    if (!hits) return tl::unexpected(search_problem(hits.error()));
    const std::string& name = page.site().settings().site_name;
    render::Feed about;
    about.id = "alert feed " + found->search.id;
    about.title =
        render::labelled(name, page.words().text("search.title_for", {{"query", found->search.query}}),
                         page.words().catalogue());
    about.description = page.words().text("feed.description", {{"site", name}});
    about.page = page.site().base_url() + page.links().search(found->search.query).href();
    about.updated = found->search.created;
    auto answer = feed_answer(feed_of(std::move(about), *hits, page), context, page);
    // What it holds changes with the alerts, not with the index alone.
    std::erase_if(answer.headers, [](const auto& header) { return header.first == "Last-Modified"; });
    answer.set("Cache-Control", "private, max-age=300");
    add_etag(answer);
    return answer;
}

constexpr Route route_of(std::string_view path, std::string_view name) {
    return {.method = "GET",
            .path = path,
            .name = name,
            .summary = "What an alert found, newest first",
            .area = Area::feed,
            .parameters = kAlertFeed,
            .handle = alert_feed};
}

constexpr Route kRoutes[] = {
    route_of("/alerts/{id}.atom", "alertAtom"),
    route_of("/alerts/{id}.rss", "alertRss"),
    route_of("/alerts/{id}.json-feed", "alertJsonFeed"),
    route_of("/alerts/{id}.ics", "alertCalendar"),
};

}  // namespace

std::span<const Route> alert_feed_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
