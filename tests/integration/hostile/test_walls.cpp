// Pages that are not what they stand for: they are named, are no ads, and close no ads.
#include <map>

#include "tests/integration/hostile/scenario.h"

using namespace jobindex;
using integration::Outcome;
using integration::Scenario;
using support::Wire;

namespace {

constexpr const char* kAd =
    "<!doctype html><title>PhD position in medical physics</title><script type='application/ld+json'>"
    "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"PhD position in medical "
    "physics\","
    "\"datePosted\":\"2026-11-01\",\"validThrough\":\"2030-01-31\",\"hiringOrganization\":{\"@type\":"
    "\"Organization\","
    "\"name\":\"University of Example\"},\"jobLocation\":{\"@type\":\"Place\",\"address\":\"Leeds, UK\"},"
    "\"description\":\"<p>We look for a PhD student in medical physics, with a master's degree in physics. "
    "The post is "
    "for three years. You will work on image reconstruction in a group of ten, teach a little and travel to "
    "conferences. Please apply with a letter, a curriculum vitae and two references.</p>\"}</script>";

struct Wall {
    const char *kind, *html;
};

const Wall kWalls[] = {
    {"bot check",
     "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>www.example.org</h1>"
     "<p>Verifying you are human. This may take a few seconds.</p></body></html>"},
    {"bot check",
     "<title>Nur einen Moment...</title><h2>Sicherheits\xC3\xBC"
     "berpr\xC3\xBC"
     "fung</h2><p>Bitte warten</p>"},
    {"bot check", "<html><body><script src='/cdn-cgi/challenge-platform/h/b/x.js'></script></body></html>"},
    {"bot check",
     "<title>x</title><div class='g-recaptcha' data-sitekey='k'></div>"
     "<script src='https://www.google.com/recaptcha/api.js'></script><p>Continue"},
    {"login wall",
     "<title>Anmelden | Uni</title><h1>Anmelden</h1><form method=post><input name=u>"
     "<input type=password name=p><button>Anmelden</button></form>"},
    {"login wall", "<title>Logga in</title><form><input name=user><input type='password'></form>"},
    {"login wall",
     "<body onload='document.forms[0].submit()'><form method=post action='https://idp.example.edu/sso'>"
     "<input type=hidden name=SAMLRequest value=PHNh></form></body>"},
    {"cookie wall",
     "<title>Before you continue</title><h1>Before you continue</h1><p>We use cookies.</p>"
     "<button>Accept all</button>"},
    {"cookie wall", "<h1>Diese Website verwendet Cookies</h1><p>Bitte stimmen Sie zu.</p>"},
};

const char* const kSoft404[] = {
    "<title>Page not found | University</title><h1>Sorry</h1><p>Go home.",
    "<title>404</title><p>nothing here",
    "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht.",
    "<title>Oops</title><h1>Sidan hittades inte</h1>",
    "<title>Careers</title><h1>This job is no longer available</h1>",
    "<title>"
    "\xE3\x83\x9A\xE3\x83\xBC\xE3\x82\xB8\xE3\x81\x8C\xE8\xA6\x8B\xE3\x81\xA4\xE3\x81\x8B\xE3\x82\x8A\xE3\x81"
    "\xBE"
    "\xE3\x81\x9B\xE3\x82\x93</title>",
};

std::int64_t live(const Outcome& out) {
    return out.report["ads"]["live"].integer().value_or(-1);
}

std::string host(std::size_t number) {
    return "h" + std::to_string(number) + ".localhost";
}

/// The start pages of `count` hosts, each of which has the same "/", "/good" and "/trap" of its own.
std::vector<std::string> seeds(const support::HostileServer& server, std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(server.url("/", host(i)));
    return out;
}

std::size_t asked(const Outcome& out, std::size_t number, std::string_view target) {
    std::size_t count = 0;
    for (const auto& hit : out.hits)
        count += hit.host.starts_with(host(number) + ":") && hit.target == target;
    return count;
}

}  // namespace

TEST_CASE("a wall is named, is no ad, leads nowhere, and closes no ad that was there before",
          "[hostile][wall]") {
    Scenario s;
    constexpr std::size_t kCount = std::size(kWalls);
    s.server().page("/trap", kAd);
    const auto hosts = seeds(s.server(), kCount);
    REQUIRE(live(s.crawl(hosts)) == 1 + kCount);
    for (std::size_t i = 0; i < kCount; ++i)
        s.server().page(host(i) + "/trap", std::string(kWalls[i].html) + "<a href=/beyond>x</a>");
    const Outcome out = s.crawl(hosts);
    CHECK(live(out) == 1 + kCount);
    CHECK(out.report["ads"]["newly_closed"].integer() == 0);
    CHECK(out.asked("/beyond") == 0);
    std::map<std::string, std::int64_t> kinds;
    for (const auto& wall : kWalls) ++kinds[wall.kind];
    for (const auto& [kind, count] : kinds) CHECK(out.counted("traps", kind) == count);
    const auto why =
        s.home().json(s.home().jobindex({"why", s.server().url("/trap", host(0)), "--format", "json"}));
    CHECK(why["frontier"]["reason"].text().starts_with("bot check"));
}

TEST_CASE("a page that says in its heading that it is gone closes its ad, and a rebuild agrees",
          "[hostile][wall]") {
    Scenario s;
    constexpr std::size_t kCount = std::size(kSoft404);
    s.server().page("/trap", kAd);
    const auto hosts = seeds(s.server(), kCount);
    REQUIRE(live(s.crawl(hosts)) == 1 + kCount);
    for (std::size_t i = 0; i < kCount; ++i) s.server().page(host(i) + "/trap", kSoft404[i]);
    const Outcome out = s.crawl(hosts);
    CHECK(out.counted("traps", "soft 404") == kCount);
    CHECK(live(out) == 1);
    const auto before = s.home().index({"export", "--as", "ad"}).out;
    s.home().index({"rebuild", "--no-index"});
    CHECK(s.home().index({"export", "--as", "ad"}).out == before);
}

TEST_CASE("pages that have a form, a cookie banner or a captcha are pages", "[hostile][wall]") {
    std::string text = "<p>We look for a PhD student in medical physics with a degree in physics. ";
    for (int i = 0; i < 40; ++i) text += "The post is for three years in a group of ten people and more. ";
    const std::string pages[] = {
        "<title>PhD position | University</title><h1>PhD position</h1><form><input type=password></form>" +
            text,
        "<title>Jobs</title><div><h2>We value your privacy</h2><p>Cookies</p></div><h1>Open positions</h1>" +
            text,
        "<title>Apply</title><h1>PhD position</h1><script src='https://hcaptcha.com/1/api.js'></script>" +
            text,
        "<title>Research on error 40 in pages</title><h1>Postdoc: one moment of inertia</h1>" + text,
    };
    for (const auto& page : pages) {
        CAPTURE(page.substr(0, 100));
        Scenario s;
        s.server().page("/trap", page + "<a href=/beyond>x</a>");
        const Outcome out = s.crawl();
        CHECK(out.report["traps"].size() == 0);
        CHECK(out.asked("/beyond") == 1);
    }
}

TEST_CASE("after a bot check the whole host is left alone", "[hostile][wall]") {
    Scenario s;
    std::string links = "<a href=/trap>x</a>";
    for (int i = 0; i < 30; ++i) links += "<a href=/good" + std::to_string(i) + ">x</a>";
    s.server().page("/", links);
    s.server().page("/good", kWalls[0].html);
    s.server().page("/trap", kWalls[0].html);
    const Outcome out = s.crawl({"--delay", "0.05"});
    CHECK(out.hits.size() <= 5);
    CHECK(out.notes("bot check"));
}

TEST_CASE("a farm of pages that are not found leads nowhere", "[hostile][wall]") {
    Scenario s;
    s.server().on("/trap", [](Wire& wire) {
        std::string body = "<title>Page not found</title>";
        for (int i = 0; i < 50; ++i)
            body += "<a href='" + wire.target() + "/" + std::to_string(i) + "'>x</a>";
        wire.html(body);
    });
    const Outcome out = s.crawl();
    CHECK(out.asked("/trap") == 1);
    CHECK(out.counted("traps", "soft 404") == 1);
}

TEST_CASE("noindex in page or header is obeyed, nofollow too, each for its agent", "[hostile][robots]") {
    struct Row {
        const char *html, *header;
        bool index, follow;
    };
    const Row rows[] = {
        {"<meta name=robots content=nofollow>", "X-Y: z", true, false},
        {"", "X-Robots-Tag: noindex", false, true},
        {"", "X-Robots-Tag: none", false, false},
        {"", "X-Robots-Tag: googlebot: none", true, true},
        {"", "X-Robots-Tag: googlebot: nofollow\r\nX-Robots-Tag: noindex", false, true},
        {"", "X-Robots-Tag: unavailable_after: Mon, 05 Jan 2015 10:00:00 GMT", false, true},
    };
    Scenario s;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        s.server().on(host(i) + "/trap", [row = rows[i]](Wire& wire) {
            wire.html(std::string(kAd) + row.html + "<a href=/beyond>x</a>", {row.header});
        });
    }
    const Outcome out = s.crawl(seeds(s.server(), std::size(rows)));
    std::int64_t indexed = 0;
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(rows[i].html, rows[i].header);
        CHECK(asked(out, i, "/beyond") == (rows[i].follow ? 1u : 0u));
        indexed += rows[i].index;
    }
    CHECK(live(out) == indexed);
}
