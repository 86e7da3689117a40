// /v1/openapi.json: the API describes itself.
#include "query/server/json_answer.h"
#include "query/server/openapi.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

constexpr int kMinute = 60;

/// The id of an ad, an open one if there is any, so that the examples work on this server; "" without one.
std::string any_id(Context& context, bool expired = false) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return {};
    search::SearchRequest request;
    request.limit = 1;
    request.expired = expired;
    request.today = context.worker.site().today();
    const auto ranked = (*searcher)->rank(request);
    if (ranked && !ranked->empty()) return ranked->front().id;
    return expired ? "" : any_id(context, true);
}

Answer description(Context& context) {
    const auto& site = context.worker.site();
    const auto routes = all_routes();
    return json_answer(openapi(routes, {site.settings().site_name, site.base_url(), any_id(context)}));
}

constexpr Route kRoutes[] = {
    {.method = "GET",
     .path = "/v1/openapi.json",
     .name = "openapi",
     .summary = "This description of the API, in OpenAPI 3.1",
     .handle = description,
     .cache_seconds = kMinute,
     .answer = "OpenApi"},
};

}  // namespace

std::span<const Route> description_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
