// /v1/jobs/{id} and its .jsonld: one ad; 410 with the reason and ads like it when it is closed.
#include "core/model/job_ad_json.h"
#include "core/model/job_posting.h"
#include "query/render/json.h"
#include "query/search/overview.h"
#include "query/search/similar.h"
#include "query/server/api/ad_id.h"
#include "query/server/api/answer_language.h"
#include "query/server/closed_ad.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr int kMinute = 60;
constexpr std::size_t kSimilar = 5;

constexpr Parameter kJob[] = {
    kAdId,
    {.name = "expired",
     .kind = ValueKind::flag,
     .help = "also an ad that one can no longer apply to, but for those that were taken down"},
    kAnswerLanguage,
};

/// What is told of an ad that is closed.
tl::expected<Problem, Problem> gone(Context& context, search::Searcher& searcher, const model::JobAd& ad) {
    const base::Date today = context.worker.site().today();
    const auto similar =
        search::similar(searcher, ad.id, {.limit = kSimilar, .today = today, .snippet_width = 0});
    if (!similar) return tl::unexpected(search_problem(similar.error()));
    const auto& words = answer_words(context);
    Problem out = problem(410, words.text("ad.closed") + " " + closed_text(ad, today, words), "id");
    out.more = Json::object({{"reason", closed_reason(ad, today)}});
    if (const auto day = closed_on(ad, today)) out.more.set("closed", day->iso());
    if (*similar) {
        const render::JsonOptions options{
            .words = words,
            .keys = {"id", "title", "institution", "place", "level", "closing", "url", "live"}};
        out.more.set_if("similar", render::json(**similar, options)["hits"]);
    }
    return out;
}

tl::expected<model::JobAd, Problem> find_ad(Context& context) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    auto ad = (*searcher)->find(context.given.text("id"));
    if (!ad) return tl::unexpected(search_problem(ad.error(), "id"));
    if (!*ad) return tl::unexpected(told_problem(404, {"fault.no_ad"}, "id"));
    const auto standing = search::standing(**searcher, (*ad)->id, context.worker.site().today());
    if (!standing) return tl::unexpected(search_problem(standing.error()));
    const bool is_open = *standing && (*standing)->live;
    if (is_open || (context.given.flag("expired") && may_show_text(**ad))) return std::move(**ad);
    auto closed = gone(context, **searcher, **ad);
    return tl::unexpected(closed ? std::move(*closed) : std::move(closed.error()));
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

constexpr Route kRoutes[] = {
    {.method = "GET",
     .path = "/v1/jobs/{id}",
     .name = "getJob",
     .summary = "One ad with all its fields and where each comes from; 410 when it is closed",
     .parameters = kJob,
     .handle = job,
     .cache_seconds = kMinute,
     .answer = "JobAd"},
    {.method = "GET",
     .path = "/v1/jobs/{id}.jsonld",
     .name = "getJobPosting",
     .summary = "One ad as schema.org/JobPosting; 410 when it is closed",
     .parameters = kJob,
     .handle = posting,
     .cache_seconds = kMinute,
     .answer = "JobPosting",
     .answer_type = "application/ld+json"},
};

}  // namespace

std::span<const Route> job_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
