// Health and metrics, for those who run the server.
#include <fmt/format.h>

#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

Response plain(std::string body) {
    Response response;
    response.body = std::move(body);
    return response;
}

Answer healthz(Context&) {
    return plain("ok\n");
}

Answer readyz(Context& context) {
    if (context.worker.snapshot() == nullptr)
        return tl::unexpected(problem(503, "there is no index yet; make one with jobindex crawl or import"));
    return plain("ready\n");
}

Answer metrics(Context& context) {
    auto response = plain(context.worker.site().metrics().text());
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    if (const auto* now = context.worker.snapshot()) {
        response.body += fmt::format(
            "# HELP jobquery_ads Ads in the index by state.\n# TYPE jobquery_ads gauge\n"
            "jobquery_ads{{state=\"live\"}} {}\njobquery_ads{{state=\"closed\"}} {}\n"
            "# HELP jobquery_generation_info The generation of the index in use.\n"
            "# TYPE jobquery_generation_info gauge\njobquery_generation_info{{generation=\"{}\"}} 1\n"
            "# HELP jobquery_generation_created_seconds When it was made.\n"
            "# TYPE jobquery_generation_created_seconds gauge\njobquery_generation_created_seconds {}\n",
            now->generation.live, now->generation.closed, now->generation.name, now->generation.created);
    }
    return response;
}

constexpr Route kRoutes[] = {
    {.method = "GET",
     .path = "/healthz",
     .name = "healthz",
     .summary = "Is the process alive?",
     .area = Area::ops,
     .handle = healthz,
     .at_once = true},
    {.method = "GET",
     .path = "/readyz",
     .name = "readyz",
     .summary = "Is there an index to search?",
     .area = Area::ops,
     .handle = readyz,
     .at_once = true},
    {.method = "GET",
     .path = "/metrics",
     .name = "metrics",
     .summary = "Counts and latencies for Prometheus",
     .area = Area::ops,
     .handle = metrics,
     .at_once = true},
};

}  // namespace

std::span<const Route> ops_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
