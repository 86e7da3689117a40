// "/" and "/search": what people search by.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "query/render/said.h"
#include "query/search/distance.h"
#include "query/search/overview.h"
#include "query/server/json_answer.h"
#include "query/server/pages/charts.h"
#include "query/server/pages/feed_links.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/hits.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"
#include "query/server/search_parameters.h"
#include "query/understand/understand.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kWeeks = 12;
constexpr std::size_t kNewest = 6;
constexpr std::size_t kHomeValues = 10;
/// With fewer ads a curve of closing dates tells nothing.
constexpr std::size_t kFewestForChart = 5;
constexpr std::string_view kRelevance = "relevance";

Json note_data(const search::SearchResult& result, const Words& words) {
    Json notes = Json::array();
    for (const auto& note : result.query.notes)
        notes.push(Json::object({{"note", render::note_text(note, words.catalogue())}}));
    if (result.generation_changed) notes.push(Json::object({{"note", words.text("search.changed")}}));
    return notes;
}

/// The orders that make sense: by pay where ads state it, by distance where a place is asked for.
std::vector<std::string_view> sorts_of(const search::SearchResult& result, std::string_view given,
                                       const Page& page) {
    std::vector<std::string_view> sorts = {kRelevance, "posted", "closing"};
    const bool has_pay =
        std::any_of(result.facets.begin(), result.facets.end(), [](const search::Facet& facet) {
            return facet.field == "salary" && std::any_of(facet.counts.begin(), facet.counts.end(),
                                                          [](const auto& one) { return !one.value.empty(); });
        });
    std::vector<understand::Note> unused;
    const bool has_place = search::centre_of(result.query.root, page.site().lexicon(), unused).has_value();
    if (has_pay || given == "salary") sorts.push_back("salary");
    if (has_place || given == "distance") sorts.push_back("distance");
    return sorts;
}

Json sort_data(const search::SearchResult& result, const Given& given, const Link& search, const Page& page) {
    Json out = Json::array();
    for (const auto sort : sorts_of(result, given.text("sort"), page)) {
        out.push(Json::object(
            {{"sort_label", page.words().text(fmt::format("sort.{}", sort))},
             {"sort_href", search.set("sort", sort == kRelevance ? "" : std::string(sort)).href()},
             {"sort_on", given.text("sort") == sort}}));
    }
    return out;
}

/// "2,301 ads", "No ad has all of it; these have some".
std::string total_text(const search::SearchResult& result, const Words& words) {
    if (result.total.value > 0)
        return result.total.exact ? words.ads(result.total.value)
                                  : words.text("search.at_least", {{"ads", words.ads(result.total.value)}});
    return words.text(!result.hits.empty()        ? "search.only_some"
                      : result.request.offset > 0 ? "search.no_more"
                                                  : "search.nothing");
}

Json step_data(const search::SearchResult& result, const Link& search, const Page& page) {
    const Words& words = page.words();
    Json out = Json::array();
    const auto add = [&](std::string text, std::string href) {
        out.push(Json::object({{"step_text", std::move(text)}, {"step_href", std::move(href)}}));
    };
    for (const auto& step : result.next_steps) {
        if (step.kind == search::NextStep::Kind::save_search) continue;
        if (step.kind == search::NextStep::Kind::show_expired) {
            add(render::step_text(step, words.catalogue()), search.set("expired", "1").href());
        } else {
            add(render::step_text(step, words.catalogue()),
                page.links().search(step.query).set("expired", result.request.expired ? "1" : "").href());
        }
    }
    if (result.total.value > 0 || result.request.offset > 0) return out;
    add(words.text("search.see_all"), page.links().to("/search").href());
    add(words.text("search.see_topics"), page.links().to("/topics").href());
    for (const auto& step : result.next_steps) {
        if (step.kind == search::NextStep::Kind::save_search)
            add(render::step_text(step, words.catalogue()),
                page.links().to("/alerts", {{"q", step.query}}).href());
    }
    return out;
}

/// Links to the pages before and behind, which hold on to the index that the first page was made of; none
/// when all fits one page.
void add_pages(Json& data, const search::SearchResult& result, const Link& search, const Words& words) {
    const std::size_t limit = result.request.limit, offset = result.request.offset;
    const auto link = [&](const std::string& cursor) { return search.set("cursor", cursor).href(); };
    if (offset > 0 && offset <= limit) data.set("previous_href", search.href());
    if (offset > limit && result.previous_cursor) data.set("previous_href", link(*result.previous_cursor));
    if (result.next_cursor) data.set("next_href", link(*result.next_cursor));
    data.set("has_pages", offset > 0 || result.next_cursor.has_value());
    if (limit > 0 && offset > 0)
        data.set("page_text", words.text("search.page", {{"page", words.number(offset / limit + 1)}}));
}

/// What is asked for; a cursor that leads nowhere any more, as in an old bookmark, is the first page.
base::Result<search::SearchResult> find_page(search::Searcher& searcher, search::SearchRequest request) {
    auto result = searcher.search(request);
    if (result || !request.cursor || result.error().code != base::Code::invalid_input) return result;
    request.cursor.reset();
    return searcher.search(request);
}

/// The curve of closing dates; nothing when few ads state one.
base::Result<Json> closing_data(search::Searcher& searcher, const search::SearchResult& result,
                                const Page& page) {
    search::SearchRequest request = result.request;
    if (result.corrected) request.text = *result.suggestion;
    const auto weeks = search::closing_weeks(searcher, request, kWeeks);
    if (!weeks) return base::fail(weeks);
    std::size_t all = 0;
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < weeks->size(); ++i) {
        const auto from = request.today.plus_days(static_cast<int>(i) * 7);
        all += (*weeks)[i];
        bars.push_back({(*weeks)[i], page.words().count("search.closing_week", (*weeks)[i],
                                                        {{"date", page.words().date(from)}})});
    }
    if (all < kFewestForChart) return Json();
    Json out = bar_chart(bars, 120, 24);
    const std::string span = page.words().text("search.closing_span", {{"weeks", std::to_string(kWeeks)}});
    return out.set("chart_label", page.words().count("search.closing_chart", all)).set("chart_span", span);
}

/// What a form has to send on beside `q`.
Json kept_data(const Link& search) {
    Json out = Json::array();
    for (const auto& [name, value] : search.parameters()) {
        if (name != "q" && name != "lang")
            out.push(Json::object({{"kept_name", name}, {"kept_value", value}}));
    }
    return out;
}

void add_correction(Json& data, const search::SearchResult& result, const Given& given, const Link& search,
                    const Page& page) {
    if (!result.suggestion) return;
    const Words& words = page.words();
    data.set("correction", words.text(result.corrected ? "search.corrected" : "search.did_you_mean"));
    data.set("correction_query", *result.suggestion);
    data.set("correction_href", page.links().search(*result.suggestion).href());
    if (!result.corrected) return;
    data.set("verbatim_text", words.text("search.as_typed", {{"query", given.text("q")}}));
    data.set("verbatim_href", search.set("verbatim", "1").href());
}

Json result_data(const search::SearchResult& result, const Given& given, const Link& search,
                 const Page& page) {
    const auto typed = understand::understand(given.text("q"), page.site().lexicon(),
                                              {page.site().today(), given.flag("verbatim")});
    Json data =
        Json::object({{"q", given.text("q")},
                      {"total", total_text(result, page.words())},
                      {"chips", chip_data(given, typed, search, page)},
                      {"notes", note_data(result, page.words())},
                      {"groups", grouped_hits(result.hits, page)},
                      {"steps", step_data(result, search, page)},
                      {"facets", facet_data(result.facets, typed, search, page)},
                      {"sorts", sort_data(result, given, search, page)},
                      {"kept", kept_data(search)},
                      {"expired_on", given.flag("expired")},
                      {"expired_href", search.set("expired", given.flag("expired") ? "" : "1").href()}});
    data.set("has_chips", data["chips"].size() > 0).set("has_steps", data["steps"].size() > 0);
    const std::string asked = base::trim(result.request.text).empty() ? "" : result.request.text;
    data.set("alert_href", page.links().to("/alerts", {{"q", asked}}).href());
    return data;
}

}  // namespace

Answer search_page(Context& context) {
    const Page page(context.request, context.worker.site());
    auto request = search_request(context.given, page.site());
    if (!request) return tl::unexpected(request.error());
    request->facets = true;
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto result = find_page(**searcher, *request);
    if (!result) return tl::unexpected(search_problem(result.error()));
    const Link here = page.here();
    const Link search = page.links().to("/search", here.parameters());
    Json data = result_data(*result, context.given, search, page);
    add_correction(data, *result, context.given, search, page);
    add_pages(data, *result, search, page.words());
    if (result->total.value >= kFewestForChart && !request->expired) {
        auto closing = closing_data(**searcher, *result, page);
        if (!closing) return tl::unexpected(search_problem(closing.error()));
        if (!closing->is_null()) data.set("closing_chart", std::move(*closing));
    }
    const std::string& q = context.given.text("q");
    const std::string title =
        q.empty() ? page.words().text("search.title") : page.words().text("search.title_for", {{"query", q}});
    return page.answer("search", std::move(data),
                       {.title = title,
                        .index = result->request.offset == 0,
                        .feeds = feed_links(search, page),
                        .has_search = false});
}

Answer home_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    search::SearchRequest request;
    request.limit = kNewest;
    request.sort = search::Sort::posted;
    request.facets = true;
    request.today = page.site().today();
    request.deadline_ms = page.site().settings().deadline_ms;
    const auto result = (*searcher)->search(request);
    if (!result) return tl::unexpected(search_problem(result.error()));
    Json fields = Json::array();
    for (const std::string_view field : {"discipline", "country", "level", "institution"}) {
        const auto facet = std::find_if(result->facets.begin(), result->facets.end(),
                                        [&](const search::Facet& one) { return one.field == field; });
        if (facet == result->facets.end()) continue;
        const Json one = facet_data({*facet}, {}, Link("/search"), page);
        if (one.size() == 0) continue;
        Json row = one.at(0);
        row.set("browse_href", page.links().to("/browse/" + std::string(field)).href());
        fields.push(std::move(row));
    }
    const Words& words = page.words();
    Json examples = Json::array();
    const std::string all_examples = words.text("home.examples");
    for (const auto example : base::split(all_examples, '|')) {
        examples.push(Json::object(
            {{"example", example}, {"example_href", page.links().search(std::string(example)).href()}}));
    }
    const Json data =
        Json::object({{"home_count", words.count("home.count", result->total.value)},
                      {"hits", plain_hits(result->hits, page)},
                      {"fields", std::move(fields)},
                      {"examples", std::move(examples)},
                      {"newest_href", page.links().to("/search", {{"sort", "posted"}}).href()}});
    return page.answer("home", data,
                       {.title = words.text("home.title"),
                        .description = words.count("home.description", result->total.value),
                        .feeds = feed_links(Link("/search"), page),
                        .has_search = false});
}

}  // namespace jobindex::server
