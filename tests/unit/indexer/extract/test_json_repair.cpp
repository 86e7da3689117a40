#include <catch2/catch.hpp>

#include "indexer/extract/json_repair.h"

using namespace jobindex;
using extract::read_json_block;

TEST_CASE("every usual damage still gives the title and the place", "[extract][json-repair]") {
    struct Row {
        const char* damage;
        std::string text;
    };
    const Row row = GENERATE(values<Row>({
        {"none", R"({"title": "PhD", "place": "Ulm"})"},
        {"byte order mark", "\xEF\xBB\xBF{\"title\": \"PhD\", \"place\": \"Ulm\"}"},
        {"HTML comment", "<!-- {\"title\": \"PhD\", \"place\": \"Ulm\"} -->"},
        {"CDATA", "//<![CDATA[\n{\"title\": \"PhD\", \"place\": \"Ulm\"}\n//]]>"},
        {"comment in C style", "/* <![CDATA[ */ {\"title\": \"PhD\", /* x */ \"place\": \"Ulm\"} /* ]]> */"},
        {"line comments", "{\"title\": \"PhD\", // the title\n \"place\": \"Ulm\"}"},
        {"entity-escaped quotes", "{&quot;title&quot;: &quot;PhD&quot;, &quot;place&quot;: &quot;Ulm&quot;}"},
        {"backslash-escaped quotes", R"({\"title\": \"PhD\", \"place\": \"Ulm\"})"},
        {"a string that holds the JSON", R"("{\"title\": \"PhD\", \"place\": \"Ulm\"}")"},
        {"raw line breaks in a string",
         "{\"text\": \"a\nb\tc\x01\", \"title\": \"PhD\", \"place\": \"Ulm\"}"},
        {"bad escapes", R"({"text": "C:\d\u12 \x41 50\%", "title": "PhD", "place": "Ulm"})"},
        {"spare commas", R"({"title": "PhD",, "place": "Ulm",})"},
        {"trailing semicolon", R"({"title": "PhD", "place": "Ulm"};)"},
        {"assignment", R"(window.job = {"title": "PhD", "place": "Ulm"};)"},
        {"single quotes", "{'title': 'PhD', 'text': 'it\\'s', 'place': 'Ulm'}"},
        {"typographic quotes",
         "{\xE2\x80\x9Ctitle\xE2\x80\x9D: \xE2\x80\x9CPhD\xE2\x80\x9D, "
         "\xE2\x80\x9Cplace\xE2\x80\x9D: \xE2\x80\x9CUlm\xE2\x80\x9D}"},
        {"unquoted keys", R"({title: "PhD", place: "Ulm"})"},
        {"missing commas", "{\"title\": \"PhD\"\n \"place\": \"Ulm\"}"},
        {"unescaped inner quotes",
         R"({"text": "the "best" post, "really" so", "title": "PhD", "place": "Ulm"})"},
        {"an inner quote before a comma",
         R"({"text": "we say "hello", and you?", "title": "PhD", "place": "Ulm"})"},
        {"a cut end", R"({"title": "PhD", "place": "Ulm", "text": "and the)"},
        {"a cut end in a list", R"({"title": "PhD", "place": "Ulm", "list": [{"a": [1, 2)"},
        {"a missing bracket", R"({"title": "PhD", "list": [1, 2, "place": "Ulm"})"},
        {"a spare bracket", R"({"list": [1]], "title": "PhD", "place": "Ulm"})"},
        {"undefined values", R"({"x": undefined, "y": NaN, "title": "PhD", "place": "Ulm"})"},
        {"a call", R"({"x": new Date(), "title": "PhD", "place": "Ulm"})"},
        {"NUL bytes", std::string("{\"title\": \"PhD\",\0 \"place\": \"Ulm\"}", 34)},
        {"no-break spaces", "{\xC2\xA0\"title\": \"PhD\",\xC2\xA0\"place\": \"Ulm\"}"},
    }));
    CAPTURE(row.damage, row.text);
    const extract::JsonBlock block = read_json_block(row.text);
    const bool found = block.values.size() == 1 && block.values[0].is_object();
    CAPTURE(block.values.empty() ? std::string() : block.values[0].dump());
    REQUIRE(found);
    CHECK(block.values[0]["title"].text() == "PhD");
    if (std::string_view(row.damage) != "a missing bracket") CHECK(block.values[0]["place"].text() == "Ulm");
    const bool is_valid =
        std::string_view(row.damage) == "none" || std::string_view(row.damage) == "byte order mark";
    CHECK(block.damage.empty() == is_valid);
}

TEST_CASE("several values in one block are all read", "[extract][json-repair]") {
    const extract::JsonBlock block = read_json_block(R"({"a": 1}{"b": 2}, [{"c": 3}])");
    REQUIRE(block.values.size() == 3);
    CHECK(block.values[1]["b"].integer() == 2);
}

TEST_CASE("escapes and literals mean what they mean in JSON", "[extract][json-repair]") {
    const extract::JsonBlock block =
        read_json_block("{a: '\\u00e4\\ud83d\\ude00\\n\\/', b: true, c: -1.5e2, d: null, e: 7,}");
    REQUIRE(block.values.size() == 1);
    CHECK(block.values[0]["a"].text() == "\xC3\xA4\xF0\x9F\x98\x80\n/");
    CHECK(block.values[0]["b"].boolean());
    CHECK(block.values[0]["c"].number() == -150);
    CHECK(block.values[0]["e"].integer() == 7);
}

TEST_CASE("what holds no JSON gives no value", "[extract][json-repair]") {
    for (const char* text : {"", "   ", "hello", "null", "}", "]]]", "{}", "[]", "//", "\"", "<!-- -->"}) {
        CAPTURE(text);
        std::size_t members = 0;
        for (const base::Json& value : read_json_block(text).values) members += value.size();
        CHECK(members == 0);
    }
}

TEST_CASE("a valid text cut or damaged anywhere is read in linear work", "[extract][json-repair][property]") {
    const std::string good =
        R"({"@type": "JobPosting", "title": "A \"b\" c", "list": [1, {"x": "y"}, "z"], "o": {"p": "q, r", "n": -1.5}})";
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char* with : {"", "\"", "{", "}", "[", "]", ",", "\\", "'", "\n", "\xFF"}) {
            std::string damaged = good;
            damaged.replace(at, 1, with);
            const extract::JsonBlock block = read_json_block(damaged);
            CHECK(block.work <= 64 * damaged.size() + 2048);
            const extract::JsonBlock cut = read_json_block(good.substr(0, at) + with);
            CHECK(cut.work <= 64 * damaged.size() + 2048);
        }
    }
}

TEST_CASE("piles of quotes and brackets end within the work bound", "[extract][json-repair][property]") {
    for (const char* part :
         {"\"", "{\"a\":\"", "[", "{", "{\"a\":", "\",\"", "'", "/*", "\\", "{a:", "\"\"", ", "}) {
        std::string text = "{";
        for (int i = 0; i < 20'000; ++i) text += part;
        CAPTURE(part);
        const extract::JsonBlock block = read_json_block(text);
        CHECK(block.work <= 70 * text.size() + 4096);
    }
}
