// Bodies and answers in JSON, and what an Error of a search is to a client.
#pragma once

#include <string>

#include "core/base/json.h"
#include "query/server/message.h"
#include "query/server/problem.h"

namespace jobindex::server {

/// A JSON value as the body of an answer.
Response json_answer(const base::Json& json, int status = 200);
/// The media type of a request's body, without its parameters, in lower case.
std::string media_type(const Request& request);
/// The body of a request as a JSON object. Errors: 415 for another media type, 400 for no object.
tl::expected<base::Json, Problem> json_body(const Request& request);
/// The Problem of a search that failed: a deadline is 503, what the client asked for is 400 and names
/// `parameter`.
Problem search_problem(const base::Error& error, std::string parameter = {});

}  // namespace jobindex::server
