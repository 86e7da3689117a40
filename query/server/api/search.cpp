// /v1/search, /v1/jobs/{id} and its .jsonld, /v1/similar/{id}, /v1/suggest.
#include "core/model/job_ad_json.h"
#include "core/model/job_posting.h"
#include "query/render/json.h"
#include "query/render/suggestions.h"
#include "query/search/similar.h"
#include "query/server/api/run_search.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

constexpr int kMinute = 60;

Answer search(Context& context) {
    const auto answer = run_search(context.given, context.worker);
    if (!answer) return tl::unexpected(answer.error());
    return json_answer(*answer);
}

constexpr Parameter kId = {.name = "id",
                           .help = "id of an ad: 32 hex digits, or its first 6 or more",
                           .example = "0f8b3c",
                           .required = true,
                           .in_path = true,
                           .longest = 64};
constexpr Parameter kJob[] = {kId};

tl::expected<model::JobAd, Problem> find_ad(Context& context) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    auto ad = (*searcher)->find(context.given.text("id"));
    if (!ad) return tl::unexpected(search_problem(ad.error(), "id"));
    if (!*ad) return tl::unexpected(problem(404, "there is no ad with this id", "id"));
    return std::move(**ad);
}

Answer job(Context& context) {
    const auto ad = find_ad(context);
    if (!ad) return tl::unexpected(ad.error());
    return json_answer(model::to_json(*ad));
}

Answer posting(Context& context) {
    const auto ad = find_ad(context);
    if (!ad) return tl::unexpected(ad.error());
    auto response = json_answer(model::to_job_posting(*ad));
    response.type = "application/ld+json";
    return response;
}

constexpr Parameter kSimilar[] = {
    kId,
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
    if (!*result) return tl::unexpected(problem(404, "there is no ad with this id", "id"));
    return json_answer(render::json(**result, json_options(context.given)));
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
    const auto& prefix = context.given.text("q");
    return json_answer(render::json(prefix, now->suggester.find(prefix, context.given.integer("limit"))));
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
     .path = "/v1/jobs/{id}",
     .name = "getJob",
     .summary = "One ad with all its fields and where each comes from",
     .parameters = kJob,
     .handle = job,
     .cache_seconds = kMinute,
     .answer = "JobAd"},
    {.method = "GET",
     .path = "/v1/jobs/{id}.jsonld",
     .name = "getJobPosting",
     .summary = "One ad as schema.org/JobPosting",
     .parameters = kJob,
     .handle = posting,
     .cache_seconds = kMinute,
     .answer = "JobPosting",
     .answer_type = "application/ld+json"},
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
