// "/browse/{field}" and "/topics": lists of all values with how many open ads have each.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/escape.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "query/search/overview.h"
#include "query/server/json_answer.h"
#include "query/server/pages/charts.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"
#include "query/server/pages/topic_links.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kMostValues = 400;
constexpr std::size_t kMostTopics = 60;
constexpr int kSeeOther = 303;

bool is_topic(std::string_view field) {
    return field == "discipline" || field == "skill";
}

Json value_rows(const search::Facet& facet, const Page& page) {
    const std::size_t most = facet.counts.empty() ? 0 : facet.counts.front().count;
    Json out = Json::array();
    for (const auto& one : facet.counts) {
        if (one.value.empty()) continue;
        out.push(Json::object(
            {{"value_label", base::harmless(value_text(facet.field, one.value, one.label, page))},
             {"value_count", page.words().number(one.count)},
             {"value_length", bar_length(static_cast<double>(one.count), static_cast<double>(most))},
             {"value_href", page.links().to("/search", {{facet.field, one.value}}).href()},
             {"value_topic_href", is_topic(facet.field) ? topic_href(one.value, page.links()) : ""}}));
    }
    return out;
}

/// "data science, medical physics" as the address of their page.
std::string topics_address(std::string_view typed, const Links& links) {
    std::string path = "/topics";
    for (const auto part : base::split(typed, ',')) {
        const std::string slug = topic_slug(part);
        if (!slug.empty()) path += "/" + base::url_escaped(base::replace_all(slug, "/", "-"));
    }
    return links.to(path).href();
}

}  // namespace

Answer browse_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const std::string& field = context.given.text("field");
    if (std::find(kBrowseFields.begin(), kBrowseFields.end(), field) == kBrowseFields.end())
        return tl::unexpected(told_problem(404, {"fault.no_list", {{"name", field}}}, "field"));
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto facet = search::field_values(**searcher, field, page.site().today(), kMostValues);
    if (!facet) return tl::unexpected(search_problem(facet.error()));
    Json tabs = Json::array();
    for (const auto one : kBrowseFields) {
        tabs.push(Json::object({{"tab_label", page.words().text(fmt::format("browse.{}", one))},
                                {"tab_href", page.links().to("/browse/" + std::string(one)).href()},
                                {"tab_current", one == field}}));
    }
    const std::string title = page.words().text("browse.title_" + field);
    Json rows = value_rows(*facet, page);
    Json data = Json::object({{"browse_title", title},
                              {"tabs", std::move(tabs)},
                              {"has_values", rows.size() > 0},
                              {"values", std::move(rows)}});
    return page.answer("browse", std::move(data), {.title = title});
}

Answer topics_page(Context& context) {
    const Page page(context.request, context.worker.site());
    if (const auto typed = base::trim(context.given.text("q")); !typed.empty()) {
        Response response;
        response.status = kSeeOther;
        response.set("Location", topics_address(typed, page.links()));
        return response;
    }
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    Json groups = Json::array();
    for (const std::string_view field : {"discipline", "skill"}) {
        const auto facet = search::field_values(**searcher, field, page.site().today(), kMostTopics);
        if (!facet) return tl::unexpected(search_problem(facet.error()));
        groups.push(Json::object({{"topic_group", page.words().text(fmt::format("browse.{}", field))},
                                  {"values", value_rows(*facet, page)}}));
    }
    const Words& words = page.words();
    return page.answer("topics", Json::object({{"topic_groups", std::move(groups)}}),
                       {.title = words.text("topics.title"), .description = words.text("topics.intro")});
}

}  // namespace jobindex::server
