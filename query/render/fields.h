// The fields of a query, for programs. Pure.
#pragma once

#include <string_view>

#include "core/base/json.h"
#include "core/schema/fields.h"

namespace jobindex::render {

/// "text", "value", "date range", "number range": what can stand behind the colon.
std::string_view name_of(schema::Kind kind);
/// `{name, kind, help, example, aliases}`; aliases only when there are any.
base::Json json(const schema::Field& field);

}  // namespace jobindex::render
