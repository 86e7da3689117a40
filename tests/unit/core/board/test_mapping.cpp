#include <catch2/catch.hpp>

#include "core/board/mapping.h"

using jobindex::base::Json;
using jobindex::base::parse_json;
using jobindex::board::Mapping;

namespace {

Json posting(const std::vector<std::string>& map, const std::string& row) {
    const auto mapping = Mapping::parse(map);
    REQUIRE(mapping);
    return mapping->to_posting(*parse_json(row));
}

}  // namespace

TEST_CASE("a mapping fills the properties of a JobPosting from any paths", "[ingest]") {
    const Json out = posting(
        {"title=t,institution=employer.name", "location=places", "department=unit"},
        R"({"t": "Postdoc", "employer": {"name": "Uni A"}, "places": ["Leeds", "York"], "unit": "Physics"})");
    CHECK(out["@type"].text() == "JobPosting");
    CHECK(out["title"].text() == "Postdoc");
    CHECK(out["hiringOrganization"]["name"].text() == "Uni A");
    CHECK(out["hiringOrganization"]["department"]["name"].text() == "Physics");
    CHECK(out["jobLocation"].size() == 2);
}

TEST_CASE("text lists become paragraphs, and HTML beside text makes the text HTML too", "[ingest]") {
    CHECK(posting({"description=a"}, R"({"a": ["one", "two"]})")["description"].text() == "one\n\ntwo");
    CHECK(posting({"description=a", "description=b"}, R"({"a": "one", "b": "two"})")["description"].text() ==
          "one\n\ntwo");
    CHECK(posting({"description=a,html=b"}, R"({"a": "x < y", "b": "<ul><li>z</li></ul>"})")["description"]
              .text() == "<p>x &lt; y</p>\n<ul><li>z</li></ul>");
}

TEST_CASE("without a mapping a JobPosting stays as it is, and our own field names are understood",
          "[ingest]") {
    const auto given = *parse_json(R"({"@type": "JobPosting", "title": "T", "x": 1})");
    CHECK(Mapping().to_posting(given) == given);
    const auto own =
        Mapping().to_posting(*parse_json(R"({"title": "T", "institution": "I", "closing": "2026-01-02"})"));
    CHECK(own["hiringOrganization"]["name"].text() == "I");
    CHECK(own["validThrough"].text() == "2026-01-02");
}

TEST_CASE("the format of a description is handed on, unless HTML is joined to it", "[ingest]") {
    Json row = Json::object({{"description", "a < b"}, {"description_format", "text/plain"}});
    const auto plain = Mapping().to_posting(row);
    CHECK(plain["description"].text() == "a < b");
    CHECK(plain["descriptionFormat"].text() == "text/plain");
    row.set("html", "<p>more</p>");
    const auto both = Mapping().to_posting(row);
    CHECK(both["description"].text() == "<p>a &lt; b</p>\n<p>more</p>");
    CHECK(both["descriptionFormat"].text() == "text/html");
}

TEST_CASE("absent and empty values leave their property out", "[ingest]") {
    const Json out = posting({"title=t,closing=c,institution=i"}, R"({"t": "T", "c": " ", "i": null})");
    CHECK(out.find("validThrough") == nullptr);
    CHECK(out.find("hiringOrganization") == nullptr);
}

TEST_CASE("a wrong mapping is refused with the part and the fields there are", "[ingest]") {
    for (const char* text : {"title", "titel=x", "=x", "title="}) {
        INFO(text);
        const auto mapping = Mapping::parse({text});
        REQUIRE_FALSE(mapping);
        CHECK(mapping.error().message.find(text) != std::string::npos);
        CHECK(mapping.error().hint.find("institution") != std::string::npos);
    }
}
