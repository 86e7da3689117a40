// A search of the API, from checked parameters to JSON: what /v1/search and /v1/multi-search share.
#pragma once

#include <span>

#include "core/base/json.h"
#include "query/render/json.h"
#include "query/server/parameter.h"
#include "query/server/route.h"
#include "query/server/worker.h"

namespace jobindex::server {

/// The parameters of /v1/search.
std::span<const Parameter> api_search_parameters();
/// `fields` and `evidence`: what of a hit is written.
std::span<const Parameter> hit_parameters();
/// What those two say.
render::JsonOptions json_options(const Given& given);

/// The answer of /v1/search. Errors: the Problem, which names the parameter at fault.
///
/// @param deadline_ms  how long it may take; 0 = as the settings say.
tl::expected<base::Json, Problem> run_search(const Given& given, Worker& worker, double deadline_ms = 0);

}  // namespace jobindex::server
