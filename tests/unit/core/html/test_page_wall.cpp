// Walls and pages: tables. Whole crawls of walls are in tests/integration/hostile.
#include <catch2/catch.hpp>

#include "core/html/page_wall.h"

using namespace jobindex::html;

namespace {

std::string kind_of(const std::string& html, const std::string& url = "https://www.example.org/x") {
    const auto document = Document::parse(html);
    REQUIRE(document);
    return std::string(name(page_wall(&*document, html, url).kind));
}

/// A real page's worth of text.
std::string text(std::size_t bytes) {
    std::string out = "<p>";
    while (out.size() < bytes) out += "We look for somebody who likes physics and people. ";
    return out + "</p>";
}

}  // namespace

TEST_CASE("walls are told by their headings and scripts when there is little else", "[html][wall]") {
    struct Row {
        const char *html, *kind;
    };
    const auto row = GENERATE(values<Row>({
        {"<title>Just a moment...</title>", "bot check"},
        {"<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>", "bot check"},
        {"<title>x</title><script>window._cf_chl_opt={}</script>", "bot check"},
        {"<html style='height:100%'><iframe src='/_Incapsula_Resource?CWUDNSAI=1'></iframe></html>",
         "bot check"},
        {"<title>Un instant\xE2\x80\xA6</title>", "bot check"},
        {"<title>Sign in to your account</title><input type=password>", "login wall"},
        {"<h1>Connexion</h1><input type=password>", "login wall"},
        {"<title>Universit\xC3\xA4t: Anmeldung</title><input type=PASSWORD>", "login wall"},
        {"<h1>Accept cookies</h1><button>OK</button>", "cookie wall"},
        {"<title>Page not found - University of X</title>", "soft 404"},
        {"<h1>Error 404</h1>", "soft 404"},
        {"<title>Not Found | Careers</title>", "soft 404"},
        {"<h1>Diese Stelle ist nicht mehr verf\xC3\xBCgbar</h1>", "soft 404"},
        {"<h1>La p\xC3\xA1gina no existe</h1>", "soft 404"},
        {"<h1>Jobs</h1><p>No positions are open now.", ""},
        {"<h1>Not found what you are looking for?</h1><p>Ask us", ""},
        {"<title>404 jobs in Leeds</title>", ""},
        {"<title>Login</title><p>How to log in to the library", ""},
        {"", ""},
    }));
    CAPTURE(row.html);
    CHECK(kind_of(row.html) == row.kind);
}

TEST_CASE("what has the text of a page is a page", "[html][wall]") {
    for (const char* head :
         {"<title>Just a moment</title>", "<h1>Login</h1><input type=password>", "<h1>Accept cookies</h1>",
          "<script>_cf_chl_opt</script>", "<title>Page not found</title>"}) {
        CAPTURE(head);
        CHECK(kind_of(head + text(9000)).empty());
    }
    CHECK(kind_of("<title>Page not found</title><script "
                  "type='application/ld+json'>{\"@type\":\"JobPosting\"}</script>")
              .empty());
}

TEST_CASE("a log-in form with hardly any text is a wall where the address says so", "[html][wall]") {
    CHECK(kind_of("<h1>University</h1><input type=password>" + text(700),
                  "https://idp.example.org/idp/profile") == "login wall");
    CHECK(kind_of("<h1>University</h1><input type=password>" + text(700), "https://www.example.org/jobs")
              .empty());
}
