// robots.txt of hostile and broken hosts, and hosts that want to be left alone.
#include <atomic>
#include <set>

#include "tests/integration/hostile/scenario.h"

using namespace jobindex;
using integration::Outcome;
using integration::Scenario;
using support::Wire;

TEST_CASE("while robots.txt answers 503 nothing of the host is fetched", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.answer(503, "busy"); });
    const Outcome out = s.crawl();
    CHECK(out.hits.size() == 1);
    CHECK(out.notes("robots.txt could not be read"));
    CHECK(out.report["pages"]["queued"].integer() == 1);
}

TEST_CASE("while robots.txt cannot be reached nothing of the host is fetched", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.reset(); });
    const Outcome out = s.crawl();
    CHECK(out.asked("/robots.txt") == out.hits.size());
    CHECK(out.notes("robots.txt could not be read"));
}

TEST_CASE("a host without robots.txt is crawled", "[hostile][robots]") {
    Scenario s;
    const Outcome out = s.crawl();
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("rules behind two redirects are obeyed from the first request on", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.answer(301, "", {"Location: /r2"}); });
    s.server().on("/r2", [](Wire& wire) { wire.answer(302, "", {"Location: /r3"}); });
    s.server().on("/r3", [](Wire& wire) { wire.answer(200, "User-agent: *\nDisallow: /trap\n"); });
    const Outcome out = s.crawl();
    CHECK(out.asked("/trap") == 0);
    CHECK(out.asked("/good") == 1);
    CHECK(out.counted("refused", "robots") == 1);
}

TEST_CASE("a robots.txt that leads round in circles counts as none after five hops", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.answer(301, "", {"Location: /robots.txt"}); });
    const Outcome out = s.crawl();
    CHECK(out.asked("/robots.txt") <= 6);
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("of a robots.txt of 700 KB the first 500 KiB count", "[hostile][robots]") {
    Scenario s;
    std::string text = "User-agent: *\n";
    while (text.size() < 400'000)
        text += "Disallow: /archive/of/something/long/ago/" + std::to_string(text.size()) + "\n";
    text += "Disallow: /trap\n";
    while (text.size() < 700'000) text += "# filler of a file that somebody generated without end\n";
    s.server().on("/robots.txt", [text](Wire& wire) { wire.answer(200, text); });
    const Outcome out = s.crawl();
    CHECK(out.asked("/trap") == 0);
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("a robots.txt that never ends is cut, and its rules hold", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) {
        wire.send("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /trap\n");
        while (wire.send("# and so on and so on and so on and so on and so on and so on and so on\n")) {
        }
    });
    const Outcome out = s.crawl();
    CHECK(out.asked("/trap") == 0);
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("a robots.txt that is an HTML page holds no rules", "[hostile][robots]") {
    Scenario s;
    s.server().page("/robots.txt", "<!doctype html><title>Welcome</title><p>User-agent of the month");
    const Outcome out = s.crawl();
    CHECK(out.asked("/good") == 1);
    CHECK(out.asked("/trap") == 1);
}

TEST_CASE("wildcards and anchors in robots.txt decide", "[hostile][robots]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) {
        wire.answer(200, "User-agent: *\nDisallow: /*?sort=\nDisallow: /p/\nAllow: /p/ok$\n");
    });
    s.server().page(
        "/", "<a href='/good?sort=a'>1</a><a href=/p/ok>2</a><a href=/p/okay>3</a><a href=/good>4</a>");
    s.server().page("/p/ok", "fine");
    const Outcome out = s.crawl();
    CHECK(out.asked("/good?sort=") == 0);
    CHECK(out.asked("/p/okay") == 0);
    CHECK(out.asked("/p/ok") == 1);
    CHECK(out.counted("refused", "robots") == 2);
}

TEST_CASE("a crawl delay of 2 keeps requests two seconds apart", "[hostile][pacing]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.answer(200, "User-agent: *\nCrawl-delay: 2\n"); });
    const Outcome out = s.crawl({"--patience", "5"});
    REQUIRE(out.hits.size() >= 4);
    for (std::size_t i = 2; i < out.hits.size(); ++i)
        CHECK(out.hits[i].at_ms - out.hits[i - 1].at_ms >= 1950);
}

TEST_CASE("a crawl delay past all measure is capped, and the report says so", "[hostile][pacing]") {
    Scenario s;
    s.server().on("/robots.txt", [](Wire& wire) { wire.answer(200, "User-agent: *\nCrawl-delay: 86400\n"); });
    const Outcome out = s.crawl();
    CHECK(out.notes("Crawl-delay of 86400 s"));
}

TEST_CASE("after 429 with Retry-After nobody on the host is asked, and then no page is lost",
          "[hostile][pacing]") {
    Scenario s;
    std::string links;
    for (int i = 0; i < 6; ++i) links += "<a href=/job" + std::to_string(i) + ">x</a>";
    s.server().page("/", links);
    s.server().page("/job", "<p>A job");
    auto busy = std::make_shared<std::atomic<int>>(1);
    s.server().on("/job2", [busy](Wire& wire) {
        if (busy->fetch_sub(1) > 0) {
            wire.answer(429, "", {"Retry-After: 4"});
        } else {
            wire.html("<p>A job");
        }
    });
    const Outcome out = s.crawl({"--delay", "0.05", "--patience", "8"});
    std::set<std::string> fetched;
    std::int64_t busy_at = -1;
    for (const auto& hit : out.hits) {
        if (busy_at >= 0) CHECK(hit.at_ms - busy_at >= 3900);
        if (hit.target == "/job2" && busy_at < 0)
            busy_at = hit.at_ms;
        else
            busy_at = busy_at >= 0 ? -2'000'000 : busy_at;
        fetched.insert(hit.target);
    }
    CHECK(out.report["pages"]["fetched"].integer() == 7);
}

TEST_CASE("the wait for a host that says 429 again and again grows, and a restart does not shorten it",
          "[hostile][pacing]") {
    Scenario s;
    s.server().on("/good", [](Wire& wire) { wire.answer(429, ""); });
    s.server().on("/trap", [](Wire& wire) { wire.answer(429, ""); });
    const Outcome first = s.crawl();
    CHECK(first.asked("/good") + first.asked("/trap") >= 1);
    CHECK(first.asked("/good") + first.asked("/trap") <= 8);  // what was under way together
    CHECK(first.notes("is left alone for"));
    const Outcome again = s.crawl();
    CHECK(again.hits.size() == first.hits.size());
}

TEST_CASE("a host gets no more requests a day than it is allowed, over all runs", "[hostile][pacing]") {
    Scenario s;
    std::string links;
    for (int i = 0; i < 50; ++i) links += "<a href=/good" + std::to_string(i) + ">x</a>";
    s.server().page("/", links);
    const Outcome first = s.crawl({"--max-per-host-day", "10"});
    CHECK(first.hits.size() == 10);
    CHECK(first.notes("which is all that is allowed"));
    const Outcome again = s.crawl({"--max-per-host-day", "15"});
    CHECK(again.hits.size() == 15);
}

TEST_CASE("in quiet hours nothing is asked", "[hostile][pacing]") {
    Scenario s;
    const Outcome out = s.crawl({"--quiet", "00:00-24:00"});
    CHECK(out.hits.empty());
    CHECK(out.notes("quiet hours"));
}
