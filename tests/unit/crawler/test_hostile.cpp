// Crawls of servers that are down, busy, broken or hostile.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/unit/crawler/crawl_home.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

std::string gzip_of_spaces(std::size_t bytes) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string source(1u << 20, ' '), out;
    std::vector<char> buffer(1u << 16);
    for (std::size_t done = 0; done <= bytes; done += source.size()) {
        stream.next_in = reinterpret_cast<Bytef*>(source.data());
        stream.avail_in = static_cast<uInt>(source.size());
        const bool last = done + source.size() > bytes;
        do {
            stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
            out.append(buffer.data(), buffer.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("while robots.txt cannot be read nothing of the host is fetched", "[crawl][robots][hostile]") {
    for (const int code : {500, 503, 429}) {
        CAPTURE(code);
        CrawlHome home;
        home.page("/", "x");
        home.server.on("/robots.txt", {.status = code});
        home.run();
        CHECK(home.server.requests().size() == 1);
        CHECK(home.report.queued_left == 1);
        CHECK_FALSE(home.report.notes.empty());
        home.server.on("/robots.txt", {.status = 404});
        home.run();
        CHECK(home.report.fetched == 1);
    }
}

TEST_CASE("a host without robots.txt may be crawled", "[crawl][robots]") {
    for (const int code : {404, 403, 410}) {
        CAPTURE(code);
        CrawlHome home;
        home.page("/", "x");
        home.server.on("/robots.txt", {.status = code});
        home.run();
        CHECK(home.report.fetched == 1);
    }
}

TEST_CASE("rules hold behind redirects of robots.txt, and refusals name rule and line", "[crawl][robots]") {
    CrawlHome home;
    home.page("/", "<a href=/private/x>1</a><a href='/open?sort=a'>2</a><a href=/open>3</a>");
    home.page("/open", "x");
    home.server.on("/robots.txt", {.status = 301, .headers = {{"Location", "/r1"}}});
    home.server.on("/r1", {.status = 302, .headers = {{"Location", "/rules"}}});
    home.server.on("/rules", {.body = "User-agent: *\nDisallow: /private/\nDisallow: /*?sort=\n"});
    home.run();
    CHECK(home.asked("/private/x") == 0);
    CHECK(home.asked("/open?sort=a") == 0);
    CHECK(home.asked("/open") == 1);
    CHECK(home.report.refused.at("robots") == 2);
    CHECK(home.reason("/private/x") == "robots: Disallow: /private/ (line 2)");
    const auto told = why(home.options.database, home.server.url("/private/x")).value();
    CHECK(told.state == "refused");
    CHECK(told.robots_line == 2);
}

TEST_CASE("a crawl delay in robots.txt is kept even when none is wanted", "[crawl][pacing]") {
    CrawlHome home;
    home.server.on("/robots.txt",
                   {.body = "User-agent: *\nCrawl-delay: 1\nSitemap: " + home.server.url("/map.txt")});
    home.page("/", "<a href=/a>a</a>");
    home.page("/a", "x");
    home.run();
    const auto requests = home.server.requests();
    REQUIRE(requests.size() >= 4);
    for (std::size_t i = 2; i < requests.size(); ++i) {
        CHECK(requests[i].begin_ms - requests[i - 1].begin_ms >= 950);
    }
}

TEST_CASE("of many hosts at once none is asked early by its own clock", "[crawl][pacing]") {
    constexpr int kHosts = 150;
    CrawlHome home;
    home.options.seeds.clear();
    home.page("/", "<a href=/a>a</a><a href=/b>b</a>");
    home.page("/a", "a");
    home.page("/b", "b");
    home.server.on("/robots.txt", {.body = ""});
    for (int i = 0; i < kHosts; ++i)
        home.options.seeds.push_back(home.server.url("/", fmt::format("h{}.localhost", i)));
    home.options.delay = 0.4;
    home.run();
    std::map<std::string, std::vector<std::int64_t>> times;
    for (const auto& one : home.server.requests()) times[one.request.host].push_back(one.begin_ms);
    CHECK(times.size() == kHosts);
    int early = 0;
    for (auto& [host, moments] : times) {
        std::sort(moments.begin(), moments.end());
        CHECK(moments.size() == 5);  // with robots.txt and sitemap.xml
        for (std::size_t i = 1; i < moments.size(); ++i) early += moments[i] - moments[i - 1] < 399;
    }
    CHECK(early == 0);
}

TEST_CASE("after a 429 nobody on the host is asked until its time is over", "[crawl][pacing][hostile]") {
    CrawlHome home;
    int left = 1;
    home.page("/", "<a href=/a>a</a><a href=/b>b</a><a href=/c>c</a>");
    home.server.on("/a", [&left](const support::Request&) -> support::Response {
        if (left-- > 0) return {.status = 429, .headers = {{"Retry-After", "2"}}};
        return {.headers = {{"Content-Type", "text/html"}}, .body = "a"};
    });
    home.page("/b", "b");
    home.page("/c", "c");
    home.options.delay = 0.01;  // one connection
    home.run();
    CHECK(home.report.fetched == 4);
    const auto requests = home.server.requests();
    for (std::size_t i = 0; i + 1 < requests.size(); ++i) {
        if (requests[i].status == 429) CHECK(requests[i + 1].begin_ms - requests[i].end_ms >= 1900);
    }
    CHECK(home.asked("/a") == 2);
}

TEST_CASE("server errors are tried three times, then the page counts as failed", "[crawl][hostile]") {
    CrawlHome home;
    home.page("/", "<a href=/always>x</a><a href=/once>y</a><a href=/broken>z</a>");
    home.server.on("/always", {.status = 500});
    int left = 1;
    home.server.on("/once", [&left](const support::Request&) -> support::Response {
        if (left-- > 0) return {.status = 502};
        return {.headers = {{"Content-Type", "text/html"}}, .body = "ok"};
    });
    home.server.on(
        "/broken",
        {.headers = {{"Content-Type", "text/html"}}, .body = "half", .chunks = {{"x"}}, .abort = true});
    home.options.patience = 10;
    home.run();
    CHECK(home.asked("/always") == 3);
    CHECK(home.state("/always") == "failed");
    CHECK(home.state("/once") == "fetched");
    CHECK(home.state("/broken") == "failed");
    CHECK(home.report.failed.at("HTTP 500") == 1);
    CHECK(home.report.failed.at("network") == 1);
}

TEST_CASE("a response that unpacks without end is cut off", "[crawl][hostile]") {
    CrawlHome home;
    home.page("/", "<a href=/bomb>x</a>");
    home.server.on("/bomb", {.headers = {{"Content-Type", "text/html"}, {"Content-Encoding", "gzip"}},
                             .body = gzip_of_spaces(100u << 20)});
    home.run();
    CHECK(home.state("/bomb") == "refused");
    CHECK(home.reason("/bomb").starts_with("too large"));
    CHECK(home.asked("/bomb") == 1);
}

TEST_CASE("a body without end is cut off at the limit", "[crawl][hostile]") {
    CrawlHome home;
    home.options.limits.body_bytes = 1u << 20;
    home.page("/", "<a href=/endless>x</a>");
    home.server.on("/endless", {.headers = {{"Content-Type", "text/html"}},
                                .chunks = {{std::string(10'000, 'x')}},
                                .endless = true});
    home.run();
    CHECK(home.state("/endless") == "refused");
    CHECK(home.reason("/endless").starts_with("too large"));
}

TEST_CASE("a body that trickles is given up", "[crawl][hostile]") {
    CrawlHome home;
    home.options.limits.seconds = 1;
    home.options.attempts = 1;
    home.page("/", "<a href=/slow>x</a>");
    home.server.on("/slow", {.headers = {{"Content-Type", "text/html"}},
                             .chunks = {{"x", std::chrono::milliseconds(200)}},
                             .endless = true});
    home.run();
    CHECK(home.state("/slow") == "failed");
    CHECK(home.reason("/slow") == "timeout");
}

TEST_CASE("headers without measure are cut off", "[crawl][hostile]") {
    CrawlHome home;
    home.options.limits.header_bytes = 4000;
    support::Response response{.headers = {{"Content-Type", "text/html"}}, .body = "x"};
    for (int i = 0; i < 10; ++i)
        response.headers.emplace_back("X-" + std::to_string(i), std::string(1000, 'h'));
    home.page("/", "<a href=/heads>x</a>");
    home.server.on("/heads", response);
    home.run();
    CHECK(home.state("/heads") == "refused");
}

TEST_CASE("what is no text is not taken", "[crawl][hostile]") {
    CrawlHome home;
    home.page("/", "<a href=/image>x</a>");
    home.server.on("/image", {.headers = {{"Content-Type", "image/png"}}, .body = std::string(100'000, 'p')});
    home.run();
    CHECK(home.state("/image") == "refused");
    CHECK(home.reason("/image") == "type image/png");
    CHECK(home.report.refused.at("type image/png") == 1);
}

TEST_CASE("private and loopback addresses are refused unless allowed", "[crawl][hostile]") {
    CrawlHome home;
    home.page("/", "x");
    home.options.allow_private = false;
    for (const auto& host : {"127.0.0.1", "site.localhost", "2130706433", "[::1]"}) {
        CAPTURE(host);
        home.options.seeds = {home.server.url("/", host)};
        home.run();
        CHECK(home.report.fetched == 0);
        CHECK(home.report.queued_left + (home.report.refused.empty() ? 0u : 1u) > 0);
    }
    CHECK(home.server.requests().empty());
}

TEST_CASE("a calendar without end is left", "[crawl][hostile]") {
    CrawlHome home;
    home.options.max_depth = 8;
    home.server.on("/", [](const support::Request& request) -> support::Response {
        const std::string here = request.target;
        return {.headers = {{"Content-Type", "text/html"}},
                .body = "<a href='" + here + "next/'>x</a><a href='?m=" + std::to_string(here.size()) +
                        "'>y</a>"};
    });
    home.page("/", "<a href='/cal/?m=0'>x</a>");
    int month = 0;
    home.server.on("/cal/", [&month](const support::Request&) -> support::Response {
        return {.headers = {{"Content-Type", "text/html"}},
                .body = "<a href='/cal/?m=" + std::to_string(++month) + "'>next</a>"};
    });
    home.run();
    CHECK(home.report.fetched <= 9);
    CHECK(home.report.queued_left == 0);
}
