// Problem: an error as RFC 9457 has it. Plain data.
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "query/server/message.h"

namespace jobindex::server {

/// What went wrong with a request.
struct Problem {
    int status = 500;
    std::string title;      ///< the kind of problem, the same each time: "Unknown parameter"
    std::string detail;     ///< what it is this time, and what to do
    std::string parameter;  ///< the parameter at fault; "" = none
    base::Json more = {};   ///< further members (RFC 9457, 3.2), an object; null = none
};

/// A Problem with the usual title of its status.
Problem problem(int status, std::string detail, std::string parameter = {});
/// The Problem that an Error is to a client; what is our own fault is told without paths and causes.
Problem problem_of(const base::Error& error);
/// The usual words for a status: "Not Found" for 404.
std::string_view reason(int status);
/// A Problem as RFC 9457 writes it.
base::Json problem_json(const Problem& problem);
/// A Problem as application/problem+json.
Response problem_response(const Problem& problem);

}  // namespace jobindex::server
