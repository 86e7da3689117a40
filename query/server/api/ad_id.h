// `id`, by which the API names an ad. Constant data.
#pragma once

#include "query/server/parameter.h"

namespace jobindex::server {

inline constexpr Parameter kAdId = {.name = "id",
                                    .help = "id of an ad: 32 hex digits, or its first 6 or more",
                                    .example = "0f8b3c",
                                    .required = true,
                                    .in_path = true,
                                    .longest = 64};

}  // namespace jobindex::server
