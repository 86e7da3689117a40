// HTTP responses as blocks of response records.
#include <catch2/catch.hpp>

#include "tests/unit/core/archive/fixtures.h"

namespace jobindex::archive {

TEST_CASE("a response comes back from its block with status, headers and body", "[archive][http][property]") {
    const std::string bodies[] = {"", "<p>hi</p>", std::string("\0\r\n\r\nHTTP/1.1 200\r\n", 19),
                                  noise(5000, 2)};
    for (const auto& body : bodies) {
        for (const int status : {100, 200, 301, 404, 503, 999}) {
            const Headers headers{{"Content-Type", "text/html; charset=utf-8"},
                                  {"Set-Cookie", "a=1"},
                                  {"set-cookie", "b=2"},
                                  {"X-Empty", ""}};
            const auto message = parse_http_response(http_response_block(status, headers, body));
            REQUIRE(message);
            CHECK(message->status == status);
            CHECK(message->body == body);
            CHECK(message->header("content-length") == std::to_string(body.size()));
            Headers expected = headers;
            expected.emplace_back("Content-Length", std::to_string(body.size()));
            CHECK(message->headers == expected);
        }
    }
}

TEST_CASE("codings of the wire are kept under another name, since the body is decoded", "[archive][http]") {
    const auto message = parse_http_response(http_response_block(
        200, {{"content-encoding", "gzip"}, {"Transfer-Encoding", "chunked"}, {"Content-Length", "17"}},
        "decoded"));
    REQUIRE(message);
    CHECK(message->header("Content-Encoding").empty());
    CHECK(message->header("X-Archive-Orig-Content-Encoding") == "gzip");
    CHECK(message->header("X-Archive-Orig-Transfer-Encoding") == "chunked");
    CHECK(message->header("Content-Length") == "7");
}

TEST_CASE("a header with line breaks stays one header", "[archive][http]") {
    const auto message = parse_http_response(
        http_response_block(200, {{"X", "a\r\nContent-Type: text/evil\r\n\r\nbody"}}, "real"));
    REQUIRE(message);
    CHECK(message->header("Content-Type").empty());
    CHECK(message->body == "real");
}

TEST_CASE("what is no HTTP response is refused, sloppy ones are read", "[archive][http]") {
    struct Row {
        std::string_view block;
        int status;
    };
    const Row rows[] = {
        {"HTTP/1.1 200 OK\r\n\r\n", 200},
        {"HTTP/2 404\n\n", 404},
        {"HTTP/1.0 301 Moved\nA:b\n\nbody", 301},
        {"HTTP/1.1 200 OK\r\nA: b", 0},
        {"HTTP/1.1 OK\r\n\r\n", 0},
        {"HTTP/1.1\r\n\r\n", 0},
        {"", 0},
        {"ICY 200 OK\r\n\r\n", 0},
        {"HTTP/1.1 -20 no\r\n\r\n", 0},
        {"HTTP/1.1 99 low\r\n\r\n", 0},
        {"HTTP/1.1 20\0 nul\r\n\r\n", 0},
    };
    for (const auto& row : rows) {
        const auto message = parse_http_response(row.block);
        INFO(row.block);
        CHECK((message ? message->status : 0) == row.status);
    }
    const auto endless = parse_http_response("HTTP/1.1 200 OK\r\n" + std::string(kMaxHeaderBytes + 10, 'a'));
    REQUIRE_FALSE(endless);
    CHECK(endless.error().code == base::Code::limit);
}

}  // namespace jobindex::archive
