// Problem: an error as RFC 9457 has it. Plain data.
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/told.h"
#include "query/render/messages.h"
#include "query/server/message.h"

namespace jobindex::server {

/// What went wrong with a request.
struct Problem {
    int status = 500;
    std::string title;      ///< the kind of problem, the same each time: "Unknown parameter"
    std::string detail;     ///< what it is this time, and what to do; in English unless it is told
    std::string parameter;  ///< the parameter at fault; "" = none
    base::Json more = {};   ///< further members (RFC 9457, 3.2), an object; null = none
    base::Told told = {};   ///< the detail, where visitors of pages may meet it
};

/// A Problem with the usual title of its status.
Problem problem(int status, std::string detail, std::string parameter = {});
/// A Problem whose detail visitors of pages may meet.
Problem told_problem(int status, base::Told told, std::string parameter = {});
/// The Problem that an Error is to a client; what is our own fault is told without paths and causes.
Problem problem_of(const base::Error& error);
/// The usual words for a status: "Not Found" for 404.
std::string_view reason(int status);
/// A Problem as RFC 9457 writes it; `words` are those of what is told.
base::Json problem_json(const Problem& problem, const render::Catalogue& words);
/// A Problem as application/problem+json.
Response problem_response(const Problem& problem, const render::Catalogue& words);

}  // namespace jobindex::server
