// Which URLs are followed, and in what order.
#include <catch2/catch.hpp>

#include "crawler/priority.h"
#include "crawler/scope.h"

using namespace jobindex::crawler;

TEST_CASE("the parts of a canonical URL are views into it", "[scope]") {
    CHECK(origin_of("https://a.example:8443/x/y?z=1") == "https://a.example:8443");
    CHECK(host_of("https://a.example:8443/x/y?z=1") == "a.example:8443");
    CHECK(path_of("https://a.example:8443/x/y?z=1") == "/x/y");
    CHECK(origin_of("https://a.example") == "https://a.example");
    CHECK(path_of("https://a.example") == "");
    CHECK(host_of("http://[2001:db8::1]:80/") == "[2001:db8::1]:80");
    CHECK(origin_of("no url") == "");
    CHECK(host_of("") == "");
}

TEST_CASE("a scope holds its hosts and their www twins, and nothing else", "[scope]") {
    Scope scope;
    scope.add("jobs.example.org");
    scope.add("www.uni.example");
    scope.add("127.0.0.1:8080");
    for (const char* yes :
         {"https://jobs.example.org/", "http://jobs.example.org/a?b", "https://www.jobs.example.org/",
          "https://uni.example/", "https://www.uni.example/x", "http://127.0.0.1:8080/"}) {
        CAPTURE(yes);
        CHECK(scope.contains(yes));
    }
    for (const char* no :
         {"https://example.org/", "https://evil-jobs.example.org/", "https://jobs.example.org.evil.com/",
          "https://jobs.example.org:8443/", "http://127.0.0.1:9090/", "http://127.0.0.1/", ""}) {
        CAPTURE(no);
        CHECK_FALSE(scope.contains(no));
    }
}

TEST_CASE("a seed may take the crawl only to hosts of its registrable domain", "[scope]") {
    CHECK(Scope::may_extend("https://uni.ac.uk.example.com/", "https://jobs.example.com/"));
    CHECK(Scope::may_extend("https://www.ox.ac.uk/", "https://jobs.ox.ac.uk/"));
    CHECK_FALSE(Scope::may_extend("https://www.ox.ac.uk/", "https://www.cam.ac.uk/"));
    CHECK_FALSE(Scope::may_extend("https://a.github.io/", "https://b.github.io/"));
    CHECK_FALSE(Scope::may_extend("http://127.0.0.1/", "http://127.0.0.2/"));
    CHECK_FALSE(Scope::may_extend("https://example.com/", "https://example.net/"));
}

TEST_CASE("seeds come first, then sitemaps and feeds, then what looks like jobs", "[priority]") {
    const int seed = priority_of("https://a.example/", Kind::page, 0);
    const int map = priority_of("https://a.example/sitemap.xml", Kind::sitemap, 0);
    const int job = priority_of("https://a.example/en/vacancies/12", Kind::page, 1);
    const int deep_job = priority_of("https://a.example/stellenangebote/12", Kind::page, 5);
    const int other = priority_of("https://a.example/about", Kind::page, 1);
    CHECK(seed < map);
    CHECK(map < job);
    CHECK(job < deep_job);
    CHECK(deep_job < other);
}

TEST_CASE("a job word in the host name says nothing about the page", "[priority]") {
    CHECK(priority_of("https://jobs.example/about", Kind::page, 1) ==
          priority_of("https://www.example/about", Kind::page, 1));
}

TEST_CASE("files that are no pages are told by their ending", "[priority]") {
    for (const char* yes :
         {"https://a.example/x.PDF", "https://a.example/i/logo.png?v=3", "https://a.example/a.tar.gz",
          "https://a.example/style.css", "https://a.example/b.docx"}) {
        CAPTURE(yes);
        CHECK(is_obvious_file(yes));
    }
    for (const char* no :
         {"https://a.example/", "https://a.example/job.html", "https://a.example/job.php?id=3",
          "https://a.example/sitemap.xml.gz", "https://a.example/v1.2/jobs",
          "https://a.example/show?file=x.pdf", "https://a.example/phd-at-inst.-of-physics"}) {
        CAPTURE(no);
        CHECK_FALSE(is_obvious_file(no));
    }
}

TEST_CASE("URLs that grow without end are traps", "[priority]") {
    CHECK(is_trap("https://a.example/" + std::string(2000, 'x')));
    CHECK(is_trap("https://a.example/a/a/a/"));
    CHECK(is_trap("https://a.example/a/b/a/b/a/b/a/b"));
    CHECK_FALSE(is_trap("https://a.example/jobs/jobs/1"));
    CHECK_FALSE(is_trap("https://a.example//x//y//"));
    CHECK_FALSE(is_trap("https://a.example/2026/12/01/a-post"));
}
