#include "query/render/fields.h"

namespace jobindex::render {

std::string_view name_of(schema::Kind kind) {
    switch (kind) {
        case schema::Kind::text:
            return "text";
        case schema::Kind::boolean:
            return "value";
        case schema::Kind::date_range:
            return "date range";
        case schema::Kind::number_range:
            return "number range";
    }
    return "";
}

base::Json json(const schema::Field& field) {
    base::Json aliases = base::Json::array();
    for (const auto& alias : schema::kFieldAliases) {
        if (alias.name == field.name) aliases.push(alias.alias);
    }
    return base::Json::object({{"name", field.name},
                               {"kind", name_of(field.kind)},
                               {"help", field.help},
                               {"example", field.example}})
        .set_if("aliases", std::move(aliases));
}

}  // namespace jobindex::render
