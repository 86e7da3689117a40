#include "query/understand/field_syntax.h"

#include "core/schema/fields.h"

namespace jobindex::understand {

FieldSyntax field_syntax(std::string_view name) {
    const schema::Field* field = schema::find_field(name);
    if (field == nullptr) return FieldSyntax::unknown;
    switch (field->kind) {
        case schema::Kind::text:
            return FieldSyntax::text;
        case schema::Kind::boolean:
            return FieldSyntax::list;
        case schema::Kind::date_range:
            return FieldSyntax::date_range;
        case schema::Kind::number_range:
            return FieldSyntax::number_range;
    }
    return FieldSyntax::unknown;
}

std::string field_name(std::string_view name) {
    const schema::Field* field = schema::find_field(name);
    return field == nullptr ? std::string() : std::string(field->name);
}

std::string known_fields() {
    std::string names;
    for (const auto& field : schema::kFields) {
        if (!names.empty()) names += ", ";
        names += field.name;
    }
    return names;
}

}  // namespace jobindex::understand
