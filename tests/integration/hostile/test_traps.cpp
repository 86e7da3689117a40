// URL spaces without end: each is bounded, and named in the report.
#include <atomic>

#include "tests/integration/hostile/scenario.h"

using namespace jobindex;
using integration::Outcome;
using integration::Scenario;
using support::Wire;

namespace {

/// A token as session ids are, another for each number.
std::string token(unsigned number) {
    constexpr std::string_view digits = "0a1b2c3d4e5f6789";
    std::string out;
    for (int i = 0; i < 24; ++i) {
        number = number * 1103515245u + 12345u;
        out += digits[(number >> 16) % 16];
    }
    return out;
}

std::string link(const std::string& href) {
    return "<a href='" + href + "'>x</a> ";
}

}  // namespace

TEST_CASE("a calendar without end is left", "[hostile][trap]") {
    for (const bool in_path : {false, true}) {
        CAPTURE(in_path);
        Scenario s;
        auto month = std::make_shared<std::atomic<int>>(0);
        s.server().on("/trap", [month, in_path](Wire& wire) {
            std::string body = "<h1>Events</h1>";
            for (int i = 0; i < 5; ++i) {
                const int m = ++*month;
                const std::string year = std::to_string(2030 + m / 12), mm = std::to_string(m % 12 + 1);
                body += link(in_path ? "/trap/" + year + "/" + mm : "/trap?year=" + year + "&month=" + mm);
            }
            wire.html(body);
        });
        const Outcome out = s.crawl({"--max-depth", "1000"});
        CHECK(out.asked("/trap") <= 25);
        CHECK(out.counted("traps", "calendar") > 0);
        CHECK(out.asked("/good") == 1);
        const auto why = s.home().json(
            s.home().jobindex({"why", s.server().url(in_path ? "/trap/2099/9" : "/trap?year=2099&month=9"),
                               "--format", "json"}));
        CHECK(why["trap"].text().starts_with("calendar"));
    }
}

TEST_CASE("session ids in the path are told after a few pages", "[hostile][trap]") {
    Scenario s;
    auto number = std::make_shared<std::atomic<unsigned>>(1);
    s.server().on("/trap", [number](Wire& wire) {
        const std::string session = token(++*number);
        std::string body;
        for (int i = 0; i < 5; ++i) body += link("/trap/" + session + "/job" + std::to_string(i));
        wire.html(body);
    });
    const Outcome out = s.crawl({"--max-depth", "1000"});
    CHECK(out.asked("/trap") <= 25);
    CHECK(out.counted("traps", "session id") > 0);
}

TEST_CASE("session ids that rel=canonical leaves out are dropped, and every job is read once",
          "[hostile][trap]") {
    Scenario s;
    auto number = std::make_shared<std::atomic<unsigned>>(1);
    s.server().on("/", [number](Wire& wire) {
        const std::string path = wire.target().substr(0, wire.target().find('?'));
        std::string body = "<link rel=canonical href='" + path + "'><h1>" + path + "</h1>";
        for (int i = 0; i < 5; ++i) body += link("/job" + std::to_string(i) + "?tok=" + token(++*number));
        wire.html(body);
    });
    const Outcome out = s.crawl({"--max-depth", "1000", "--delay", "0.3"});
    // Pages that are asked for before the first answer was read still bear ids: the delay leaves time to
    // read.
    CHECK(out.hits.size() <= 16);
    for (int i = 0; i < 5; ++i) {
        std::size_t plain = 0;
        for (const auto& hit : out.hits) plain += hit.target == "/job" + std::to_string(i);
        CHECK(plain == 1);
    }
    CHECK(out.counted("traps", "session id") > 0);
}

TEST_CASE("combinations of search filters are bounded", "[hostile][trap]") {
    Scenario s;
    s.server().on("/trap", [](Wire& wire) {
        std::string body;
        for (const char* filter : {"place", "field", "level", "share", "tongue", "term", "unit", "kind"}) {
            for (int value = 0; value < 6; ++value) {
                const bool has = wire.target().find('?') != std::string::npos;
                body += link(wire.target() + (has ? "&" : "?") + filter + "=" + std::to_string(value));
            }
        }
        wire.html(body);
    });
    const Outcome out = s.crawl();
    CHECK(out.asked("/trap") < 2500);
    CHECK(out.counted("traps", "facets") > 0);
}

TEST_CASE("paths that grow by themselves are not followed", "[hostile][trap]") {
    Scenario s;
    s.server().on("/trap", [](Wire& wire) { wire.html(link("trap/about/") + link("about/trap/")); });
    const Outcome out = s.crawl({"--max-depth", "1000"});
    CHECK(out.asked("/trap") < 200);
    CHECK(out.counted("traps", "path loop") > 0);
}

TEST_CASE("redirects in a circle and without end are given up", "[hostile][trap]") {
    Scenario s;
    s.server().page("/", link("/self") + link("/a") + link("/on/1") + link("/good"));
    s.server().on("/self", [](Wire& wire) { wire.answer(302, "", {"Location: /self"}); });
    s.server().on("/a", [](Wire& wire) { wire.answer(301, "", {"Location: /b"}); });
    s.server().on("/b", [](Wire& wire) { wire.answer(301, "", {"Location: /a"}); });
    s.server().on("/on/", [](Wire& wire) {
        wire.answer(302, "", {"Location: /on/" + std::to_string(std::stoi(wire.target().substr(4)) + 1)});
    });
    const Outcome out = s.crawl();
    CHECK(out.asked("/on/") <= 6);
    CHECK(out.asked("/self") == 1);
    CHECK(out.asked("/a") == 1);
    CHECK(out.asked("/b") == 1);
    CHECK(out.counted("traps", "redirect loop") == 3);
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("redirects to other schemes, private places and other hosts are refused", "[hostile][address]") {
    Scenario s;
    std::string links = link("/good");
    const char* const targets[] = {"file:///etc/passwd",
                                   "http://169.254.169.254/latest/meta-data/",
                                   "gopher://x/",
                                   "ftp://127.0.0.1/",
                                   "http://other.localhost/",
                                   "javascript:alert(1)",
                                   "//",
                                   "http://[::ffff:169.254.169.254]/",
                                   "http://0x7f.1:1/",
                                   "\x01\x02"};
    int n = 0;
    for (const char* target : targets) {
        const std::string path = "/to" + std::to_string(n++);
        s.server().on(path,
                      [target](Wire& wire) { wire.answer(302, "", {std::string("Location: ") + target}); });
        links += link(path);
    }
    s.server().page("/", links);
    const Outcome out = s.crawl();
    CHECK(out.asked("/to") == std::size(targets));
    for (const auto& hit : out.hits) CHECK(hit.host == "127.0.0.1:" + std::to_string(s.server().port()));
    std::int64_t refused = out.report["pages"]["refused"].integer().value_or(0);
    std::int64_t failed = out.report["pages"]["failed"].integer().value_or(0);
    CHECK(refused + failed == static_cast<std::int64_t>(std::size(targets)));
}

TEST_CASE("without leave no private address is connected to, by name or by number", "[hostile][address]") {
    Scenario s;
    std::vector<std::string> words = {"crawl", "--delay",   "0", "--patience",
                                      "1",     "--timeout", "3", "--no-index"};
    for (const char* host : {"127.0.0.1", "localhost", "a.localhost", "2130706433", "0x7f000001", "[::1]",
                             "[::ffff:127.0.0.1]", "0.0.0.0", "127.1"})
        words.push_back(s.server().url("/", host));
    const auto result = support::run(s.home().jobindex(words));
    REQUIRE(result);
    CHECK(s.server().hits().empty());
    CHECK((result->out + result->err).find("private address") != std::string::npos);
    CHECK(result->exit_code == 2);
}

TEST_CASE("hosts without number that link to each other are not followed", "[hostile][trap]") {
    Scenario s;
    auto number = std::make_shared<std::atomic<unsigned>>(1);
    const int port = s.server().port();
    s.server().on("/trap", [number, port](Wire& wire) {
        std::string body;
        for (int i = 0; i < 20; ++i)
            body +=
                link("http://h" + std::to_string(++*number) + ".localhost:" + std::to_string(port) + "/trap");
        wire.html(body);
    });
    const Outcome out = s.crawl({"--max-depth", "1000"});
    CHECK(out.asked("/trap") <= 100);
}

TEST_CASE("a sitemap that names itself and others in a circle is read once", "[hostile][sitemap]") {
    Scenario s;
    const std::string root = s.server().url("");
    const auto index = [](const std::string& a, const std::string& b) {
        return "<sitemapindex><sitemap><loc>" + a + "</loc></sitemap><sitemap><loc>" + b +
               "</loc></sitemap></sitemapindex>";
    };
    s.server().on("/sitemap.xml", [=](Wire& w) {
        w.answer(200, index(root + "/sitemap.xml", root + "/s2.xml"), {"Content-Type: text/xml"});
    });
    s.server().on("/s2.xml", [=](Wire& w) {
        w.answer(200, index(root + "/sitemap.xml", root + "/s2.xml"), {"Content-Type: text/xml"});
    });
    const Outcome out = s.crawl();
    CHECK(out.asked("/sitemap.xml") == 1);
    CHECK(out.asked("/s2.xml") == 1);
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("a sitemap bomb is cut off, entities are not expanded", "[hostile][sitemap]") {
    Scenario s;
    const std::string bomb = integration::gzip(std::string(1 << 20, ' '), 800);
    std::string laughs = "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>";
    for (char c = 'b'; c < 'k'; ++c) {
        laughs += std::string("<!ENTITY ") + c + " '";
        for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
        laughs += "'>";
    }
    laughs += "]><urlset><url><loc>http://x/&j;</loc></url></urlset>";
    s.server().on("/robots.txt", [&](Wire& wire) {
        wire.answer(200, "Sitemap: " + s.server().url("/bomb.xml.gz") +
                             "\nSitemap: " + s.server().url("/laughs.xml") + "\n");
    });
    s.server().on("/bomb.xml.gz",
                  [&](Wire& wire) { wire.answer(200, bomb, {"Content-Type: application/gzip"}); });
    s.server().on("/laughs.xml", [&](Wire& wire) { wire.answer(200, laughs, {"Content-Type: text/xml"}); });
    const Outcome out = s.crawl();
    CHECK(out.notes("bomb.xml.gz"));
    CHECK(out.asked("/good") == 1);
}

TEST_CASE("a part of a site without any ad is left after so many pages", "[hostile][trap]") {
    Scenario s;
    auto number = std::make_shared<std::atomic<int>>(0);
    s.server().on("/trap", [number](Wire& wire) {
        std::string body = "<p>Page " + wire.target();
        for (int i = 0; i < 10; ++i) {
            std::string word;
            for (int n = ++*number; n > 0; n /= 26) word += static_cast<char>('a' + n % 26);
            body += link("/trap/" + word);
        }
        wire.html(body);
    });
    const Outcome out = s.crawl({"--max-depth", "1000", "--max-barren", "300"});
    CHECK(out.counted("traps", "barren") > 0);
    CHECK(out.asked("/trap") < 5000);
    CHECK(out.asked("/good") == 1);
}
