#include "query/server/openapi.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::string_view kApiVersion = "1.0.0";

Json number(double value) {
    const auto whole = static_cast<long long>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

/// A value of the tables, which hold texts, as JSON has it.
Json typed(const Parameter& parameter, std::string_view text) {
    switch (parameter.kind) {
        case ValueKind::integer:
        case ValueKind::number:
            return number(base::parse_number(text).value_or(0));
        case ValueKind::flag:
            return text == "true" || text == "1";
        default:
            return text;
    }
}

Json value_schema(const Parameter& parameter) {
    switch (parameter.kind) {
        case ValueKind::text:
            return Json::object({{"type", "string"}, {"maxLength", Json(parameter.longest)}});
        case ValueKind::flag:
            return Json::object({{"type", "boolean"}});
        case ValueKind::date:
            return Json::object({{"type", "string"}, {"format", "date"}});
        case ValueKind::choice: {
            Json values = Json::array();
            for (const auto choice : base::split(parameter.choices, '|')) values.push(choice);
            return Json::object({{"type", "string"}, {"enum", values}});
        }
        case ValueKind::integer:
        case ValueKind::number:
            break;
    }
    Json out = Json::object({{"type", parameter.kind == ValueKind::integer ? "integer" : "number"}});
    if (parameter.least < parameter.most)
        out.set("minimum", number(parameter.least)).set("maximum", number(parameter.most));
    return out;
}

Json example_of(const Parameter& parameter, const ApiDescription& about) {
    std::string_view text = parameter.example.empty() ? parameter.fallback : parameter.example;
    // A whole id in the table is that of the body's example.
    constexpr std::size_t kWholeId = 32;
    const bool is_any = parameter.in_path && parameter.name == "id" && text.size() < kWholeId;
    if (is_any && !about.example_id.empty()) text = about.example_id;
    if (text.empty()) return {};
    if (!parameter.many) return typed(parameter, text);
    Json list = Json::array();
    const bool choices = parameter.kind == ValueKind::choice;
    for (const auto part : choices ? base::split(text, ',') : std::vector<std::string_view>{text})
        list.push(typed(parameter, part));
    return list;
}

Json parameter_json(const Parameter& parameter, const ApiDescription& about) {
    Json schema = value_schema(parameter);
    if (!parameter.fallback.empty()) schema.set("default", typed(parameter, parameter.fallback));
    if (parameter.many) schema = Json::object({{"type", "array"}, {"items", schema}});
    Json out = Json::object({{"name", parameter.name},
                             {"in", parameter.in_path ? "path" : "query"},
                             {"description", parameter.help},
                             {"required", Json(parameter.required || parameter.in_path)},
                             {"schema", schema}});
    if (parameter.many) out.set("explode", true);
    out.set_if("example", example_of(parameter, about));
    return out;
}

Json reference(std::string_view kind, std::string_view name) {
    return Json::object({{"$ref", fmt::format("#/components/{}/{}", kind, name)}});
}

Json body_json(const Route& route) {
    Json content = Json::object();
    for (const auto type : base::split(route.body_types, '|')) {
        const bool is_lines = type == "application/x-ndjson";
        const bool json = type.ends_with("json") && !is_lines;
        Json media = Json::object();
        if (json || is_lines) media.set("schema", reference("schemas", route.body));
        if (auto example = base::parse_json(route.body_example); json && example)
            media.set("example", std::move(*example));
        content.set(type, std::move(media));
    }
    return Json::object({{"required", true}, {"content", content}});
}

/// The operations that an answer leads to: each parameter of their paths is a member of it.
Json links_json(const Route& route, std::span<const Route* const> all) {
    Json out = Json::object();
    for (const auto name : base::split(route.leads_to, '|')) {
        Json parameters = Json::object();
        for (const auto* other : all) {
            if (other->name != name) continue;
            for (const auto& parameter : other->parameters) {
                if (parameter.in_path)
                    parameters.set(parameter.name, fmt::format("$response.body#/{}", parameter.name));
            }
        }
        out.set(name, Json::object({{"operationId", name}, {"parameters", std::move(parameters)}}));
    }
    return out;
}

Json responses_json(const Route& route, std::span<const Route* const> routes) {
    Json good = Json::object({{"description", route.summary}});
    if (!route.answer.empty()) {
        Json headers = Json::object({{"RateLimit-Remaining", reference("headers", "RateLimit-Remaining")},
                                     {"Server-Timing", reference("headers", "Server-Timing")}});
        if (route.cache_seconds > 0) headers.set("ETag", reference("headers", "ETag"));
        good.set("headers", std::move(headers));
        good.set("content", Json::object({{std::string(route.answer_type),
                                           Json::object({{"schema", reference("schemas", route.answer)}})}}));
    }
    if (!route.leads_to.empty()) good.set("links", links_json(route, routes));
    Json out = Json::object({{std::to_string(route.success), std::move(good)}});
    if (route.cache_seconds > 0)
        out.set("304", Json::object({{"description", "the answer is the one that If-None-Match names"}}));
    if (route.none_taken != 0) {
        const auto body = [](std::string_view schema) {
            return Json::object({{"schema", reference("schemas", schema)}});
        };
        out.set(std::to_string(route.none_taken),
                Json::object(
                    {{"description", "nothing of the batch was taken, with the reason of each; or an error"},
                     {"content", Json::object({{std::string(route.answer_type), body(route.answer)},
                                               {"application/problem+json", body("Problem")}})}}));
    }
    return out.set("default", reference("responses", "Problem"));
}

Json operation(const Route& route, std::span<const Route* const> routes, const ApiDescription& about) {
    Json parameters = Json::array();
    for (const auto& parameter : route.parameters) parameters.push(parameter_json(parameter, about));
    Json out = Json::object({{"operationId", route.name}, {"summary", route.summary}});
    out.set_if("parameters", std::move(parameters));
    if (!route.body.empty()) out.set("requestBody", body_json(route));
    out.set("responses", responses_json(route, routes));
    if (route.scope != Scope::none) {
        constexpr std::string_view kScopes[] = {"", "read", "ingest", "admin"};
        const auto scope = kScopes[static_cast<std::size_t>(route.scope)];
        Json ways = Json::array();
        if (route.key_is_optional) ways.push(Json::object());
        ways.push(Json::object({{"bearer", Json::array({scope})}}));
        out.set("security", std::move(ways));
    }
    return out;
}

Json header(std::string_view help, std::string_view type) {
    return Json::object({{"description", help}, {"schema", Json::object({{"type", type}})}});
}

Json components() {
    const Json problem = Json::object(
        {{"description", "an error (RFC 9457)"},
         {"content", Json::object({{"application/problem+json",
                                    Json::object({{"schema", reference("schemas", "Problem")}})}})}});
    const Json headers =
        Json::object({{"RateLimit-Remaining", header("requests that may be made at once", "integer")},
                      {"Server-Timing", header("milliseconds spent waiting and answering", "string")},
                      {"ETag", header("names the answer, for If-None-Match", "string")}});
    const Json bearer = Json::object(
        {{"type", "http"}, {"scheme", "bearer"}, {"description", "a key made by jobquery keys"}});
    return Json::object({{"schemas", openapi_schemas()},
                         {"responses", Json::object({{"Problem", problem}})},
                         {"headers", headers},
                         {"securitySchemes", Json::object({{"bearer", bearer}})}});
}

std::string lower(std::string_view method) {
    return base::to_lower_ascii(method);
}

}  // namespace

Json openapi(std::span<const Route* const> routes, const ApiDescription& about) {
    Json paths = Json::object();
    for (const auto* route : routes) {
        if (route->area != Area::api) continue;
        Json path = paths[route->path];
        path.set(lower(route->method), operation(*route, routes, about));
        paths.set(route->path, std::move(path));
    }
    return Json::object(
        {{"openapi", "3.1.0"},
         {"info",
          Json::object({{"title", about.title},
                        {"version", kApiVersion},
                        {"summary", "Academic job ads: search, facts about fields of work, matching"}})},
         {"servers", Json::array({Json::object({{"url", about.base_url}})})},
         {"paths", paths},
         {"components", components()}});
}

}  // namespace jobindex::server
