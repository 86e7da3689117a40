#include <catch2/catch.hpp>

#include "query/render/json.h"
#include "tests/unit/query/render/catalogues.h"

using namespace jobindex;

TEST_CASE("evidence of a hit is the words that state a field, a line long, when it is asked for",
          "[render][json]") {
    search::SearchResult result;
    search::Hit hit;
    hit.ad.id = "0123456789abcdef0123456789abcdef";
    hit.ad.description = "The post is in\n Example City. " + std::string(500, 'x');
    const model::Provenance place{model::Method::text, 0.7, base::Span{12, 30}, "", ""};
    const model::Provenance title{model::Method::json_ld, 1, std::nullopt, "/title", std::string(500, 'y')};
    hit.ad.provenance = {{"places", place}, {"title", title}, {"description", title}};
    result.hits.push_back(hit);
    CHECK(render::json(result, {.words = support::english()})["hits"].at(0).find("evidence") == nullptr);
    const auto evidence =
        render::json(result, {.words = support::english(), .evidence = true})["hits"].at(0)["evidence"];
    CHECK(evidence.size() == 2);
    CHECK(evidence["place"]["text"].text() == "in Example City.");
    CHECK(evidence["place"]["method"].text() == "text");
    CHECK(evidence["title"]["pointer"].text() == "/title");
    CHECK(evidence["title"]["text"].text().size() < 200);
    CHECK(render::json(result, {.words = support::english(), .keys = {"evidence"}})["hits"].at(0).size() ==
          1);
}
