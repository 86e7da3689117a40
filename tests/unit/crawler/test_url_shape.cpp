// Shapes of URLs and what is learned of them.
#include <catch2/catch.hpp>

#include "crawler/priority.h"
#include "crawler/url_patterns.h"
#include "crawler/url_shape.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace jobindex::crawler;

TEST_CASE("URLs of one kind have one shape, others another", "[url_shape]") {
    const std::pair<const char*, const char*> same[] = {
        {"https://a.example/jobs/12", "https://a.example/jobs/99871"},
        {"https://a.example/jobs/postdoc", "https://a.example/jobs/phd-in-soft-matter"},
        {"https://a.example/jobs/12/postdoc/", "https://a.example/jobs/7/lecturer-in-law"},
        {"https://a.example/p/3mfmskt42nc2p", "https://a.example/p/3mtorx7kv2c2e"},
        {"https://a.example/job?id=1&lang=en", "https://a.example/job?id=77&lang=en"},
        {"https://a.example/x/what:job/jobID:1/", "https://a.example/x/what:job/jobID:23/"},
        {"https://a.example/j/6f9619ff-8b86-d011-b42d-00cf4fc964ff",
         "https://a.example/j/0e984725-c51c-4bf4-9960-e1c80e27aba0"},
    };
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(shape_of(a) == shape_of(b));
    }
    const std::pair<const char*, const char*> different[] = {
        {"https://a.example/jobs/12", "https://b.example/jobs/12"},
        {"https://a.example/jobs/12", "https://a.example/news/12"},
        {"https://a.example/jobs/12", "https://a.example/jobs/law"},
        {"https://a.example/jobs", "https://a.example/jobs/law"},
        {"https://a.example/job?id=1", "https://a.example/job?page=1"},
        {"https://a.example/job?id=1&lang=en", "https://a.example/job?id=1&lang=de"},
    };
    for (const auto& [a, b] : different) {
        CAPTURE(a, b);
        CHECK(shape_of(a) != shape_of(b));
    }
}

TEST_CASE("an address tells an id from a year, a page number and a word", "[url_shape]") {
    for (const char* yes : {"https://a.example/jobs/1234", "https://a.example/job?jid=4711",
                            "https://a.example/R-12345/x", "https://a.example/p/3mfmskt42nc2p",
                            "https://a.example/en/what:job/jobID:898443/type:job/where:4/"}) {
        CAPTURE(yes);
        CHECK(signs_of(yes).id);
    }
    for (const char* no : {"https://a.example/", "https://a.example/jobs/2027", "https://a.example/jobs/law",
                           "https://a.example/jobs?page=4711", "https://a.example/jobs/12"}) {
        CAPTURE(no);
        CHECK_FALSE(signs_of(no).id);
    }
    CHECK(signs_of("https://a.example/lediga-jobb").list);
    CHECK_FALSE(signs_of("https://a.example/lediga-jobb/4711").list);
    CHECK(is_page_turn("page=2&sort=asc"));
    CHECK_FALSE(is_page_turn("job=2"));
    CHECK_FALSE(is_page_turn(""));
}

TEST_CASE("shapes that gave ads come first, shapes that never did last, and a restart knows it",
          "[url_patterns]") {
    const support::TempDir dir;
    HostId host = 0;
    const auto learn = [&host](UrlPatterns& patterns, const char* path, int pages, bool ad) {
        bool changed = false;
        for (int i = 0; i < pages; ++i)
            changed = patterns.learn(host, path + std::to_string(1000 + i), ad).value() || changed;
        return changed;
    };
    const auto expect = [&host](UrlPatterns& patterns, const char* url) {
        return patterns.expect(host, url).value();
    };
    {
        auto frontier = Frontier::open(dir / "crawl.db").value();
        host = frontier.host_id("https://a.example").value();
        for (const char* url :
             {"https://a.example/x/5000", "https://a.example/y/5000", "https://a.example/z/5000"})
            REQUIRE(frontier.add({.url = url, .host = host, .depth = 1, .priority = 21}).value() ==
                    Added::queued);
        UrlPatterns patterns(frontier);
        CHECK_FALSE(learn(patterns, "https://a.example/x/", 1, true));
        CHECK(learn(patterns, "https://a.example/x/", 1, true));
        CHECK_FALSE(learn(patterns, "https://a.example/y/", 5, false));
        CHECK(expect(patterns, "https://a.example/y/1") == Promise::unknown);
        CHECK(learn(patterns, "https://a.example/y/", 1, false));
        REQUIRE(patterns.rerank(host));
        std::string order;
        const auto tasks = frontier.take(host, 0, 10).value();
        for (const auto& task : tasks) order += task.url.substr(18, 1);
        CHECK(order == "xzy");
        REQUIRE(frontier.commit());
    }
    auto frontier = Frontier::open(dir / "crawl.db").value();
    UrlPatterns patterns(frontier);
    CHECK(expect(patterns, "https://a.example/x/7") == Promise::ads);
    CHECK(expect(patterns, "https://a.example/y/7") == Promise::barren);
    CHECK(expect(patterns, "https://a.example/z/7") == Promise::unknown);
    CHECK(patterns.priority(host, {.url = "https://a.example/x/8"}, 4).value() == kPromisingPriority);
    CHECK(patterns.priority(host, {.url = "https://a.example/y/8"}, 4).value() == kBarrenPriority);
    CHECK(patterns.priority(host, {.url = "https://a.example/y/8", .role = Role::listing}, 4).value() <
          kBarrenPriority);
}

TEST_CASE("no host makes the crawl remember more than its share of shapes", "[url_patterns]") {
    const support::TempDir dir;
    auto frontier = Frontier::open(dir / "crawl.db").value();
    const HostId host = frontier.host_id("https://a.example").value();
    UrlPatterns patterns(frontier);
    for (int i = 0; i < 2; ++i)
        REQUIRE(patterns.learn(host, "https://a.example/ads/" + std::to_string(i), true));
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'f'; ++b) {
            REQUIRE(patterns.learn(host, std::string("https://a.example/") + a + b + "/x", false));
        }
    }
    CHECK(frontier.patterns(host).value().size() == kShapes);
    CHECK(patterns.expect(host, "https://a.example/ads/9").value() == Promise::ads);
}
