// Route: one address of the server, as a row of a table. The router, the reading of parameters, the OpenAPI
// document and the metrics all come from it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "query/server/message.h"
#include "query/server/parameter.h"
#include "query/server/problem.h"
#include "query/site/keys.h"

namespace jobindex::server {

struct Route;
class Worker;

/// What kind of answer a route gives, and so how its errors look.
enum class Area {
    api,    ///< JSON; errors are application/problem+json
    page,   ///< HTML for people
    feed,   ///< XML, JSON Feed, iCalendar; errors as of api
    asset,  ///< a file compiled in
    ops,    ///< health and metrics: never limited, never logged as traffic
};

/// What a key must allow.
enum class Scope { none, read, ingest, admin };

/// What a handler works on.
struct Context {
    const Request& request;
    const Given& given;
    const Route& route;
    Worker& worker;
    std::optional<site::ApiKey> key;  ///< that the request came with, where the route asks for one
};

using Answer = tl::expected<Response, Problem>;
using Handler = Answer (*)(Context& context);

/// One row.
struct Route {
    std::string_view method;  ///< GET also answers HEAD
    std::string_view path;    ///< "/v1/jobs/{id}"; "{name...}" takes the rest of the path
    std::string_view name;    ///< operationId of OpenAPI, label of the metrics
    std::string_view summary;
    Area area = Area::api;
    std::span<const Parameter> parameters = {};
    Handler handle = nullptr;
    Scope scope = Scope::none;
    bool key_is_optional = false;  ///< what is asked decides whether `scope` is needed
    int cache_seconds = 0;         ///< how long an answer may be kept by anyone; 0 = not at all
    std::string_view body = {};    ///< schema of the request's body in openapi_schemas.cpp; "" = takes none
    std::string_view answer = {};  ///< schema of the answer in openapi_schemas.cpp; "" = no JSON
    std::size_t largest_body = 0;  ///< bytes
    std::string_view body_types = "application/json";  ///< "text/plain|application/pdf"
    std::string_view body_example = {};                ///< JSON
    std::string_view answer_type = "application/json";
    int success = 200;   ///< the status of an answer that went well
    int none_taken = 0;  ///< the status when `answer` says that nothing of a batch was taken; 0 = never
    std::string_view leads_to = {};  ///< "getAlert|deleteAlert": whose path its answer has the parameters of
    bool at_once = false;            ///< answered by the I/O thread: must neither search nor wait
};

}  // namespace jobindex::server
