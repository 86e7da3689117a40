// /v1/facets, /v1/topics, /v1/fields, /v1/stats: what the ads say, taken together.
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/schema/fields.h"
#include "query/render/fields.h"
#include "query/render/json.h"
#include "query/render/topic_json.h"
#include "query/search/source_counts.h"
#include "query/server/api/answer_language.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"
#include "query/server/search_parameters.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr int kMinute = 60;

constexpr Parameter kExpired = {
    .name = "expired", .kind = ValueKind::flag, .help = "also ads that one can no longer apply to"};

const std::vector<Parameter>& facets_table() {
    static const std::vector<Parameter> table = [] {
        std::vector<Parameter> out(filter_parameters().begin(), filter_parameters().end());
        out.push_back(kExpired);
        out.push_back(kAnswerLanguage);
        return out;
    }();
    return table;
}

/// The keys of a result that are about all matches, not about hits.
Json without_hits(const Json& result) {
    Json out = Json::object();
    for (const char* key : {"version", "query", "total", "facets", "corrected", "suggestion", "generation"}) {
        if (const Json* value = result.find(key)) out.append(key, *value);
    }
    return out;
}

tl::expected<search::SearchResult, Problem> count(Worker& worker, search::SearchRequest request) {
    request.limit = 0;
    request.facets = true;
    const auto searcher = worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    auto result = (*searcher)->search(request);
    if (!result) return tl::unexpected(search_problem(result.error(), "q"));
    return std::move(*result);
}

Answer facets(Context& context) {
    auto request = search_request(context.given, context.worker.site());
    if (!request) return tl::unexpected(request.error());
    const auto result = count(context.worker, std::move(*request));
    if (!result) return tl::unexpected(result.error());
    return in_language(json_answer(without_hits(
                           render::json(*result, {.words = answer_words(context), .for_people = true}))),
                       context);
}

constexpr Parameter kTopic[] = {
    {.name = "topic",
     .help = "what the ads are about; with several, ads about all of them",
     .example = "medical physics",
     .many = true,
     .required = true,
     .longest = 200},
    {.name = "expired", .kind = ValueKind::flag, .help = "figures from closed ads too"},
    {.name = "limit",
     .kind = ValueKind::integer,
     .help = "how many open ads to list",
     .fallback = "5",
     .least = 0,
     .most = 50},
    {.name = "rows",
     .kind = ValueKind::integer,
     .help = "how many rows a table has",
     .fallback = "10",
     .least = 1,
     .most = 50},
    {.name = "months",
     .kind = ValueKind::integer,
     .help = "how many months the history goes back",
     .fallback = "24",
     .least = 1,
     .most = 240},
    kAnswerLanguage,
};
constexpr std::size_t kMostTopics = 5;

Answer topics(Context& context) {
    const Given& given = context.given;
    search::TopicRequest request;
    for (const auto& topic : given.list("topic")) request.topics.emplace_back(base::trim(topic));
    if (request.topics.size() > kMostTopics)
        return tl::unexpected(problem(400, "at most 5 topics can be asked for at once", "topic"));
    request.expired = given.flag("expired");
    request.today = context.worker.site().today();
    request.listings = given.integer("limit");
    request.values = given.integer("rows");
    request.months = given.integer("months");
    request.deadline_ms = context.worker.site().settings().deadline_ms;
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto topic = (*searcher)->topic(request, context.worker.site().glossary());
    if (!topic) return tl::unexpected(search_problem(topic.error(), "topic"));
    return in_language(json_answer(render::topic_json(*topic, answer_words(context))
                                       .set("generation", context.worker.snapshot()->generation.name)),
                       context);
}

Answer fields(Context&) {
    Json list = Json::array();
    for (const auto& field : schema::kFields) list.push(render::json(field));
    return json_answer(Json::object({{"version", Json(1)}, {"fields", list}}));
}

Json rows(const search::Facet& facet, std::size_t most) {
    Json out = Json::array();
    for (const auto& count : facet.counts) {
        if (out.size() == most) break;
        out.push(
            Json::object({{"value", count.value}, {"label", count.label}, {"count", Json(count.count)}}));
    }
    return out;
}

constexpr Parameter kStats[] = {kAnswerLanguage};

Answer stats(Context& context) {
    constexpr std::size_t kMostSources = 1000;
    search::SearchRequest request;
    request.today = context.worker.site().today();
    request.expired = true;
    const auto all = count(context.worker, request);
    if (!all) return tl::unexpected(all.error());
    request.expired = false;
    const auto open = count(context.worker, request);
    if (!open) return tl::unexpected(open.error());
    const auto sources = search::source_counts(**context.worker.searcher());
    if (!sources) return tl::unexpected(search_problem(sources.error()));
    const auto& generation = context.worker.snapshot()->generation;
    Json languages = Json::array();
    for (const auto& one : generation.languages)
        languages.push(Json::object({{"language", one.language}, {"ads", Json(one.ads)}}));
    Json facets = render::json(*all, {.words = answer_words(context), .for_people = true})["facets"];
    facets.set("source", rows(*sources, kMostSources));
    return in_language(json_answer(Json::object(
                           {{"version", Json(1)},
                            {"generation", generation.name},
                            {"created", base::iso_time(generation.created)},
                            {"ads", Json::object({{"open", Json(open->total.value)},
                                                  {"closed", Json(all->total.value - open->total.value)},
                                                  {"stored", Json(generation.ads())}})},
                            {"languages", languages},
                            {"facets", facets}})),
                       context);
}

const Route kRoutes[] = {
    {.method = "GET",
     .path = "/v1/facets",
     .name = "facets",
     .summary = "How the ads that answer a query spread over levels, countries, disciplines and more",
     .parameters = facets_table(),
     .handle = facets,
     .cache_seconds = kMinute,
     .answer = "FacetsResult"},
    {.method = "GET",
     .path = "/v1/topics",
     .name = "topic",
     .summary = "What the ads ask for and offer in a field of work, with the ads each figure rests on",
     .parameters = kTopic,
     .handle = topics,
     .cache_seconds = kMinute,
     .answer = "Topic"},
    {.method = "GET",
     .path = "/v1/fields",
     .name = "fields",
     .summary = "What can stand before a colon in a query",
     .handle = fields,
     .cache_seconds = 60 * kMinute,
     .answer = "Fields",
     .at_once = true},
    {.method = "GET",
     .path = "/v1/stats",
     .name = "stats",
     .summary = "How many ads there are, by state, language, country, source and more",
     .parameters = kStats,
     .handle = stats,
     .cache_seconds = kMinute,
     .answer = "Stats"},
};

}  // namespace

std::span<const Route> facts_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
