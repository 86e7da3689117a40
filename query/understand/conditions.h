// What the words of core/vocab/conditions.h mean in a query.
#pragma once

#include <string_view>
#include <vector>

#include "query/understand/query.h"

namespace jobindex::understand {

/// What `key` (as name_key() gives it) says of contract, hours, remote work or rank; empty when nothing.
std::vector<Concept> conditions_of(std::string_view key);
/// Other words for a condition of work, to search the text by: "Teilzeit" for part-time.
std::vector<std::string_view> names_of_condition(const Concept& item);

}  // namespace jobindex::understand
