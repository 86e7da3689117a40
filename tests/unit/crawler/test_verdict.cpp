// What an answer means: a table.
#include <catch2/catch.hpp>

#include "core/base/date.h"
#include "crawler/verdict.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

FetchResponse answer(int status, Headers headers = {}, FetchFailure failure = FetchFailure::none) {
    FetchResponse response;
    response.status = status;
    response.headers = std::move(headers);
    response.failure = failure;
    response.detail = "detail";
    return response;
}

}  // namespace

TEST_CASE("every status and failure has one meaning", "[verdict]") {
    struct Row {
        FetchResponse response;
        Action action;
        const char* reason;
    };
    const Row rows[] = {
        {answer(200), Action::read, ""},
        {answer(203), Action::read, ""},
        {answer(204), Action::fail, "HTTP 204"},
        {answer(304), Action::unchanged, ""},
        {answer(301, {{"Location", "/b"}}), Action::redirect, "HTTP 301"},
        {answer(302, {{"location", " /b "}}), Action::redirect, "HTTP 302"},
        {answer(307, {{"LOCATION", "/b"}}), Action::redirect, "HTTP 307"},
        {answer(308, {{"Location", "/b"}}), Action::redirect, "HTTP 308"},
        {answer(301), Action::fail, "HTTP 301 without a Location"},
        {answer(300, {{"Location", "/b"}}), Action::fail, "HTTP 300"},
        {answer(401), Action::fail, "HTTP 401"},
        {answer(403), Action::fail, "HTTP 403"},
        {answer(404), Action::gone, "HTTP 404"},
        {answer(410), Action::gone, "HTTP 410"},
        {answer(408), Action::retry, "HTTP 408"},
        {answer(429), Action::retry, "HTTP 429"},
        {answer(500), Action::retry, "HTTP 500"},
        {answer(503), Action::retry, "HTTP 503"},
        {answer(599), Action::retry, "HTTP 599"},
        {answer(0, {}, FetchFailure::timeout), Action::retry, "timeout"},
        {answer(200, {}, FetchFailure::timeout), Action::retry, "timeout"},
        {answer(0, {}, FetchFailure::unreachable), Action::retry, "network: detail"},
        {answer(200, {}, FetchFailure::too_large), Action::refuse, "too large: detail"},
        {answer(200, {}, FetchFailure::content_type), Action::refuse, "type detail"},
        {answer(0, {}, FetchFailure::address), Action::refuse, "private address"},
        {answer(404, {}, FetchFailure::too_large), Action::gone, "HTTP 404"},
    };
    for (const auto& row : rows) {
        const auto verdict = judge(row.response, 0);
        CAPTURE(row.response.status, row.reason);
        CHECK(verdict.action == row.action);
        CHECK(verdict.reason == row.reason);
        CHECK(verdict.throttled == (row.response.status == 429 || row.response.status == 503));
    }
}

TEST_CASE("Retry-After is read as seconds or as a date, and bounded", "[verdict]") {
    const auto now = *base::parse_iso_time("2026-12-01T08:30:00Z");
    CHECK(retry_after("4", now) == 4);
    CHECK(retry_after(" 120 ", now) == 120);
    CHECK(retry_after("-5", now) == 0);
    CHECK(retry_after("99999999", now) == 86'400);
    CHECK(retry_after("Tue, 01 Dec 2026 08:31:30 GMT", now) == 90);
    CHECK(retry_after("Tue, 01 Dec 2026 08:00:00 GMT", now) == 0);
    CHECK_FALSE(retry_after("soon", now));
    CHECK_FALSE(retry_after("", now));
    CHECK(judge(answer(429, {{"Retry-After", "7"}}), now).pause == 7);
    CHECK_FALSE(judge(answer(503, {{"Retry-After", "x"}}), now).pause);
}

TEST_CASE("only media types that hold text are read", "[verdict][fetcher]") {
    for (const char* yes :
         {"", "text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml", "application/xml", "text/xml",
          "application/rss+xml", "application/atom+xml", "application/json", "application/ld+json",
          "application/feed+json", "text/plain"}) {
        CAPTURE(yes);
        CHECK(is_readable_type(yes));
    }
    for (const char* no : {"image/png", "image/svg+xml", "application/pdf", "application/octet-stream",
                           "text/css", "application/javascript", "video/mp4", "application/zip"}) {
        CAPTURE(no);
        CHECK_FALSE(is_readable_type(no));
    }
}
