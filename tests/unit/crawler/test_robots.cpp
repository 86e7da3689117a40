// robots.txt: tables by clause of RFC 9309, and what must hold for any bytes.
#include "crawler/robots.h"

#include <catch2/catch.hpp>
#include <random>

namespace jobindex::crawler {
namespace {

RobotsDecision decide(std::string_view robots, std::string_view url, std::string_view agent = "jobindex") {
    return RobotsRules::parse(robots, agent).decide(url);
}

struct Row {
    std::string_view robots, url;
    bool allowed;
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        INFO(row.robots << " | " << row.url);
        CHECK(decide(row.robots, row.url).allowed == row.allowed);
    }
}

}  // namespace

TEST_CASE("without a matching rule everything may be fetched", "[robots]") {
    check({{"", "/", true},
           {"\n\n# nothing\n", "/x", true},
           {"Disallow: /\n", "/x", true},
           {"User-agent: other\nDisallow: /\n", "/x", true},
           {"User-agent: *\nDisallow:\n", "/x", true},
           {"<html>404</html>", "/x", true}});
}

TEST_CASE("the longest matching rule decides, and of equal ones the one that permits", "[robots]") {
    check({{"User-agent: *\nDisallow: /\nAllow: /jobs", "/jobs/1", true},
           {"User-agent: *\nAllow: /jobs\nDisallow: /", "/job", false},
           {"User-agent: *\nAllow: /jobs\nDisallow: /jobs/internal", "/jobs/internal/1", false},
           {"User-agent: *\nDisallow: /jobs\nAllow: /jobs", "/jobs", true},
           {"User-agent: *\nAllow: /p\nDisallow: /*.php", "/p.php", false},
           {"User-agent: *\nAllow: /$\nDisallow: /", "/", true},
           {"User-agent: *\nAllow: /$\nDisallow: /", "/x", false},
           {"User-agent: *\nDisallow: /", "/robots.txt", true},
           {"User-agent: *\nDisallow: /", "https://a.example/robots.txt", true},
           {"User-agent: *\nDisallow: /", "/robots.txt.bak", false}});
}

TEST_CASE("star and dollar are the only wildcards", "[robots]") {
    check({{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
           {"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true},
           {"User-agent: *\nDisallow: /*.pdf$", "/a.pdf.pdf", false},
           {"User-agent: *\nDisallow: /a*b*c", "/a1b2b3c4", false},
           {"User-agent: *\nDisallow: /a*b*c$", "/abcbd", true},
           {"User-agent: *\nDisallow: /ab*bc$", "/abc", true},
           {"User-agent: *\nDisallow: /*", "/x", false},
           {"User-agent: *\nDisallow: *x", "/abx", false},
           {"User-agent: *\nDisallow: /**a***b", "/zzazzb", false},
           {"User-agent: *\nDisallow: /fish*$", "/fishes", false},
           {"User-agent: *\nDisallow: /a$b", "/a$bc", false},
           {"User-agent: *\nDisallow: /a.b", "/aXb", true},
           {"User-agent: *\nDisallow: /file-%2A.html", "/file-*.html", false},
           {"User-agent: *\nDisallow: /file-%24$", "/file-$", false},
           {"User-agent: *\nDisallow: /?q=*&p", "/?q=1&p=2", false},
           {"User-agent: *\nDisallow: /x", "/X", true}});
}

TEST_CASE("percent-encoding never hides a page from a rule that forbids it", "[robots]") {
    check({{"User-agent: *\nDisallow: /b\xC3\xBC"
            "ro",
            "/b%C3%BCro", false},
           {"User-agent: *\nDisallow: /b%c3%bcro", "/b%C3%BCro", false},
           {"User-agent: *\nDisallow: /b%C3%BCro", "/b\xC3\xBCro", false},
           {"User-agent: *\nDisallow: /%7Ejoe/", "/~joe/", false},
           {"User-agent: *\nDisallow: /~joe/", "/%7ejoe/", false},
           {"User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
           {"User-agent: *\nDisallow: /a/b", "/a%2fb", true},
           {"User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false},
           {"User-agent: *\nDisallow: /%zz", "/%zz", false}});
}

TEST_CASE("groups of one crawler are merged and other lines do not end a group", "[robots]") {
    const std::string_view robots =
        "Disallow: /before\n"
        "User-agent: jobindex\nDisallow: /one\n"
        "User-agent: *\nDisallow: /star\n"
        "User-agent: other\nUser-agent: JobIndex/2.0\nSitemap: https://a.example/map.xml\nX: y\nCrawl-delay: "
        "2.5\n"
        "Disallow: /two\n";
    check({{robots, "/one", false},
           {robots, "/two", false},
           {robots, "/star", true},
           {robots, "/before", true},
           {"User-agent: a\nCrawl-delay: 1\nUser-agent: *\nDisallow: /", "/x", false}});
    CHECK_FALSE(decide(robots, "/star", "third").allowed);
    CHECK_FALSE(decide(robots, "/two", "OTHER").allowed);
    const auto rules = RobotsRules::parse(robots, "jobindex");
    CHECK(rules.sitemaps == std::vector<std::string>{"https://a.example/map.xml"});
    CHECK(rules.crawl_delay() == 2.5);
    CHECK_FALSE(RobotsRules::parse(robots, "third").crawl_delay());
    CHECK(RobotsRules::parse("Sitemap: a\nsite-map:b#c\nSitemap:\nUser-agent: x\nsitemap c", "y").sitemaps ==
          std::vector<std::string>{"a", "b", "c"});
    for (const std::string_view bad : {"-1", "soon", "", "nan", "1e999"}) {
        CHECK_FALSE(RobotsRules::parse("User-agent: *\nCrawl-delay: " + std::string(bad), "x").crawl_delay());
    }
}

TEST_CASE("a crawler is named by its product token, in any case and with anything behind it", "[robots]") {
    struct Agent {
        std::string_view line, agent;
        bool meant;
    };
    const Agent rows[] = {{"jobindex", "jobindex", true},
                          {"JOBINDEX", "jobindex", true},
                          {"jobindex/1.0 (+x)", "jobindex", true},
                          {"jobindex bot", "jobindex", true},
                          {"jobindex", "JobIndex/2.1", true},
                          {"jobindexer", "jobindex", false},
                          {"job", "jobindex", false},
                          {"job-index", "jobindex", false},
                          {"job_index-x", "job_index-x", true},
                          {"*", "jobindex", true},
                          {"* for all", "jobindex", true},
                          {"*bot", "jobindex", false},
                          {"", "", false},
                          {"2bot", "", false}};
    for (const auto& row : rows) {
        INFO(row.line << " | " << row.agent);
        const std::string robots = "User-agent: " + std::string(row.line) + "\nDisallow: /\n";
        CHECK(decide(robots, "/x", row.agent).allowed == !row.meant);
    }
}

TEST_CASE("sloppy files are read as their owners meant them", "[robots]") {
    check({{"\xEF\xBB\xBFUser-agent: *\nDisallow: /", "/x", false},
           {"\xEF\xBBUser-agent: *\nDisallow: /", "/x", false},
           {"\xEF\x11\xBB\xBFUser-agent: *\nDisallow: /", "/x", true},
           {"User-agent: *\rDisallow: /", "/x", false},
           {"User-agent: *\r\nDisallow: /\r\n", "/x", false},
           {"  uSER-aGENT :\t*  # all\n\tDISALLOW\t: /x # no\n", "/x", false},
           {"user-agent *\ndisallow /", "/x", false},
           {"user-agent * *\ndisallow / /", "/x", true},
           {"useragent: *\ndissallow: /", "/x", false},
           {"User-agent: *\nDisallow: /a b", "/a b", false},
           {"User-agent: *\nDisallow: /x\0y\n", "/y", true},
           {"User-agent: *\n\n\nDisallow: /x", "/x", false},
           {"User-agent: *\nDisallow:/x", "/x", false},
           {"User-agent: *\nDisallow: /x#y", "/x", false},
           {"User-agent: *\nDisallow: :x", "/:x", true}});
}

TEST_CASE("a decision names the rule as it stands in the file and its line", "[robots]") {
    const std::string_view robots =
        "# ours\r\n\r\nUser-agent: *\r\nDisallow: /B%c3%bcro*  # why\r\nallow: /x\r\n";
    CHECK(decide(robots, "/B%C3%BCro/1") == RobotsDecision{false, "Disallow: /B%c3%bcro*", 4});
    CHECK(decide(robots, "/x") == RobotsDecision{true, "Allow: /x", 5});
    CHECK(decide(robots, "/y") == RobotsDecision{true, "", 0});
    CHECK(decide("\rUser-agent:*\rDisallow:/", "/y").line == 3);
}

TEST_CASE("URLs and paths are told apart and fragments do not count", "[robots]") {
    const std::string_view robots = "User-agent: *\nDisallow: /x\nDisallow: /?q\n";
    check({{robots, "https://a.example/x", false},
           {robots, "https://a.example", true},
           {robots, "https://a.example?q", false},
           {robots, "//a.example/x", false},
           {robots, "/x", false},
           {robots, "/y#/x", true},
           {robots, "/y?u=https://b.example/x", true},
           {robots, "", true}});
}

TEST_CASE("the answer to the request for robots.txt decides when there is no text", "[robots]") {
    struct Status {
        int status;
        bool allowed;
    };
    for (const auto& row : {Status{200, true}, Status{204, true}, Status{401, true}, Status{403, true},
                            Status{404, true}, Status{410, true}, Status{429, false}, Status{500, false},
                            Status{503, false}, Status{0, false}, Status{302, false}}) {
        INFO(row.status);
        const auto rules = RobotsRules::from_status(row.status);
        CHECK(rules.decide("/x").allowed == row.allowed);
        CHECK(rules.decide("/x").rule.empty() == row.allowed);
        CHECK(rules.decide("/robots.txt").allowed);
    }
    CHECK(RobotsRules::allow_all().decide("/x").allowed);
    CHECK(RobotsRules::disallow_all("why").decide("/x") == RobotsDecision{false, "why", 0});
}

TEST_CASE("only the first 500 KiB count and a rule cut in two does not", "[robots]") {
    std::string robots = "User-agent: *\nDisallow: /early\n";
    robots += std::string(kRobotsLimit - robots.size() - 11, '#') + "\n";
    const std::string cut = robots + "Disallow: /longname\nDisallow: /late\n";
    auto rules = RobotsRules::parse(cut, "x");
    CHECK(rules.truncated);
    CHECK_FALSE(rules.decide("/early").allowed);
    CHECK(rules.decide("/longname").allowed);
    CHECK(rules.decide("/late").allowed);
    CHECK(rules.decide("/").allowed);
    CHECK_FALSE(RobotsRules::parse(robots, "x").truncated);
}

TEST_CASE("patterns made to be slow are matched at once", "[robots]") {
    std::string pattern = "/";
    for (int i = 0; i < 5000; ++i) pattern += "*a";
    std::string robots = "User-agent: *\n";
    for (int i = 0; i < 40; ++i) robots += "Disallow: " + pattern + "b$\n";
    const auto rules = RobotsRules::parse(robots, "x");
    for (int i = 0; i < 20; ++i) CHECK(rules.decide("/" + std::string(20'000, 'a')).allowed);
}

TEST_CASE("any bytes are read and decided on", "[robots][property]") {
    std::mt19937 random(5);
    const std::string_view pieces[] = {"User-agent:",
                                       "Disallow:",
                                       "Allow:",
                                       "\n",
                                       "\r",
                                       " ",
                                       "*",
                                       "$",
                                       "/",
                                       "%",
                                       "%2",
                                       "%41",
                                       "x",
                                       "\xFF",
                                       "\xEF\xBB\xBF",
                                       ":",
                                       "#",
                                       "jobindex",
                                       "\0",
                                       "Crawl-delay: 1",
                                       "?"};
    for (int round = 0; round < 20'000; ++round) {
        std::string robots, url;
        for (auto left = random() % 30; left > 0; --left) robots += pieces[random() % std::size(pieces)];
        for (auto left = random() % 8; left > 0; --left) url += pieces[random() % std::size(pieces)];
        const auto rules = RobotsRules::parse(robots, "jobindex");
        const auto decision = rules.decide(url);
        if (!decision.allowed) REQUIRE(decision.line > 0);
    }
}

}  // namespace jobindex::crawler
