#include <catch2/catch.hpp>

#include "core/html/page_robots.h"

using jobindex::html::Document;
using jobindex::html::page_robots;

TEST_CASE("robots directives are read from meta elements and headers, for everyone and for us",
          "[html][robots]") {
    struct Row {
        const char *html, *header;
        bool noindex, nofollow;
    };
    const auto row = GENERATE(values<Row>({
        {"<meta name=robots content='index, follow'>", "", false, false},
        {"<meta name=ROBOTS content='NoIndex'>", "", true, false},
        {"<meta name='robots' content='none'>", "", true, true},
        {"<p>x</p><meta name=robots content='noindex,nofollow'>", "", true, true},
        {"<meta name=jobindex content=noindex>", "", true, false},
        {"<meta name=googlebot content=noindex>", "", false, false},
        {"", "noindex", true, false},
        {"", "googlebot: noindex, nofollow", false, false},
        {"", "googlebot: noindex, jobindex: nofollow", false, true},
        {"", "noindex, googlebot: nofollow", true, false},
        {"", "googlebot: noindex\nnofollow", false, true},
        {"", "otherbot: none\njobindex: noindex\nbingbot: nofollow", true, false},
        {"", "unavailable_after: Thu, 25 Jun 2026 15:00:00 GMT, noindex", true, false},
        {"", "unavailable_after: 25 Jun 2026 15:00:00 PST", false, false},
    }));
    INFO(row.html << " | " << row.header);
    const auto document = Document::parse(row.html);
    REQUIRE(document);
    const auto out = page_robots(&*document, row.header);
    CHECK(out.noindex == row.noindex);
    CHECK(out.nofollow == row.nofollow);
    CHECK(out.reason.empty() != (row.noindex || row.nofollow));
}

TEST_CASE("the date after which a page is unavailable is read from every form that is in use",
          "[html][robots]") {
    struct Row {
        const char *html, *header, *stated, *time;
    };
    const auto row = GENERATE(values<Row>({
        {"", "unavailable_after: 2026-06-25", "2026-06-25", "2026-06-25T00:00:00Z"},
        {"", "unavailable_after: 25 Jun 2026 15:00:00 PST", "25 Jun 2026 15:00:00 PST",
         "2026-06-25T23:00:00Z"},
        {"", "noindex, unavailable_after: Thu, 25 Jun 2026 15:00:00 GMT", "Thu, 25 Jun 2026 15:00:00 GMT",
         "2026-06-25T15:00:00Z"},
        {"", "jobindex: unavailable_after: 2026-06-25T15:00:00+02:00", "2026-06-25T15:00:00+02:00",
         "2026-06-25T13:00:00Z"},
        {"<meta name=robots content='unavailable_after: Thursday, 25-Jun-26 15:00:00 GMT'>", "",
         "Thursday, 25-Jun-26 15:00:00 GMT", "2026-06-25T15:00:00Z"},
        {"<meta name=robots content='unavailable_after: soon'>", "", "soon", ""},
        {"", "googlebot: unavailable_after: 2026-06-25", "", ""},
    }));
    INFO(row.html << " | " << row.header);
    const auto document = Document::parse(row.html);
    REQUIRE(document);
    const auto out = page_robots(&*document, row.header);
    CHECK(out.unavailable_after == row.stated);
    CHECK((out.expires ? jobindex::base::iso_time(*out.expires) : std::string()) == row.time);
}
