// "/search.atom" and its like: any search as a feed.
#include <array>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "query/render/said.h"
#include "query/server/feeds/ad_feed.h"
#include "query/server/feeds/feeds.h"
#include "query/server/json_answer.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/pages.h"
#include "query/server/search_parameters.h"

namespace jobindex::server {
namespace {

constexpr int kFiveMinutes = 300;

std::vector<Parameter> make_table(std::string_view sort, std::string_view limit) {
    std::vector<Parameter> out(filter_parameters().begin(), filter_parameters().end());
    for (Parameter parameter : search_parameters()) {
        if (parameter.name == "sort") parameter.fallback = sort;
        if (parameter.name == "limit") parameter.fallback = limit;
        if (parameter.name == "limit") parameter.least = 1;
        if (parameter.name == "sort" || parameter.name == "limit" || parameter.name == "verbatim")
            out.push_back(parameter);
    }
    out.push_back(kLang);
    return out;
}

/// Of feeds, which bring what is new.
const std::vector<Parameter>& feed_table() {
    static const std::vector<Parameter> table = make_table("posted", "50");
    return table;
}

/// Of calendars, which show what ends.
const std::vector<Parameter>& calendar_table() {
    static const std::vector<Parameter> table = make_table("closing", "100");
    return table;
}

/// What was asked, for eyes: the words, then the filters by their names.
std::string asked_text(const Given& given, const Page& page) {
    std::vector<std::string> parts;
    if (const auto q = base::trim(given.text("q")); !q.empty()) parts.emplace_back(q);
    for (const auto& field : schema::kFields) {
        for (const auto& value : given.list(field.name)) {
            const auto known = page.site().lexicon().value_of(field.name, value);
            parts.push_back(known ? value_text(field.name, known->id, known->label, page) : value);
        }
    }
    if (const auto& near = given.text("near"); !near.empty()) parts.push_back(near);
    return base::join(parts, ", ");
}

Answer search_feed(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto request = search_request(context.given, page.site());
    if (!request) return tl::unexpected(request.error());
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto result = (*searcher)->search(*request);
    if (!result) return tl::unexpected(search_problem(result.error(), "q"));
    const Words& words = page.words();
    const std::string asked = asked_text(context.given, page);
    const Link search = page.links().to("/search", page.here().set("limit", "").parameters());
    render::Feed about;
    about.id = page.site().base_url() + " feed " + page.here().set("limit", "").href();
    about.title =
        asked.empty() ? words.text("search.title") : words.text("search.title_for", {{"query", asked}});
    about.title = render::labelled(page.site().settings().site_name, about.title, words.catalogue());
    about.description = words.text("feed.description", {{"site", page.site().settings().site_name}});
    about.page = page.site().base_url() + search.set("sort", context.given.text("sort")).href();
    return feed_answer(feed_of(std::move(about), result->hits, page), context, page);
}

std::vector<Route> make_routes() {
    constexpr std::array<std::array<std::string_view, 3>, 4> kFeeds = {{
        {"/search.atom", "searchAtom", "New ads of a search as an Atom feed"},
        {"/search.rss", "searchRss", "New ads of a search as RSS"},
        {"/search.json-feed", "searchJsonFeed", "New ads of a search as a JSON Feed"},
        {"/search.ics", "searchCalendar", "Closing dates of a search as a calendar"},
    }};
    std::vector<Route> out;
    out.reserve(kFeeds.size());
    for (const auto& [path, name, summary] : kFeeds) {
        out.push_back({.method = "GET",
                       .path = path,
                       .name = name,
                       .summary = summary,
                       .area = Area::feed,
                       .parameters = path.ends_with(".ics") ? calendar_table() : feed_table(),
                       .handle = search_feed,
                       .cache_seconds = kFiveMinutes});
    }
    return out;
}

}  // namespace

std::span<const Route> search_feed_routes() {
    static const std::vector<Route> routes = make_routes();
    return routes;
}

}  // namespace jobindex::server
