#include "query/server/openapi_schemas.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "query/server/openapi.h"

namespace jobindex::server {
namespace {

using base::Json;

bool drop_end(std::string_view& type, std::string_view end) {
    if (!type.ends_with(end)) return false;
    type.remove_suffix(end.size());
    return true;
}

Json enumeration(std::string_view words) {
    Json values = Json::array();
    for (const auto word : base::split(words, '|')) values.push(word);
    return Json::object({{"type", "string"}, {"enum", values}});
}

/// A type of Member, without the question mark.
Json schema_of(std::string_view type) {
    if (drop_end(type, "{}"))
        return Json::object({{"type", "object"}, {"additionalProperties", schema_of(type)}});
    if (drop_end(type, "[]")) return Json::object({{"type", "array"}, {"items", schema_of(type)}});
    if (drop_end(type, " null")) return Json::object({{"type", Json::array({type, "null"})}});
    if (type.starts_with('#'))
        return Json::object({{"$ref", "#/components/schemas/" + std::string(type.substr(1))}});
    if (type == "date" || type == "date-time") return Json::object({{"type", "string"}, {"format", type}});
    if (type == "span") {
        const Json position = Json::object({{"type", "integer"}, {"minimum", 0}});
        return Json::object({{"type", "array"}, {"items", position}, {"minItems", 2}, {"maxItems", 2}});
    }
    constexpr std::array<std::string_view, 5> kPlain = {"string", "integer", "number", "boolean", "object"};
    if (std::find(kPlain.begin(), kPlain.end(), type) != kPlain.end()) return Json::object({{"type", type}});
    return enumeration(type);
}

void add_members(std::string_view shape, Json& properties, Json& required) {
    for (const auto members :
         {search_members(), ad_members(), facts_members(), ingest_members(), alert_members()}) {
        for (const auto& member : members) {
            if (member.schema != shape) continue;
            std::string_view type = member.type;
            if (!drop_end(type, "?")) required.push(member.name);
            Json schema = schema_of(type);
            schema.set_if("description", member.help);
            properties.set(member.name, std::move(schema));
        }
    }
}

}  // namespace

Json openapi_schemas() {
    Json out = Json::object();
    for (const auto& shape : shapes()) {
        Json properties = Json::object(), required = Json::array();
        if (!shape.extends.empty()) add_members(shape.extends, properties, required);
        add_members(shape.name, properties, required);
        Json schema =
            Json::object({{"type", "object"}, {"description", shape.help}, {"properties", properties}});
        schema.set_if("required", std::move(required));
        if (shape.open) schema.set("additionalProperties", true);
        out.set(shape.name, std::move(schema));
    }
    return out;
}

bool has_schema(std::string_view name) {
    const auto all = shapes();
    return std::any_of(all.begin(), all.end(), [&](const Shape& shape) { return shape.name == name; });
}

}  // namespace jobindex::server
