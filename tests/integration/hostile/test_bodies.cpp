// Bodies and headers that are too long, too slow, broken or lies.
#include <random>

#include "tests/integration/hostile/scenario.h"

using namespace jobindex;
using integration::gzip;
using integration::Outcome;
using integration::Scenario;
using std::chrono::milliseconds;
using support::Wire;

namespace {

constexpr std::string_view kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

/// Crawls a site on which each "/trap<n>" answers with these bytes and hangs up.
Outcome crawl_answers(const std::vector<std::string>& answers) {
    Scenario s;
    std::string links = "<a href=/good>good</a>";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string path = "/trap" + std::to_string(i) + "x";
        links += "<a href=" + path + ">x</a>";
        s.server().on(path, [answer = answers[i]](Wire& wire) { wire.send(answer); });
    }
    s.server().page("/", links);
    Outcome out = s.crawl();
    CHECK(out.asked("/good") == 1);
    CHECK(out.asked("/trap") >= answers.size());
    return out;
}

/// Crawls a site whose "/trap" is this script; the rest of the site must be crawled all the same.
Outcome crawl_with(support::HostileServer::Script trap, std::vector<std::string> options = {}) {
    Scenario s;
    s.server().on("/trap", std::move(trap));
    Outcome out = s.crawl(std::move(options));
    CHECK(out.asked("/good") >= 1);
    return out;
}

}  // namespace

TEST_CASE("a gzip bomb of 800 MB is cut off", "[hostile][body]") {
    const std::string bomb = gzip(std::string(1 << 20, ' '), 800);
    REQUIRE(bomb.size() < (2u << 20));
    const Outcome out = crawl_with([&](Wire& wire) { wire.html(bomb, {"Content-Encoding: gzip"}); });
    CHECK(out.counted("refused", "too large") == 1);
    CHECK(out.report["bytes"].integer().value_or(0) < (3 << 20));
}

TEST_CASE("a body without end is cut off at the limit", "[hostile][body]") {
    const Outcome out = crawl_with([](Wire& wire) {
        wire.send(std::string(kHead) + "\r\n");
        while (wire.send(std::string(60'000, 'x'))) {
        }
    });
    CHECK(out.counted("refused", "too large") == 1);
    CHECK(out.report["bytes"].integer().value_or(0) < (24 << 20));
}

TEST_CASE("a body of one byte a second is given up", "[hostile][body]") {
    const Outcome out = crawl_with([](Wire& wire) {
        wire.send(std::string(kHead) + "\r\n");
        while (wire.send("x") && wire.sleep(milliseconds(1000))) {
        }
    });
    CHECK(out.notes("wait"));
    CHECK(out.asked("/trap") <= 2);
}

TEST_CASE("a header of one byte a second is given up", "[hostile][body]") {
    const Outcome out = crawl_with([](Wire& wire) {
        wire.send("HTTP/1.1 200 OK\r\nX-Slow: ");
        while (wire.send("x") && wire.sleep(milliseconds(1000))) {
        }
    });
    CHECK(out.notes("wait"));
}

TEST_CASE("a server that accepts and says nothing is given up", "[hostile][body]") {
    const Outcome out = crawl_with([](Wire& wire) { wire.sleep(std::chrono::seconds(60)); });
    CHECK(out.notes("wait"));
}

TEST_CASE("headers without measure are cut off", "[hostile][header]") {
    const Outcome one_line = crawl_with([](Wire& wire) {
        wire.send("HTTP/1.1 200 OK\r\nX-Bomb: ");
        for (int i = 0; i < 5000 && wire.send(std::string(1000, 'h')); ++i) {
        }
    });
    CHECK(one_line.report["failed"].size() + one_line.report["refused"].size() +
              one_line.report["notes"].size() >
          0);
    const Outcome many = crawl_with([](Wire& wire) {
        wire.send("HTTP/1.1 200 OK\r\n");
        for (int i = 0;
             i < 1'000'000 && wire.send("X-" + std::to_string(i) + ": " + std::string(100, 'h') + "\r\n");
             ++i) {
        }
    });
    CHECK(many.counted("refused", "too large") == 1);
}

TEST_CASE("chunks and lengths that lie cost the page and nothing else", "[hostile][body]") {
    std::vector<std::string> answers = {
        "Transfer-Encoding: chunked\r\n\r\nZZZZ\r\nwhat\r\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nwhat\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello-and-more\r\n0\r\n\r\n",
        "Content-Length: 100000\r\n\r\nshort",
        "Content-Length: -5\r\n\r\nnegative",
        "Content-Length: 5\r\nContent-Length: 7\r\n\r\nhello!!",
        "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!",
        "Content-Encoding: zstd\r\nContent-Length: 9\r\n\r\nnot zstd!",
        "Content-Encoding: br\r\nContent-Length: 9\r\n\r\n\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    };
    for (auto& answer : answers) answer.insert(0, kHead);
    const Outcome out = crawl_answers(answers);
    CHECK(out.report["pages"]["fetched"].integer().value_or(0) >= 2);
    CHECK(out.report["pages"]["queued"].integer().value_or(0) >= 5);
}

TEST_CASE("connections reset in the middle cost the page and nothing else", "[hostile][body]") {
    const Outcome out = crawl_with([](Wire& wire) {
        wire.send(std::string(kHead) + "Content-Length: 100000\r\n\r\n<p>half a");
        wire.sleep(milliseconds(50));
        wire.reset();
    });
    CHECK(out.report["pages"]["fetched"].integer() == 2);
    CHECK(out.notes("wait"));
}

TEST_CASE("what is no HTTP is no answer", "[hostile][header]") {
    const Outcome out = crawl_answers({"<html>HTTP 0.9 has no header</html>",
                                       std::string("\0\1\2\3\4\5\6\7", 8), "SSH-2.0-OpenSSH_9.2\r\n",
                                       "HTTP/9.9 200 OK\r\n\r\nx", "HTTP/1.1 999999 OK\r\n\r\n", ""});
    CHECK(out.report["pages"]["fetched"].integer() == 2);
}

TEST_CASE("an answer behind the answer is not taken for that to the next request", "[hostile][header]") {
    Scenario s;
    s.server().page("/", "<a href=/trap1>1</a><a href=/good>2</a><a href=/trap2>3</a><a href=/good2>4</a>");
    s.server().on("/trap", [](Wire& wire) {
        wire.send(std::string(kHead) + "Content-Length: 4\r\n\r\ntrap" + std::string(kHead) +
                  "Content-Length: 31\r\n\r\n<a href=/never>never asked</a>  ");
        wire.keep_alive();
    });
    const Outcome out = s.crawl({"--delay", "0.01"});
    CHECK(out.asked("/never") == 0);
    CHECK(out.asked("/good") >= 1);
}

TEST_CASE("NUL bytes and invalid UTF-8 in a page are read as far as they make sense", "[hostile][body]") {
    Scenario s;
    std::string wild = "<title>\xC3\x28 \xF0\x28\x8C\xBC</title><a href=/good>";
    wild.append("\0\0\0<b>", 6);
    wild += "\xFE\xFF\xED\xA0\x80</b></a>";
    s.server().on("/trap",
                  [wild](Wire& wire) { wire.html(wild + "<a href='/%ff%00'>x</a><a href='/\x80'>y</a>"); });
    const Outcome out = s.crawl();
    CHECK(out.asked("/good") == 1);
    CHECK(out.report["failed"].size() == 0);
}

TEST_CASE("100,000 nested elements take no time and no stack", "[hostile][body]") {
    std::vector<std::string> answers;
    for (const char* tag : {"<div>", "<b>", "<table><tr><td>", "<a href=/good><i>"}) {
        std::string nested = std::string(kHead) + "Connection: close\r\n\r\n";
        for (int i = 0; i < 100'000; ++i) nested += tag;
        answers.push_back(std::move(nested));
    }
    CHECK(crawl_answers(answers).report["pages"]["fetched"].integer() == 6);
}

TEST_CASE("a page of 100,000 links gives some of them", "[hostile][body]") {
    std::string links;
    for (int i = 0; i < 100'000; ++i) links += "<a href=/good/" + std::to_string(i) + ">x</a>\n";
    const Outcome out = crawl_with([&](Wire& wire) { wire.html(links); }, {"--max-pages", "500"});
    CHECK(out.report["pages"]["queued"].integer().value_or(0) <= 5000);
}

TEST_CASE("an ad that takes long to archive was seen when the archive says so", "[hostile][body]") {
    // Noise, which does not compress; the clock goes on by a second while some of these are written.
    std::minstd_rand noise(1);
    std::string page =
        "<title>PhD position</title><script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":"
        "\"PhD position in optics\",\"hiringOrganization\":\"University of Example\",\"description\":"
        "\"We look for a PhD student with a degree in physics. Apply with a letter.\"}</script><!--";
    while (page.size() < (6u << 20)) page += static_cast<char>('a' + noise() % 26);
    Scenario s;
    std::string links;
    for (int i = 0; i < 6; ++i) links += "<a href=/trap" + std::to_string(i) + ">PhD position</a>";
    s.server().page("/", links);
    s.server().page("/trap", page + "-->");
    REQUIRE(s.crawl().report["ads"]["live"].integer() == 6);
    const auto before = s.home().index({"export", "--as", "ad"}).out;
    s.home().index({"rebuild", "--no-index"});
    CHECK(s.home().index({"export", "--as", "ad"}).out == before);
}
