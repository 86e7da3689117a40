// Laws of the frontier.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "crawler/frontier.h"
#include "crawler/frontier_view.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

constexpr Timestamp kNow = 1'800'000'000;

struct Fixture {
    support::TempDir dir;
    std::optional<Frontier> open = Frontier::open(dir / "crawl.db").value();
    HostId host = open->host_id("https://a.example").value();
    Frontier& frontier = *open;  // stays where it is when it is opened again

    bool add(const std::string& url, int priority = 5) {
        return frontier.add({.url = url, .host = host, .priority = priority}).value() == Added::queued;
    }
    std::vector<std::string> take(std::size_t limit, Timestamp now = kNow) {
        std::vector<std::string> out;
        const auto taken = frontier.take(host, now, limit).value();
        for (const auto& task : taken) {
            tasks[task.url] = task;
            out.push_back(task.url);
        }
        return out;
    }
    void record(const std::string& url, State state, Timestamp due = 0) {
        Outcome outcome;
        outcome.id = tasks.at(url).id;
        outcome.host = host;
        outcome.state = state;
        outcome.status = 200;
        outcome.fetched_at = kNow;
        outcome.due = due;
        REQUIRE(frontier.record(outcome));
    }
    void reopen() {
        open.reset();
        open.emplace(Frontier::open(dir / "crawl.db").value());
        host = frontier.host_id("https://a.example").value();
    }
    std::map<std::string, Task> tasks;
};

using Urls = std::vector<std::string>;

}  // namespace

TEST_CASE("a URL is in the frontier once, however often it is found", "[frontier]") {
    Fixture f;
    CHECK(f.add("https://a.example/1"));
    CHECK_FALSE(f.add("https://a.example/1"));
    CHECK(f.take(10) == Urls{"https://a.example/1"});
    f.record("https://a.example/1", State::fetched);
    CHECK_FALSE(f.add("https://a.example/1"));
    CHECK(f.take(10).empty());
    REQUIRE(f.frontier.commit());
    f.reopen();
    CHECK_FALSE(f.add("https://a.example/1"));
}

TEST_CASE("URLs come out best first, and in the order they were found", "[frontier]") {
    Fixture f;
    f.add("https://a.example/c", 9);
    f.add("https://a.example/b", 1);
    f.add("https://a.example/a", 9);
    CHECK(f.take(2) == Urls{"https://a.example/b", "https://a.example/c"});
    CHECK(f.take(2) == Urls{"https://a.example/a"});
}

TEST_CASE("a URL is handed out once until its outcome is known", "[frontier][property]") {
    Fixture f;
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) f.add("https://a.example/" + std::to_string(i), i % 7);
    std::set<std::string> out, done;
    while (done.size() < 300) {
        for (const auto& url : f.take(1 + random() % 20)) {
            CHECK_FALSE(done.contains(url));
            CHECK(out.insert(url).second);
        }
        for (int i = 0; i < 10 && !out.empty(); ++i) {
            const std::string url = *out.begin();
            f.record(url, State::fetched);
            out.erase(url);
            done.insert(url);
        }
    }
    CHECK(f.frontier.queued() == 0);
    CHECK(f.frontier.counts().value().fetched == 300);
}

TEST_CASE("what was not committed is as if it had not happened", "[frontier][crash]") {
    Fixture f;
    f.add("https://a.example/1");
    REQUIRE(f.frontier.commit());
    f.take(1);
    f.record("https://a.example/1", State::fetched);
    f.add("https://a.example/2");
    f.reopen();
    CHECK(f.take(10) == Urls{"https://a.example/1"});
    CHECK(f.frontier.counts().value().queued == 1);
}

TEST_CASE("a retry waits until it is due", "[frontier]") {
    Fixture f;
    f.add("https://a.example/1");
    f.take(1);
    f.record("https://a.example/1", State::queued, kNow + 10);
    CHECK(f.take(1).empty());
    CHECK(f.frontier.next_due(f.host, kNow).value() == kNow + 10);
    CHECK(f.take(1, kNow + 10).size() == 1);
    CHECK_FALSE(f.frontier.next_due(f.host, kNow + 10).value());
}

TEST_CASE("what is due comes back to the queue, what is gone does not", "[frontier][revisit]") {
    Fixture f;
    for (const char* url : {"https://a.example/old", "https://a.example/new", "https://a.example/gone"})
        f.add(url);
    f.take(3);
    f.record("https://a.example/old", State::fetched, kNow + 100);
    f.record("https://a.example/new", State::fetched, kNow + 300);
    f.record("https://a.example/gone", State::gone);
    CHECK(f.frontier.requeue_due(kNow + 200).value() == 1);
    CHECK(f.take(9) == Urls{"https://a.example/old"});
    f.record("https://a.example/old", State::failed, kNow + 100);
    CHECK(f.frontier.requeue_host(f.host).value() == 2);
    CHECK(f.frontier.queued() == 2);
}

TEST_CASE("a sitemap date after the last fetch brings a page back, an older one does not",
          "[frontier][revisit]") {
    Fixture f;
    f.add("https://a.example/1");
    f.take(1);
    f.record("https://a.example/1", State::fetched, kNow + 86'400);
    Discovery again{.url = "https://a.example/1", .host = f.host};
    again.lastmod = kNow - 5;
    CHECK(f.frontier.add(again).value() == Added::nothing);
    again.lastmod = kNow + 5;
    CHECK(f.frontier.add(again).value() == Added::queued);
    CHECK(f.frontier.queued() == 1);
    CHECK(f.take(1).size() == 1);
}

TEST_CASE("validators stay when an answer has none to give, and change when it has", "[frontier][revisit]") {
    Fixture f;
    f.add("https://a.example/1");
    f.take(1);
    Outcome outcome;
    outcome.id = f.tasks.at("https://a.example/1").id;
    outcome.host = f.host;
    outcome.etag = "\"v1\"";
    outcome.last_modified = "Tue, 01 Dec 2026 08:30:00 GMT";
    outcome.content_hash = -7;
    outcome.due = kNow;
    REQUIRE(f.frontier.record(outcome));
    outcome.content_hash.reset();
    outcome.etag.clear();
    REQUIRE(f.frontier.record(outcome));  // a 304
    REQUIRE(f.frontier.requeue_due(kNow));
    f.take(1);
    const Task& task = f.tasks.at("https://a.example/1");
    CHECK(task.etag == "\"v1\"");
    CHECK(task.last_modified == "Tue, 01 Dec 2026 08:30:00 GMT");
    CHECK(task.content_hash == -7);
}

TEST_CASE("scope, seeds and robots rules outlive the run", "[frontier]") {
    Fixture f;
    CHECK(f.frontier.add_source("https://a.example/", kNow).value());
    CHECK_FALSE(f.frontier.add_source("https://a.example/", kNow).value());
    REQUIRE(f.frontier.add_scope("a.example", "seed https://a.example/"));
    REQUIRE(f.frontier.add_scope("a.example", "another reason"));
    REQUIRE(f.frontier.set_robots(f.host, {"User-agent: *\nDisallow: /x\n", 200, kNow, ""}));
    REQUIRE(f.frontier.set_rest(
        f.host, {.paused_until = kNow + 5, .throttled = 2, .parked = 1, .day = 20'000, .day_requests = 7}));
    REQUIRE(f.frontier.commit());
    f.reopen();
    CHECK(f.frontier.sources().value() == Urls{"https://a.example/"});
    CHECK(f.frontier.scope().value() == Urls{"a.example"});
    const auto row = f.frontier.robots(f.host).value();
    CHECK(row.text == "User-agent: *\nDisallow: /x\n");
    CHECK(f.frontier.rest(f.host).value() == HostRest{kNow + 5, 2, 1, 20'000, 7});
}

TEST_CASE("why tells scope, robots rule and line, and what became of a URL", "[frontier][why]") {
    Fixture f;
    REQUIRE(f.frontier.add_scope("a.example", "seed https://a.example/"));
    REQUIRE(f.frontier.set_robots(f.host, {"User-agent: *\nDisallow: /x\n", 200, kNow, ""}));
    f.add("https://a.example/1");
    f.take(1);
    f.record("https://a.example/1", State::gone);
    REQUIRE(f.frontier.commit());
    const auto path = f.dir / "crawl.db";
    const auto known = why(path, "HTTPS://A.example:443/1#top").value();
    CHECK(known.canonical == "https://a.example/1");
    CHECK(known.in_scope);
    CHECK(known.scope_reason == "seed https://a.example/");
    CHECK(known.robots_allowed);
    CHECK(known.state == "gone");
    CHECK(known.last_fetch == kNow);
    const auto forbidden = why(path, "https://www.a.example/x/y").value();
    CHECK(forbidden.in_scope);
    CHECK(forbidden.state == "unknown");
    CHECK_FALSE(forbidden.robots_read);
    const auto ruled = why(path, "https://a.example/x/y").value();
    CHECK(ruled.robots_read);
    CHECK_FALSE(ruled.robots_allowed);
    CHECK(ruled.robots_line == 2);
    CHECK_FALSE(why(path, "https://b.example/").value().in_scope);
    CHECK(why(path, "no url").error().code == base::Code::invalid_input);
    CHECK(crawler::status(path).value().gone == 1);
    CHECK(crawler::status(f.dir / "absent.db").error().code == base::Code::not_found);
}

TEST_CASE("URLs with a query string are counted by path", "[frontier][trap]") {
    Fixture f;
    CHECK(f.frontier.count_trap("https://a.example/cal", false).value() == 0);
    CHECK(f.frontier.count_trap("https://a.example/cal", true).value() == 1);
    CHECK(f.frontier.count_trap("https://a.example/cal", true).value() == 2);
    CHECK(f.frontier.count_trap("https://a.example/other", false).value() == 0);
}
