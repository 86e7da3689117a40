// POST /v1/multi-search: several searches in one request; each is answered, or has its own problem.
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <string>

#include "query/server/api/answer_language.h"
#include "query/server/api/run_search.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"

namespace jobindex::server {
namespace {

using base::Json;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostSearches = 20;
constexpr std::size_t kMostBytes = std::size_t{256} << 10;

/// A member of a search's object as values of a parameter; false for what cannot be one.
bool add_values(const std::string& name, const Json& value, Pairs& out) {
    if (value.is_null()) return true;
    if (value.is_array()) {
        for (const auto& one : value.items()) {
            if (one.is_array() || one.is_object() || !add_values(name, one, out)) return false;
        }
        return true;
    }
    if (value.is_object()) return false;
    out.emplace_back(name, value.is_string() ? value.text() : value.dump());
    return true;
}

tl::expected<Json, Problem> one_search(const Json& search, Context& context, double deadline_ms) {
    if (!search.is_object()) return tl::unexpected(problem(400, "a search is an object of parameters"));
    if (deadline_ms <= 0) return tl::unexpected(problem(503, "the searches before it took all the time"));
    Pairs parameters;
    for (const auto& [name, value] : search.members()) {
        if (!add_values(name, value, parameters))
            return tl::unexpected(
                problem(400, name + " is a text, a number, true or false, or a list", name));
    }
    const auto given = read_parameters(api_search_parameters(), {}, parameters);
    if (!given) return tl::unexpected(given.error());
    Worker& worker = context.worker;
    return run_search(*given, answer_words(*given, context.request, worker.site()), worker, deadline_ms);
}

Answer multi_search(Context& context) {
    const auto body = json_body(context.request);
    if (!body) return tl::unexpected(body.error());
    const Json* searches = body->find("searches");
    if (searches == nullptr || !searches->is_array() || searches->size() == 0)
        return tl::unexpected(problem(400, "searches is a list of searches", "searches"));
    if (searches->size() > kMostSearches)
        return tl::unexpected(problem(400, "at most 20 searches can be asked at once", "searches"));
    for (const auto& [name, value] : body->members()) {
        if (name != "searches")
            return tl::unexpected(problem(400, "unknown member " + name + "; known is searches", name));
    }
    // The request itself was counted when it came in; a client pays for the others later when need be.
    auto& limit = context.worker.site().rate_limit();
    const double left = limit.charge(context.request.client, static_cast<double>(searches->size() - 1));
    const auto started = Clock::now();
    Json results = Json::array();
    for (const auto& search : searches->items()) {
        const double spent = std::chrono::duration<double, std::milli>(Clock::now() - started).count();
        auto answer = one_search(search, context, context.worker.site().settings().deadline_ms - spent);
        results.push(
            answer ? Json::object({{"status", Json(200)}, {"result", std::move(*answer)}})
                   : Json::object({{"status", Json(answer.error().status)},
                                   {"problem", problem_json(answer.error(),
                                                            context.worker.site().messages().of("en"))}}));
    }
    auto answer = json_answer(Json::object({{"version", Json(1)}, {"results", results}}));
    if (limit.on()) answer.set("RateLimit-Remaining", fmt::format("{:.0f}", std::floor(left)));
    return answer;
}

constexpr Route kRoutes[] = {
    {.method = "POST",
     .path = "/v1/multi-search",
     .name = "multiSearch",
     .summary = "Up to 20 searches in one request; each is answered, or has its own problem",
     .handle = multi_search,
     .body = "MultiSearch",
     .answer = "MultiSearchResult",
     .largest_body = kMostBytes,
     .body_example =
         R"({"searches": [{"q": "radiomics PhD", "limit": 3}, {"level": ["phd", "postdoc"], "country": "DE", "facets": true}]})"},
};

}  // namespace

std::span<const Route> multi_search_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
