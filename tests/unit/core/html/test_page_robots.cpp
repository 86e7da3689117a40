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

TEST_CASE("the date after which a page is unavailable is kept as stated", "[html][robots]") {
    CHECK(page_robots(nullptr, "unavailable_after: 2026-06-25").unavailable_after == "2026-06-25");
}
