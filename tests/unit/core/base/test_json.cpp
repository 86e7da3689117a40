#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "core/base/json.h"

using base_json = jobindex::base::Json;
using namespace jobindex;

TEST_CASE("JSON comes back from its text with its keys in order", "[base][json]") {
    const std::string text = R"({"z":1,"a":[true,null,-2.5,"ü\n\"",{}],"m":{"k":[]}})";
    const auto json = base::parse_json(text);
    REQUIRE(json);
    CHECK(json->dump() == text);
    CHECK(base::parse_json(json->dump(2)).value() == *json);
    CHECK(json->pointer("/a/2")->number() == -2.5);
    CHECK(json->pointer("/a/9") == nullptr);
    CHECK((*json)["z"].integer() == 1);
    CHECK((*json)["none"].is_null());
    CHECK((*json)["a"].at(3).text() == "ü\n\"");
}

TEST_CASE("set replaces, set_if leaves out what says nothing", "[base][json]") {
    base_json json;
    json.set("a", 1)
        .set("a", 2)
        .set_if("b", "")
        .set_if("c", base_json::array())
        .set_if("d", nullptr)
        .set_if("e", 0);
    CHECK(json.dump() == R"({"a":2,"e":0})");
}

TEST_CASE("strict JSON is valid UTF-8 and has each key once", "[base][json]") {
    const base::JsonLimits strict{.strict = true};
    CHECK(base::parse_json(R"({"a":{"b":1},"b":2})", strict));
    for (const char* text : {"{\"a\":1,\"a\":1}", "[{\"a\":{\"b\":1,\"b\":2}}]", "{\"a\":\"\xFF\"}"}) {
        INFO(text);
        CHECK(base::parse_json(text, strict).error().code == base::Code::invalid_input);
        CHECK(base::parse_json(text));
    }
    std::string wide = "{";
    for (int i = 0; i <= 1000; ++i) wide += "\"k" + std::to_string(i) + "\":0,";
    CHECK(base::parse_json(wide + "\"z\":0}", strict).error().code == base::Code::limit);
}

TEST_CASE("what is no JSON, or too deep, is an error and never a crash", "[base][json][property]") {
    for (const char* text : {"", "{", "[1,]", "{\"a\":}", "nul", "1 2", "\"\\u12\"", "\xFF"}) {
        INFO(text);
        CHECK(base::parse_json(text).error().code == base::Code::invalid_input);
    }
    CHECK(base::parse_json(std::string(100000, '[')).error().code == base::Code::limit);
    CHECK(base::parse_json("[1]", {.bytes = 2}).error().code == base::Code::limit);
    std::mt19937 random(5);
    const std::string alphabet = "{}[]\",:0123456789.eE+-truefalsn\\u \xC3\xBC\xFF";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto size = random() % 30; size > 0; --size) text += alphabet[random() % alphabet.size()];
        const auto json = base::parse_json(text);
        if (json) CHECK(base::parse_json(json->dump()).value() == *json);
    }
}
