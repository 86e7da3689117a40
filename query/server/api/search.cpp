// /v1/search, /v1/similar/{id}, /v1/suggest.
#include "query/render/json.h"
#include "query/render/suggestions.h"
#include "query/search/similar.h"
#include "query/server/api/ad_id.h"
#include "query/server/api/answer_language.h"
#include "query/server/api/run_search.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

constexpr int kMinute = 60;

Answer search(Context& context) {
    const auto answer = run_search(context.given, answer_words(context), context.worker);
    if (!answer) return tl::unexpected(answer.error());
    return in_language(json_answer(*answer), context);
}

constexpr Parameter kSimilar[] = {
    kAdId,
    {.name = "limit",
     .kind = ValueKind::integer,
     .help = "how many ads",
     .fallback = "10",
     .least = 1,
     .most = 50},
    {.name = "expired", .kind = ValueKind::flag, .help = "also ads that one can no longer apply to"},
};

const std::vector<Parameter>& similar_table() {
    static const std::vector<Parameter> table = [] {
        std::vector<Parameter> out(std::begin(kSimilar), std::end(kSimilar));
        out.insert(out.end(), hit_parameters().begin(), hit_parameters().end());
        return out;
    }();
    return table;
}

Answer similar(Context& context) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    search::SimilarRequest request;
    request.limit = context.given.integer("limit");
    request.expired = context.given.flag("expired");
    request.today = context.worker.site().today();
    const auto result = search::similar(**searcher, context.given.text("id"), request);
    if (!result) return tl::unexpected(search_problem(result.error(), "id"));
    if (!*result) return tl::unexpected(told_problem(404, {"fault.no_ad"}, "id"));
    return in_language(
        json_answer(render::json(**result, json_options(context.given, answer_words(context)))), context);
}

constexpr Parameter kSuggest[] = {
    {.name = "q", .help = "the beginning of a word", .example = "radio", .longest = 200},
    {.name = "limit",
     .kind = ValueKind::integer,
     .help = "how many of each kind",
     .fallback = "5",
     .least = 1,
     .most = 20},
};

Answer suggest(Context& context) {
    const auto* now = context.worker.snapshot();
    if (now == nullptr) return tl::unexpected(problem(503, "there is no index yet; try again later"));
    if (!now->suggester)
        return tl::unexpected(problem(503, "suggestions are being made; try again in a moment"));
    const auto& prefix = context.given.text("q");
    return json_answer(render::json(prefix, now->suggester->find(prefix, context.given.integer("limit"))));
}

const Route kRoutes[] = {
    {.method = "GET",
     .path = "/v1/search",
     .name = "search",
     .summary = "Ads that answer a query, best first",
     .parameters = api_search_parameters(),
     .handle = search,
     .cache_seconds = kMinute,
     .answer = "SearchResult"},
    {.method = "GET",
     .path = "/v1/similar/{id}",
     .name = "similar",
     .summary = "Open ads most like one ad",
     .parameters = similar_table(),
     .handle = similar,
     .cache_seconds = kMinute,
     .answer = "SearchResult"},
    {.method = "GET",
     .path = "/v1/suggest",
     .name = "suggest",
     .summary = "Titles, skills, institutions and places in which a word begins so",
     .parameters = kSuggest,
     .handle = suggest,
     .cache_seconds = kMinute,
     .answer = "Suggestions",
     .at_once = true},
};

}  // namespace

std::span<const Route> search_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
