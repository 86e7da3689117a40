// The routes of the server, one table a part. The order says nothing.
#pragma once

#include <span>
#include <vector>

#include "query/server/route.h"

namespace jobindex::server {

std::span<const Route> ops_routes();
std::span<const Route> search_routes();  ///< /v1/search, /v1/similar/{id}, /v1/suggest
std::span<const Route> job_routes();     ///< GET of /v1/jobs/{id} and its .jsonld
std::span<const Route> facts_routes();   ///< /v1/facets, /v1/topics, /v1/fields, /v1/stats
std::span<const Route> multi_search_routes();
std::span<const Route> match_routes();
std::span<const Route> ingest_routes();  ///< POST, PUT, DELETE of /v1/jobs
std::span<const Route> alert_routes();   ///< /v1/alerts
std::span<const Route> asset_routes();   ///< /assets/{name}
std::span<const Route> page_routes();    ///< what people see
std::span<const Route> description_routes();

/// All of them.
std::vector<const Route*> all_routes();

}  // namespace jobindex::server
