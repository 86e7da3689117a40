// The API's description in OpenAPI 3.1, made from the tables that the router and the readers of parameters
// use. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "query/server/route.h"

namespace jobindex::server {

/// What of the description depends on the server.
struct ApiDescription {
    std::string title;       ///< "Job ads"
    std::string base_url;    ///< without a slash at the end
    std::string example_id;  ///< of an ad that is there; "" = the tables' example
};

/// The routes of Area::api as an OpenAPI 3.1 document.
base::Json openapi(std::span<const Route* const> routes, const ApiDescription& about);

/// components.schemas: JSON Schema (2020-12) of all bodies and answers.
base::Json openapi_schemas();
/// True when openapi_schemas() has it.
bool has_schema(std::string_view name);

}  // namespace jobindex::server
