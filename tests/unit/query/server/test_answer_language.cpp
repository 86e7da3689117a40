#include <catch2/catch.hpp>

#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using base::Json;
using server::request_for;
using server::TestSite;

namespace {

/// The label of a value of a facet.
std::string label_in(const Json& facets, const std::string& field, const std::string& value) {
    for (const auto& one : facets[field].items()) {
        if (one["value"].text() == value) return one["label"].text();
    }
    return "";
}

Json accepting(TestSite& site, const std::string& target, const std::string& language) {
    auto request = request_for(target);
    request.headers.emplace_back("accept-language", language);
    const auto response = site.ask(request);
    REQUIRE(response.status == 200);
    return *base::parse_json(response.body);
}

}  // namespace

TEST_CASE("an answer says what is for people in the language that is asked for, else in the accepted one",
          "[server][lang]") {
    TestSite site;
    const std::string target = "/v1/search?q=mri+phd&facets=true&explain=true";
    const auto english = site.json(target);
    const auto german = site.json(target + "&lang=de");
    CHECK(label_in(english["facets"], "level", "phd") == "PhD student");
    CHECK(label_in(german["facets"], "level", "phd") == "Promotion");
    CHECK(accepting(site, target, "de-CH,en;q=0.5")["facets"] == german["facets"]);
    CHECK(accepting(site, target + "&lang=en", "de")["facets"] == english["facets"]);
    const auto& reasons = german["hits"].at(0)["reasons"];
    REQUIRE(reasons.size() > 0);
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        CHECK(reasons.at(i)["kind"] == english["hits"].at(0)["reasons"].at(i)["kind"]);
        CHECK(reasons.at(i)["text"] != english["hits"].at(0)["reasons"].at(i)["text"]);
    }
    CHECK(german["hits"].at(0)["title"] == english["hits"].at(0)["title"]);
    CHECK(german["hits"].at(0)["level"] == english["hits"].at(0)["level"]);
}

TEST_CASE("caches are told when an answer depends on the accepted language", "[server][lang]") {
    TestSite site;
    const std::string target = GENERATE(as<std::string>{}, "/v1/search?q=mri", "/v1/facets?q=mri",
                                        "/v1/stats?", "/v1/similar/" + base::hash128_hex("mri-phd") + "?");
    const auto varies = [](const server::Response& response) {
        return response.get("Vary").value_or("").find("Accept-Language") != std::string_view::npos;
    };
    const auto plain = site.get(target);
    CHECK(varies(plain));
    CHECK(plain.get("Content-Language") == "en");
    const auto chosen = site.get(target + "&lang=fr");
    INFO(chosen.body);
    CHECK_FALSE(varies(chosen));
    CHECK(chosen.get("Content-Language") == "fr");
    CHECK(site.get(target + "&lang=xx").status == 400);
}

TEST_CASE("what was given up, and what to do instead, is said in the language of the answer",
          "[server][lang]") {
    TestSite site;
    const auto english = site.json("/v1/search?q=mri+phd+Germany");
    const auto spanish = site.json("/v1/search?q=mri+phd+Germany&lang=es");
    bool found = false;
    REQUIRE(english["hits"].size() == spanish["hits"].size());
    for (std::size_t i = 0; i < english["hits"].size(); ++i) {
        const auto& before = english["hits"].at(i)["relaxed"];
        const auto& after = spanish["hits"].at(i)["relaxed"];
        CHECK(before.is_null() == after.is_null());
        found = found || !before.is_null();
        if (!before.is_null()) CHECK(before != after);
    }
    CHECK(found);
    const auto steps = site.json("/v1/search?q=teaching&country=DE&lang=de")["next_steps"];
    REQUIRE(steps.size() > 0);
    CHECK(steps.at(0)["text"].text().starts_with("Ohne "));
}

TEST_CASE("each of several searches may have its own language", "[server][lang]") {
    TestSite site;
    auto request = request_for("/v1/multi-search", "POST");
    request.headers = {{"content-type", "application/json"}, {"accept-language", "fr"}};
    request.body =
        R"({"searches": [{"q": "mri", "facets": true}, {"q": "mri", "facets": true, "lang": "de"}]})";
    const auto response = site.ask(request);
    REQUIRE(response.status == 200);
    const auto results = (*base::parse_json(response.body))["results"];
    CHECK(label_in(results.at(0)["result"]["facets"], "level", "phd") == "Doctorat");
    CHECK(label_in(results.at(1)["result"]["facets"], "level", "phd") == "Promotion");
}
