#include <catch2/catch.hpp>
#include <set>

#include "core/inbox/inbox.h"
#include "query/render/json.h"
#include "query/server/openapi.h"
#include "query/server/openapi_schemas.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using base::Json;

TEST_CASE("the description has each operation of the API with the parameters of its table",
          "[server][openapi]") {
    server::TestSite site;
    const auto document = site.json("/v1/openapi.json");
    for (const auto* route : server::all_routes()) {
        if (route->area != server::Area::api) continue;
        INFO(route->path);
        const auto& operation = document["paths"][route->path][route->method == "GET" ? "get" : "post"];
        if (route->method == "GET" || route->method == "POST")
            CHECK(operation["operationId"].text() == route->name);
        if (route->method == "GET") CHECK(operation["parameters"].size() == route->parameters.size());
    }
}

TEST_CASE("each body and answer of a route is described, and has an example", "[server][openapi]") {
    for (const auto* route : server::all_routes()) {
        if (route->area != server::Area::api) continue;
        INFO(route->path);
        if (!route->answer.empty()) CHECK(server::has_schema(route->answer));
        if (route->body.empty()) continue;
        CHECK(server::has_schema(route->body));
        CHECK(base::parse_json(route->body_example));
    }
}

TEST_CASE("each row of the shapes belongs to a shape, and what it refers to is there", "[server][openapi]") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto members : {server::search_members(), server::ad_members(), server::facts_members(),
                               server::ingest_members(), server::alert_members()}) {
        for (const auto& member : members) {
            INFO(member.schema << "." << member.name);
            CHECK(server::has_schema(member.schema));
            CHECK(seen.insert({member.schema, member.name}).second);
            if (!member.type.starts_with('#')) continue;
            CHECK(server::has_schema(member.type.substr(1, member.type.find_first_of("[{? ") - 1)));
        }
    }
}

TEST_CASE("the keys that a hit can have are those of its shape, in the same order", "[server][openapi]") {
    std::vector<std::string_view> described;
    for (const auto& member : server::search_members()) {
        if (member.schema == "Hit") described.push_back(member.name);
    }
    const std::set<std::string_view> keys(render::kHitKeys.begin(), render::kHitKeys.end());
    CHECK(std::set<std::string_view>(described.begin(), described.end()) == keys);
}

TEST_CASE("the examples of handing an ad over fit each other", "[server][openapi]") {
    server::TestSite site;
    const auto document = site.json("/v1/openapi.json");
    const auto& put = document["paths"]["/v1/jobs/{id}"]["put"];
    const auto& row = put["requestBody"]["content"]["application/json"]["example"];
    CHECK(put["parameters"].at(0)["example"].text() == inbox::id_of(row, "anyone"));
}

TEST_CASE("a batch of which nothing is taken has an answer of its own in the description",
          "[server][openapi]") {
    server::TestSite site;
    const auto answers = site.json("/v1/openapi.json")["paths"]["/v1/jobs"]["post"]["responses"];
    const auto& content = answers["422"]["content"];
    CHECK(content["application/json"]["schema"]["$ref"].text() == "#/components/schemas/IngestReport");
    CHECK(content["application/problem+json"]["schema"]["$ref"].text() == "#/components/schemas/Problem");
}

TEST_CASE("the answer of a saved search leads to the operations that take its token", "[server][openapi]") {
    server::TestSite site;
    const auto document = site.json("/v1/openapi.json");
    const auto& post = document["paths"]["/v1/alerts"]["post"];
    for (const char* name : {"getAlert", "deleteAlert"})
        CHECK(post["responses"]["201"]["links"][name]["parameters"]["token"].text() ==
              "$response.body#/token");
    CHECK(post["security"].size() == 2);
    CHECK(post["security"].at(0).size() == 0);
}

TEST_CASE("the example of an id is that of an ad that is there", "[server][openapi]") {
    server::TestSite site;
    const auto document = site.json("/v1/openapi.json");
    const auto& id = document["paths"]["/v1/jobs/{id}"]["get"]["parameters"].at(0)["example"].text();
    REQUIRE(id.size() == 32);
    CHECK(site.json("/v1/jobs/" + id)["id"].text() == id);
}
