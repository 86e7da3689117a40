#include "query/server/json_answer.h"

#include "core/base/log.h"

namespace jobindex::server {

Response json_answer(const base::Json& json, int status) {
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = json.dump() + "\n";
    return response;
}

Problem search_problem(const base::Error& error, std::string parameter) {
    Problem out = problem_of(error);
    out.parameter = std::move(parameter);
    if (out.status >= 500) base::log::error(error.message);
    return out;
}

}  // namespace jobindex::server
