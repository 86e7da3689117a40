// Whole crawls of a server on the loopback: what is fetched, what is not, what a second run does.
#include <catch2/catch.hpp>

#include "core/archive/reader.h"
#include "core/archive/writer.h"
#include "tests/unit/crawler/crawl_home.h"

using namespace jobindex;
using namespace jobindex::crawler;

TEST_CASE("links, sitemaps and feeds of a site lead to all of its pages", "[crawl]") {
    CrawlHome home;
    home.page("/",
              "<a href=/a>a</a><link rel=alternate type='application/rss+xml' href='/rss'>"
              "<a href='https://elsewhere.example/'>x</a><a href='/logo.png'>y</a>");
    home.page("/a", "<a href='/b#x'>b</a><a href='/b?utm_source=x'>b again</a><a href='/missing'>gone</a>");
    home.page("/b", "b");
    home.page("/from-map", "m");
    home.page("/from-feed", "f");
    home.page("/from-consumer", "c");
    home.server.on("/map.txt", {.headers = {{"Content-Type", "text/plain"}},
                                .body = home.server.url("/from-map") + "\n" + home.server.url("/a") + "\n"});
    home.server.on("/rss", {.headers = {{"Content-Type", "application/rss+xml"}},
                            .body = "<rss><channel><item><link>/from-feed</link></item></channel></rss>"});
    home.recorder.discoveries[home.server.url("/b")] = {"/from-consumer", "javascript:x"};
    home.run();
    for (const char* path :
         {"/", "/a", "/b", "/from-map", "/from-feed", "/from-consumer", "/rss", "/robots.txt"}) {
        CAPTURE(path);
        CHECK(home.asked(path) == 1);
    }
    CHECK(home.asked("/logo.png") == 0);
    CHECK(home.state("/missing") == "gone");
    CHECK(home.recorder.pages.at(home.server.url("/missing")).status == 404);
    CHECK(home.report.fetched == 7);
    CHECK(home.report.gone == 1);
    CHECK(home.report.ads == 7);
    CHECK(home.report.queued_left == 0);
    CHECK(home.report.failed.empty());
    CHECK(home.recorder.commits > 0);
    CHECK(why(home.options.database, home.server.url("/b")).value().referrer == home.server.url("/a"));
    CHECK(crawler::status(home.options.database).value().fetched == 7);
}

TEST_CASE("every answer is in the archive", "[crawl][archive]") {
    CrawlHome home;
    home.page("/", "<a href=/missing>x</a><a href=/moved>y</a>");
    home.server.on("/moved", {.status = 301, .headers = {{"Location", "/"}}});
    home.run();
    auto reader = archive::Reader::open(home.options.archive_dir).value();
    std::map<std::string, std::string> kept;
    while (const auto record = reader.next().value()) {
        if (record->type == archive::RecordType::response)
            kept[record->target_uri] = record->block.substr(0, 12);
    }
    CHECK(kept.at(home.server.url("/")) == "HTTP/1.1 200");
    CHECK(kept.at(home.server.url("/missing")) == "HTTP/1.1 404");
    CHECK(kept.at(home.server.url("/moved")) == "HTTP/1.1 301");
    CHECK(kept.contains(home.server.url("/robots.txt")));
    CHECK(reader.damage().empty());
}

TEST_CASE("a second run asks conditionally, and unchanged pages stay known", "[crawl][revisit]") {
    CrawlHome home;
    home.page("/", "<a href=/etag>1</a><a href=/date>2</a><a href=/same>3</a><a href=/changed>4</a>");
    home.server.on("/etag", [](const support::Request& request) -> support::Response {
        if (request.header("if-none-match") == "\"v1\"")
            return {.status = 304, .headers = {{"ETag", "\"v1\""}}};
        return {.headers = {{"ETag", "\"v1\""}, {"Content-Type", "text/html"}},
                .body = "etag <a href=/deep>x</a>"};
    });
    home.server.on("/date", [](const support::Request& request) -> support::Response {
        const std::string date = "Tue, 01 Dec 2026 08:30:00 GMT";
        if (request.header("if-modified-since") == date) return {.status = 304};
        return {.headers = {{"Last-Modified", date}, {"Content-Type", "text/html"}}, .body = "date"};
    });
    home.page("/same", "always the same");
    int version = 0;
    home.server.on("/changed", [&version](const support::Request&) -> support::Response {
        return {.headers = {{"Content-Type", "text/html"}}, .body = "version " + std::to_string(++version)};
    });
    home.page("/deep", "deep");
    home.run();
    REQUIRE(home.report.fetched == 6);
    home.recorder.read_urls.clear();
    home.run();
    CHECK(home.report.unchanged == 5);
    CHECK(home.report.fetched == 1);
    CHECK(home.recorder.read_urls == std::vector<std::string>{home.server.url("/changed")});
    CHECK(home.recorder.pages.at(home.server.url("/etag")).unchanged);
    CHECK(crawler::status(home.options.database).value().fetched == 6);
    SECTION("and without seeds nothing is asked for before it is due") {
        home.options.seeds.clear();
        home.server.clear_requests();
        home.run();
        CHECK(home.server.requests().empty());
        const base::Clock later(base::Clock().now() + 40 * 86'400);
        home.options.clock = &later;
        home.run();
        CHECK(home.report.unchanged == 5);
        CHECK(home.asked("/deep") == 1);
    }
}

TEST_CASE("redirects are followed by hand, each target once", "[crawl][redirect]") {
    CrawlHome home;
    home.page("/",
              "<a href=/r1>1</a><a href=/loop-a>2</a><a href=/self>3</a><a href=/out>4</a><a href=/c1>5</a>");
    const auto redirect = [&home](const std::string& from, const std::string& to) {
        home.server.on(from, {.status = 302, .headers = {{"Location", to}}});
    };
    redirect("/r1", "r2");
    redirect("/r2", "/end");
    redirect("/loop-a", "/loop-b");
    redirect("/loop-b", "/loop-a");
    redirect("/self", "/self");
    redirect("/out", "http://elsewhere.example/");
    for (int i = 1; i < 10; ++i) redirect("/c" + std::to_string(i), "/c" + std::to_string(i + 1));
    home.page("/end", "end");
    home.run();
    CHECK(home.state("/end") == "fetched");
    CHECK(home.state("/r1") == "redirected");
    CHECK(home.asked("/loop-a") == 1);
    CHECK(home.asked("/loop-b") == 1);
    CHECK(home.reason("/self") == "redirect to itself");
    CHECK(home.reason("/out") == "redirect out of scope: http://elsewhere.example/");
    CHECK(home.state("/c6") == "refused");
    CHECK(home.asked("/c7") == 0);
}

TEST_CASE("a page that names another as canonical is not read, the other one is", "[crawl][canonical]") {
    CrawlHome home;
    home.page("/", "<a href='/job?view=print'>x</a>");
    home.page("/job?view=print", "<link rel=canonical href='/job'>text");
    home.page("/job", "<link rel=canonical href='/job'>text");
    home.run();
    const auto& read = home.recorder.read_urls;
    CHECK(std::count(read.begin(), read.end(), home.server.url("/job")) == 1);
    CHECK(std::count(read.begin(), read.end(), home.server.url("/job?view=print")) == 0);
    CHECK(home.recorder.pages.at(home.server.url("/job?view=print")).canonical == home.server.url("/job"));
}

TEST_CASE("noindex pages are not read and nofollow pages lead nowhere", "[crawl][robots]") {
    CrawlHome home;
    home.page("/", "<a href=/noindex>1</a><a href=/header>2</a><a href=/nofollow>3</a>");
    home.page("/noindex", "<meta name=robots content=noindex><a href=/behind-noindex>x</a>");
    home.page("/header", "<a href=/behind-header>x</a>", {.headers = {{"X-Robots-Tag", "none"}}});
    home.page("/nofollow", "<meta name=robots content=nofollow><a href=/behind-nofollow>x</a>");
    home.page("/behind-noindex", "x");
    home.run();
    CHECK(home.recorder.read_urls.size() == 3);  // "/", "/nofollow", "/behind-noindex"
    CHECK_FALSE(home.recorder.pages.at(home.server.url("/noindex")).robots_noindex.empty());
    CHECK(home.asked("/behind-header") == 0);
    CHECK(home.asked("/behind-nofollow") == 0);
}

TEST_CASE("a crawl goes no deeper than it is told", "[crawl]") {
    CrawlHome home;
    home.options.max_depth = 3;
    home.page("/", "<a href=/p1>x</a>");
    for (int i = 1; i < 9; ++i) {
        home.page("/p" + std::to_string(i), "<a href=/p" + std::to_string(i + 1) + ">x</a>");
    }
    home.run();
    CHECK(home.asked("/p3") == 1);
    CHECK(home.asked("/p4") == 0);
}

TEST_CASE("a crawl that is stopped goes on where it was", "[crawl][stop]") {
    CrawlHome home;
    std::string links;
    for (int i = 0; i < 60; ++i) {
        links += "<a href=/p" + std::to_string(i) + ">x</a>";
        home.page("/p" + std::to_string(i), "page " + std::to_string(i));
    }
    home.page("/", links);
    home.options.max_pages = 20;
    home.run();
    CHECK(home.report.queued_left > 0);
    home.options.max_pages = 0;
    std::stop_source stopped;
    stopped.request_stop();
    home.run(stopped.get_token());
    CHECK(home.report.stopped);
    home.run();
    CHECK(home.report.queued_left == 0);
    CHECK(crawler::status(home.options.database).value().fetched == 61);
    for (int i = 0; i < 60; ++i) CHECK(home.asked("/p" + std::to_string(i)) == 1);
}

TEST_CASE("two crawls never share a home", "[crawl][lock]") {
    CrawlHome home;
    home.page("/", "x");
    auto writer = archive::Writer::open(home.options.archive_dir).value();
    const auto refused = crawl(home.options, home.recorder, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::locked);
}

TEST_CASE("a seed that is no web address is refused with a hint", "[crawl]") {
    CrawlHome home;
    for (const char* seed : {"", "nonsense", "ftp://a.example/", "http://", "http://a b/"}) {
        CAPTURE(seed);
        home.options.seeds = {seed};
        const auto refused = crawl(home.options, home.recorder, {});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::Code::invalid_input);
        CHECK_FALSE(refused.error().hint.empty());
    }
}
