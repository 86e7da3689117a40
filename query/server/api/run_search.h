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
/// `fields`, `evidence` and `lang`: what of a hit is written, and how.
std::span<const Parameter> hit_parameters();
/// What those say.
render::JsonOptions json_options(const Given& given, const render::Catalogue& words);

/// The answer of /v1/search. Errors: the Problem, which names the parameter at fault.
///
/// @param words  of the language that people are told things in.
/// @param deadline_ms  how long it may take; 0 = as the settings say.
tl::expected<base::Json, Problem> run_search(const Given& given, const render::Catalogue& words,
                                             Worker& worker, double deadline_ms = 0);

}  // namespace jobindex::server
