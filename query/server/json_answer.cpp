#include "query/server/json_answer.h"

#include "core/base/log.h"
#include "core/base/text.h"

namespace jobindex::server {

Response json_answer(const base::Json& json, int status) {
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = json.dump() + "\n";
    return response;
}

std::string media_type(const Request& request) {
    const auto value = request.header("content-type");
    return base::to_lower_ascii(base::trim(value.substr(0, value.find(';'))));
}

tl::expected<base::Json, Problem> json_body(const Request& request) {
    constexpr std::size_t kDepth = 20;
    if (media_type(request) != "application/json")
        return tl::unexpected(problem(415, "the body must be JSON: Content-Type: application/json"));
    auto json =
        base::parse_json(request.body, {.bytes = request.body.size(), .depth = kDepth, .strict = true});
    if (!json) return tl::unexpected(problem(400, "the body is no JSON: " + json.error().message));
    if (!json->is_object()) return tl::unexpected(problem(400, "the body must be a JSON object"));
    return std::move(*json);
}

Problem search_problem(const base::Error& error, std::string parameter) {
    Problem out = problem_of(error);
    out.parameter = std::move(parameter);
    if (out.status >= 500) base::log::error(error.message);
    return out;
}

}  // namespace jobindex::server
