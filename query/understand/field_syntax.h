// How the value of a search field is written; from the field table of core/schema. Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::understand {

/// The ways in which a field takes its value.
enum class FieldSyntax {
    unknown,       ///< no field of that name
    text,          ///< words to be found in the field: `title:radiomics`
    list,          ///< one of several values: `country:de,at`
    date_range,    ///< `closing:2026-12-01..`
    number_range,  ///< `salary:40000..60000`
};

/// The syntax of the field that users call `name` (lower case, aliases count).
FieldSyntax field_syntax(std::string_view name);
/// The table's name of the field that users call `name`: "closing" for "deadline"; "" when there is none.
std::string field_name(std::string_view name);
/// The names of all fields, "title, institution, ...", for messages.
std::string known_fields();

}  // namespace jobindex::understand
