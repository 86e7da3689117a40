// Whole crawls that look for ads: small budgets, loops, sitemaps without end, lists made by scripts.
#include <algorithm>

#include "core/base/text.h"
#include "core/board/boards.h"
#include "tests/support/paths.h"
#include "tests/unit/crawler/crawl_home.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

/// Counts an ad only where a page carries one.
struct AdReader : Recorder {
    std::unique_ptr<Reading> read(const Page& page, const html::Document* document) override {
        auto reading = Recorder::read(page, document);
        reading->ads = page.body.find("JobPosting") != std::string::npos;
        return reading;
    }
};

std::string ad(const std::string& title) {
    return "<script type='application/ld+json'>{\"@type\":\"JobPosting\"}</script><h1>" + title + "</h1>";
}

bool noted(const CrawlReport& report, std::string_view part) {
    return std::any_of(report.notes.begin(), report.notes.end(),
                       [part](const std::string& note) { return note.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a small budget is spent on ads, not on what stands before them", "[crawl][discovery]") {
    CrawlHome home;
    std::string menu = "<nav>", list = "<h1>Vacancies</h1><ul>";
    for (int i = 0; i < 60; ++i) {
        const std::string path = "/about/careers-" + std::to_string(i);
        menu += "<a href='" + path + "'>Working life " + std::to_string(i) + "</a>";
        home.page(path, "<p>words");
    }
    for (int i = 0; i < 30; ++i) {
        const std::string path = "/node/" + std::to_string(4000 + i);
        list +=
            "<li><a href='" + path + "'>PhD student in subject " + std::to_string(i) + "</a> 3 March 2027";
        home.page(path, ad("PhD student"));
    }
    home.page("/", menu + "</nav><main>" + list);
    AdReader reader;
    home.options.max_pages = 36;
    const auto report = crawl(home.options, reader, {});
    REQUIRE(report);
    CHECK(report->ads >= 28);
}

TEST_CASE("what a sitemap names is fetched by what its like turned out to be", "[crawl][discovery]") {
    CrawlHome home;
    std::string map;
    for (int i = 0; i < 100; ++i) {
        const std::string dull = "/u/" + std::to_string(1000 + i), good = "/v/" + std::to_string(1000 + i);
        map += home.server.url(dull) + "\n";
        home.page(dull, "<p>words");
        if (i >= 60) continue;
        map += home.server.url(good) + "\n";
        home.page(good, ad("Lecturer"));
    }
    home.server.on("/map.txt", {.headers = {{"Content-Type", "text/plain"}}, .body = map});
    home.page("/", "<p>welcome");
    AdReader reader;
    home.options.max_pages = 60;
    home.options.connections_per_host = 1;
    const auto report = crawl(home.options, reader, {});
    REQUIRE(report);
    CHECK(report->ads >= 25);
}

TEST_CASE("a list whose first links are all gone does not eat the budget", "[crawl][discovery]") {
    CrawlHome home;
    std::string list = "<h1>Vacancies</h1><ul>";
    for (int i = 0; i < 400; ++i) {
        const std::string path = "/node/" + std::to_string(4000 + i);
        list +=
            "<li><a href='" + path + "'>PhD student in subject " + std::to_string(i) + "</a> 3 March 2027";
        if (i >= 100) home.page(path, ad("PhD student"));
    }
    home.page("/", list);
    AdReader reader;
    home.options.max_pages = 40;
    home.options.connections_per_host = 1;
    const auto report = crawl(home.options, reader, {});
    REQUIRE(report);
    CHECK(report->ads >= 10);
}

TEST_CASE("a site whose newest ads are gone, as list and sitemap name them, gives others early",
          "[crawl][discovery]") {
    CrawlHome home;
    std::string list = "<h1>Vacancies</h1><ul>", map;
    for (int i = 0; i < 4000; ++i) {
        const std::string path = "/node/" + std::to_string(4000 + i);
        map += home.server.url(path) + "\n";
        if (i < 20) list += "<li><a href='" + path + "'>PhD student in subject</a> 3 March 2027";
        if (i >= 500 || i % 11 == 7) home.page(path, ad("PhD student"));
    }
    home.page("/", list);
    home.server.on("/map.txt", {.headers = {{"Content-Type", "text/plain"}}, .body = map});
    AdReader reader;
    home.options.max_pages = 60;
    home.options.delay = 0.02;
    const auto report = crawl(home.options, reader, {});
    REQUIRE(report);
    CHECK(report->ads >= 25);
}

TEST_CASE("pages that call each other canonical are read once, not never", "[crawl][canonical]") {
    CrawlHome home;
    home.page("/", "<a href='/a/x'>1</a><a href='/b/x'>2</a>");
    home.page("/a/x", "<link rel=canonical href='/b/x'>text");
    home.page("/b/x", "<link rel=canonical href='/a/x'>text");
    home.run();
    int read = 0;
    for (const auto& url : home.recorder.read_urls) read += url != home.server.url("/");
    CHECK(read == 1);
    CHECK(noted(home.report, "call each other canonical"));
}

TEST_CASE("a sitemap index that leads to another and so on has an end", "[crawl][sitemap]") {
    CrawlHome home;
    const auto index = [](int next) {
        return "<sitemapindex><sitemap><loc>/map" + std::to_string(next) +
               ".xml</loc></sitemap></sitemapindex>";
    };
    home.server.on("/map.txt", {.headers = {{"Content-Type", "text/xml"}}, .body = index(0)});
    for (int i = 0; i < 30; ++i) {
        home.server.on("/map" + std::to_string(i) + ".xml",
                       {.headers = {{"Content-Type", "text/xml"}}, .body = index(i + 1)});
    }
    home.page("/", "<p>welcome");
    home.run();
    CHECK(home.asked("/map2.xml") == 1);
    CHECK(home.asked("/map3.xml") == 0);
}

TEST_CASE("a broken sitemap and a list made by a script are told in the report", "[crawl][discovery]") {
    CrawlHome home;
    home.recorder.ads = 0;
    home.server.on("/map.txt", {.headers = {{"Content-Type", "text/xml"}},
                                .body = "<urlset><url><loc>/x</loc></url><url><loc>/y</lok></url></urlset>"});
    home.page("/", "<title>Open positions</title><div id=root></div>");
    home.page("/x", "<p>words");
    home.run();
    CHECK(noted(home.report, "1 sitemap entries are broken"));
    CHECK(home.report.unread == Reasons{{"sitemap entries", 1}});
    CHECK(noted(home.report, "needs JS"));
    CHECK(home.asked("/x") == 1);
}

TEST_CASE("a career page whose ads are on a board names the command that reads them", "[crawl][discovery]") {
    struct Row {
        const char* page;
        const char* board;  // "" = none is named
    };
    const auto row = GENERATE(values<Row>({
        {"<title>Jobs</title><iframe src='https://boards.greenhouse.io/embed/job_board?for=acme'></iframe>",
         "Greenhouse"},
        {"<title>Jobs</title><p>See <a href='https://jobs.lever.co/acme'>our openings</a>", "Lever"},
        {"<title>Jobs</title><p>Funded by <a href='https://euraxess.ec.europa.eu/jobs/123456'>EURAXESS</a>",
         ""},
        {"<title>Jobs</title><p>See <a href='https://elsewhere.example/acme'>our openings</a>", ""},
        {"<h1>Vacancies</h1><ul><li><a href='/v/1'>PhD student in optics</a> 3 March 2027<li><a "
         "href='/v/2'>Postdoc in optics</a> 4 March 2027<li><a href='/v/3'>Lecturer in optics</a> 5 March "
         "2027</ul><a href='https://jobs.lever.co/acme'>also</a>",
         ""},
    }));
    CAPTURE(row.page);
    static const auto boards = board::Boards::load(support::source_tree("data/boards")).value();
    CrawlHome home;
    home.recorder.ads = 0;
    home.options.boards = &boards;
    home.page("/", row.page);
    for (const char* path : {"/v/1", "/v/2", "/v/3"}) home.page(path, "<h1>Post</h1>");
    home.run();
    CHECK(noted(home.report, "jobindex sources add " + home.server.url("/")) == (*row.board != 0));
    CHECK(noted(home.report, std::string("leads to ads on ") + row.board) == (*row.board != 0));
    // What is a source already is not named.
    boards::Source known;
    known.name = known.token = "acme";
    known.board = base::to_lower_ascii(row.board);
    if (*row.board == 0) return;
    home.options.sources = {known};
    home.page("/", row.page + std::string("<p>changed"));
    home.run();
    CHECK_FALSE(noted(home.report, "sources add"));
}
