#include "query/server/dispatcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/server/finish.h"

namespace jobindex::server {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;
constexpr std::string_view kApiRoot = "/v1/";

bool is_read(const Request& request) {
    return request.method == "GET" || request.method == "HEAD";
}

Area area_of(const Request& request, const Route* route) {
    if (route != nullptr) return route->area;
    return request.path.starts_with(kApiRoot) ? Area::api : Area::page;
}

}  // namespace

Dispatcher::Dispatcher(Site& site, std::vector<const Route*> routes, ProblemPage problem_page)
    : site_(site),
      router_(std::move(routes)),
      problem_page_(problem_page),
      cache_(site.settings().cache_mb * kMegabyte) {}

std::optional<Response> Dispatcher::at_once(Request& request, const Routed& routed) {
    if (request.method == "OPTIONS" && !routed.allowed.empty()) return preflight(request, routed);
    if (routed.route == nullptr) {
        if (routed.allowed.empty())
            return refuse(
                request, routed,
                told_problem(404, {"fault.no_page", {{"path", base::sanitise_utf8(request.path)}}}));
        auto response = refuse(
            request, routed,
            told_problem(405, {"fault.method",
                               {{"path", base::sanitise_utf8(request.path)}, {"methods", routed.allowed}}}));
        response.set("Allow", routed.allowed);
        return response;
    }
    const Route& route = *routed.route;
    auto& limit = site_.rate_limit();
    if (route.area != Area::ops && route.area != Area::asset && limit.on()) {
        const auto allowance = limit.take(request.client);
        request.allowance = allowance.left;
        if (!allowance.allowed) {
            site_.metrics().count("rate_limited");
            auto response = refuse(request, routed, told_problem(429, {"fault.too_many"}));
            response.set("Retry-After",
                         fmt::format("{}", static_cast<int>(std::ceil(allowance.retry_seconds))));
            return response;
        }
    }
    if (may_keep(request, route)) {
        if (auto kept = cache_.find(cache_key(request, site_.snapshot().get()))) {
            site_.metrics().count("cache_hit");
            auto response = for_client(request, &route, std::move(*kept));
            if (route.area == Area::api) response.set("Server-Timing", "cache;desc=hit");
            return response;
        }
    }
    if (!route.at_once) return std::nullopt;
    Worker worker(site_);
    return answer(request, routed, worker);
}

Response Dispatcher::answer(const Request& request, const Routed& routed, Worker& worker) {
    worker.begin();
    if (routed.route == nullptr)
        return refuse(request, routed,
                      told_problem(404, {"fault.no_page", {{"path", base::sanitise_utf8(request.path)}}}));
    const Route& route = *routed.route;
    auto key = admit(request, route);
    if (!key) return refuse(request, routed, key.error());
    // People share links behind which others have put something: utm_source, fbclid.
    const Pairs query =
        route.area == Area::page ? known_only(route.parameters, request.query) : request.query;
    const auto given = read_parameters(route.parameters, routed.path, query);
    if (!given) return refuse(request, routed, given.error());
    Context context{request, *given, route, worker, std::move(*key)};
    const auto started = std::chrono::steady_clock::now();
    auto answer = route.handle(context);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
    if (!answer) return refuse(request, routed, answer.error());
    auto response = finished(request, route, std::move(*answer));
    if (response.status == 200 && may_keep(request, route) && worker.snapshot() == site_.snapshot().get())
        cache_.keep(cache_key(request, worker.snapshot()), response);
    response = for_client(request, &route, std::move(response));
    if (route.area == Area::api)
        response.set("Server-Timing",
                     fmt::format("queue;dur={:.1f}, answer;dur={:.1f}", request.waited_ms, took.count()));
    return response;
}

tl::expected<std::optional<site::ApiKey>, Problem> Dispatcher::admit(const Request& request,
                                                                     const Route& route) const {
    if (route.scope == Scope::none) return std::nullopt;
    if (route.key_is_optional && request.header("authorization").empty()) return std::nullopt;
    Desk* desk = site_.desk();
    if (desk == nullptr) return tl::unexpected(problem(501, "this server takes nothing in"));
    auto key = desk->admit(request, route.scope, site_.settings().clock.now());
    if (!key) return tl::unexpected(key.error());
    return std::optional(std::move(*key));
}

bool Dispatcher::may_keep(const Request& request, const Route& route) const {
    return route.cache_seconds > 0 && route.scope == Scope::none && is_read(request) &&
           request.header("authorization").empty();
}

std::string Dispatcher::cache_key(const Request& request, const Snapshot* now) const {
    return fmt::format("{} {} {} {} {} {}?{}", now ? now->generation.name : "",
                       now ? now->generation.created : 0, site_.today().iso(), accepts_gzip(request),
                       request.header("accept-language"), request.path, query_string(request.query));
}

Response Dispatcher::busy(const Request& request, const Routed& routed) {
    site_.metrics().count("queue_full");
    auto response = refuse(request, routed, told_problem(503, {"fault.busy"}));
    response.set("Retry-After", "1");
    return response;
}

Response Dispatcher::refuse(const Request& request, const Routed& routed, const Problem& problem) {
    const bool for_people = area_of(request, routed.route) == Area::page && problem_page_ != nullptr;
    auto response = for_people ? problem_page_(request, problem, site_)
                               : problem_response(problem, site_.messages().of("en"));
    if (problem.status == 401) response.set("WWW-Authenticate", "Bearer");
    add_common_headers(response);
    return for_client(request, routed.route, std::move(response));
}

/// What all who ask get alike.
Response Dispatcher::finished(const Request& request, const Route& route, Response response) const {
    add_common_headers(response);
    if (!response.get("Cache-Control")) {
        response.set("Cache-Control", route.cache_seconds > 0
                                          ? fmt::format("public, max-age={}", route.cache_seconds)
                                          : "no-store");
    }
    if (response.status == 200 && is_read(request) && route.cache_seconds > 0) add_etag(response);
    compress(response, accepts_gzip(request));
    return response;
}

/// What depends on who asks.
Response Dispatcher::for_client(const Request& request, const Route* route, Response response) const {
    add_cors(request, route, response);
    if (site_.rate_limit().on() && route != nullptr && area_of(request, route) == Area::api) {
        response.set("RateLimit-Limit", fmt::format("{:.0f}", site_.rate_limit().burst()));
        // A handler that took more than one request's worth has said what is left.
        if (!response.get("RateLimit-Remaining"))
            response.set("RateLimit-Remaining", fmt::format("{:.0f}", std::floor(request.allowance)));
    }
    if (response.status == 200 && is_read(request) && is_known(request, response)) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

void Dispatcher::add_cors(const Request& request, const Route* route, Response& response) const {
    const auto area = area_of(request, route);
    if (area == Area::page || area == Area::ops) return;
    const auto& allowed = site_.settings().cors_origins;
    const auto origin = request.header("origin");
    if (allowed.empty()) return;
    const bool any = std::find(allowed.begin(), allowed.end(), "*") != allowed.end();
    add_vary(response, "Origin");
    if (origin.empty()) return;
    if (!any && std::find(allowed.begin(), allowed.end(), origin) == allowed.end()) return;
    response.set("Access-Control-Allow-Origin", any ? "*" : std::string(origin));
    response.set("Access-Control-Expose-Headers",
                 "ETag, RateLimit-Limit, RateLimit-Remaining, Retry-After, Server-Timing");
}

Response Dispatcher::preflight(const Request& request, const Routed& routed) {
    Response response;
    response.status = 204;
    response.type.clear();
    response.set("Allow", routed.allowed);
    const Routed wanted = router_.find(request.header("access-control-request-method"), request.path);
    add_cors(request, wanted.route, response);
    if (response.get("Access-Control-Allow-Origin")) {
        response.set("Access-Control-Allow-Methods", routed.allowed);
        response.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        response.set("Access-Control-Max-Age", "86400");
    }
    return response;
}

}  // namespace jobindex::server
