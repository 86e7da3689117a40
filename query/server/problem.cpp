#include "query/server/problem.h"

#include <array>
#include <utility>

namespace jobindex::server {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 17> kReasons = {{
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
}};

std::string sentence(const base::Error& error) {
    return error.hint.empty() ? error.message : error.message + "; " + error.hint;
}

}  // namespace

std::string_view reason(int status) {
    for (const auto& [code, words] : kReasons) {
        if (code == status) return words;
    }
    return "Error";
}

Problem problem(int status, std::string detail, std::string parameter) {
    return {status, std::string(reason(status)), std::move(detail), std::move(parameter)};
}

Problem told_problem(int status, base::Told told, std::string parameter) {
    Problem out = problem(status, {}, std::move(parameter));
    out.told = std::move(told);
    return out;
}

Problem problem_of(const base::Error& error) {
    switch (error.code) {
        case base::Code::invalid_input:
            return problem(400, sentence(error));
        case base::Code::limit:
            return problem(503, sentence(error));
        case base::Code::not_found:
            return told_problem(503, {"fault.no_index"});
        case base::Code::locked:
            return told_problem(503, {"fault.in_use"});
        case base::Code::unsupported:
            return problem(501, sentence(error));
        default:
            return told_problem(500, {"fault.log"});
    }
}

base::Json problem_json(const Problem& problem, const render::Catalogue& words) {
    base::Json body = base::Json::object();
    body.set("type", "about:blank");
    body.set("title", problem.title);
    body.set("status", problem.status);
    body.set("detail", problem.told.key.empty() ? problem.detail : words.text(problem.told));
    if (!problem.parameter.empty()) body.set("parameter", problem.parameter);
    for (const auto& [key, value] : problem.more.members()) body.set(key, value);
    return body;
}

Response problem_response(const Problem& problem, const render::Catalogue& words) {
    Response response;
    response.status = problem.status;
    response.type = "application/problem+json";
    response.body = problem_json(problem, words).dump() + "\n";
    response.set("Cache-Control", "no-store");
    return response;
}

}  // namespace jobindex::server
