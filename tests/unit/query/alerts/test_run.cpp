#include "query/alerts/run.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "core/base/hash.h"
#include "tests/unit/query/alerts/site_fixture.h"
#include "tests/unit/query/search/built_index.h"

using namespace jobindex;
using namespace jobindex::tests;

namespace {

const base::Date kDate = base::date_of(kNow);

const understand::Lexicon& lexicon() {
    static const understand::Lexicon loaded = *understand::Lexicon::load(*vocab::data_dir());
    return loaded;
}

model::JobAd ad(const std::string& name, const std::string& title) {
    model::JobAd out;
    out.id = base::hash128_hex(name);
    out.url = "https://jobs.example.org/" + name;
    out.source = "jobs.example.org";
    out.title = title;
    out.institution.name = "Institute of " + name;
    out.description =
        "We look for somebody. This post is called " + name + " and has its own text about " + name + ".";
    out.language = "en";
    return out;
}

/// A site with an index that is built anew from `ads` for each pass.
struct IndexedSite : SiteFixture {
    std::vector<model::JobAd> ads;
    alerts::Runner runner{alerts};
    int builds = 0;

    explicit IndexedSite(alerts::Settings settings = site_settings()) : SiteFixture(std::move(settings)) {}

    alerts::RunReport pass(base::Timestamp now = kNow) {
        const support::TempDir fresh;
        auto searcher =
            search::Searcher::open(built_index(ads, kDate.plus_days(-(++builds)), fresh.path()), lexicon());
        REQUIRE(searcher);
        const auto report = runner.run_once(*searcher, now);
        if (!report) FAIL(report.error().message);
        return *report;
    }
    std::string add(const std::string& query, alerts::Frequency frequency = alerts::Frequency::immediate) {
        auto subscription = mail(query);
        subscription.vouched = true;
        subscription.frequency = frequency;
        const auto made = alerts.subscribe(subscription, kNow);
        REQUIRE(made);
        return made->id;
    }
};

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("the ads that are there at the first pass are not new", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist");
    site.ads = {ad("a", "Physicist"), ad("b", "Chemist")};
    const auto first = site.pass();
    CHECK(first.first);
    CHECK(first.new_ads == 2);
    CHECK(first.matches == 0);
    CHECK(site.waiting().empty());
}

TEST_CASE("a new ad is told once, whatever is rebuilt", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist");
    site.ads = {ad("a", "Physicist")};
    site.pass();
    site.ads.push_back(ad("b", "Physicist, imaging"));
    site.ads.push_back(ad("c", "Chemist"));
    const auto second = site.pass();
    CHECK_FALSE(second.first);
    CHECK(second.new_ads == 2);
    CHECK(second.matches == 1);
    CHECK(second.digests == 1);
    const auto messages = site.waiting();
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].body.find("1 new job: physicist") != std::string::npos);
    for (int i = 0; i < 3; ++i) CHECK(site.pass(kNow + i).matches == 0);
    // Gone from the index and back again: still known.
    const auto kept = site.ads;
    site.ads.pop_back();
    site.ads.erase(site.ads.begin() + 1);
    site.pass();
    site.ads = kept;
    CHECK(site.pass().matches == 0);
    CHECK(site.waiting().size() == 1);
}

TEST_CASE("ads long closed are forgotten, those that stay open or close for a while never", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist");
    const auto known = [&] {
        auto select = site.alerts.database().prepare("SELECT lower(hex(ad)) FROM alert_seen ORDER BY ad");
        REQUIRE(select);
        return *select->texts();
    };
    const auto ids = [](std::vector<std::string> names) {
        for (auto& name : names) name = base::hash128_hex(name);
        std::sort(names.begin(), names.end());
        return names;
    };
    auto open = ad("a", "Physicist"), closes = ad("b", "Physicist, imaging"),
         pauses = ad("c", "Physicist, sound");
    for (auto* each : {&open, &closes, &pauses}) each->dates.closing = kDate.plus_days(2000);
    site.ads = {open, closes, pauses};
    site.pass();
    for (int day = 20; day < 400; day += 20) {
        if (day == 20) site.ads = {open, pauses};
        if (day == 280) site.ads = {open};
        CHECK(site.pass(kNow + day * kDay).new_ads == 0);
        CHECK(known() == (day <= 365 ? ids({"a", "b", "c"}) : ids({"a", "c"})));
    }
    // One index that lacks all ads takes nothing away.
    site.ads = {ad("d", "Chemist")};
    site.pass(kNow + 401 * kDay);
    site.ads = {open, pauses};
    CHECK(site.pass(kNow + 402 * kDay).matches == 0);
    site.ads.push_back(closes);
    CHECK(site.pass(kNow + 403 * kDay).matches == 1);
}

TEST_CASE("the same post at another source is not told again", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist");
    site.pass();
    auto one = ad("a", "Physicist");
    site.ads = {one};
    CHECK(site.pass().matches == 1);
    auto twin = one;
    twin.id = base::hash128_hex("twin");
    twin.url = "https://board.example.net/7";
    twin.source = "board.example.net";
    site.ads.push_back(twin);
    const auto report = site.pass();
    CHECK(report.new_ads == 1);
    CHECK(report.matches == 0);
    CHECK(site.waiting().size() == 1);
}

TEST_CASE("two new ads of one post are one match", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist");
    site.pass();
    auto one = ad("a", "Physicist");
    auto twin = one;
    twin.id = base::hash128_hex("twin");
    twin.url = "https://board.example.net/7";
    twin.source = "board.example.net";
    site.ads = {one, twin};
    const auto report = site.pass();
    CHECK(report.new_ads == 2);
    CHECK(report.matches == 1);
}

TEST_CASE("a digest waits for its day or week and holds all that came, the best twenty", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist", alerts::Frequency::daily);
    site.add("physicist", alerts::Frequency::weekly);
    site.pass();
    for (int day = 0; day < 5; ++day) {
        for (int i = 0; i < 5; ++i) site.ads.push_back(ad("p" + std::to_string(day * 5 + i), "Physicist"));
        const auto report = site.pass(kNow + day * kDay);
        CHECK(report.matches == 10);
        CHECK(report.digests == (day == 0 ? 0u : 1u));
    }
    CHECK(site.pass(kNow + 6 * kDay).digests == 0);
    CHECK(site.pass(kNow + 7 * kDay).digests == 1);
    const auto messages = site.waiting(kNow + 7 * kDay);
    REQUIRE(messages.size() == 5);
    const auto& weekly = messages.back().body;
    CHECK(weekly.find("25 new jobs") != std::string::npos);
    CHECK(weekly.find("There are 5 more.") != std::string::npos);
    CHECK(count_of(weekly, "Institute of") == 40);  // 20 in each of text and HTML
    CHECK(messages.front().body.find("10 new jobs") != std::string::npos);
}

TEST_CASE("an ad that closed before its digest is left out", "[alerts][run]") {
    IndexedSite site;
    site.add("physicist", alerts::Frequency::weekly);
    site.pass();
    auto soon = ad("soon", "Physicist");
    soon.dates.closing = kDate.plus_days(2);
    site.ads = {soon};
    CHECK(site.pass().matches == 1);
    CHECK(site.pass(kNow + 7 * kDay).digests == 0);
    CHECK(site.waiting(kNow + 30 * kDay).empty());
}

TEST_CASE("a feed keeps the newest ads and sends nothing", "[alerts][run]") {
    auto settings = site_settings();
    settings.limits.feed_entries = 3;
    IndexedSite site(settings);
    auto subscription = site.mail("physicist", "");
    subscription.channel = alerts::Channel::feed;
    subscription.vouched = true;
    const auto made = site.alerts.subscribe(subscription, kNow);
    REQUIRE(made);
    site.pass();
    for (int i = 0; i < 5; ++i) {
        site.ads.push_back(ad("f" + std::to_string(i), "Physicist"));
        site.pass(kNow + i);
    }
    const auto feed = site.alerts.feed(**site.alerts.find(made->id));
    REQUIRE(feed);
    REQUIRE(feed->size() == 3);
    CHECK(feed->front() == site.ads.back().id);
    CHECK(site.waiting(kNow + kDay).empty());
}

TEST_CASE("pending searches are deleted after a week", "[alerts][run]") {
    IndexedSite site;
    REQUIRE(site.alerts.subscribe(site.mail(), kNow));
    CHECK(site.pass(kNow + 7 * kDay).expired == 0);
    CHECK(site.pass(kNow + 7 * kDay + 1).expired == 1);
    CHECK(site.alerts.list()->empty());
    CHECK(site.waiting(kNow + 8 * kDay).empty());
}

TEST_CASE("only one process runs the alerts of a site", "[alerts][run]") {
    IndexedSite site;
    site.ads = {ad("a", "Physicist")};
    const support::TempDir fresh;
    auto searcher = search::Searcher::open(built_index(site.ads, kDate, fresh.path()), lexicon());
    REQUIRE(searcher);
    const int fd = ::open((site.home / "alerts.lock").c_str(), O_RDWR | O_CREAT, 0600);
    REQUIRE(fd >= 0);
    REQUIRE(::flock(fd, LOCK_EX) == 0);
    const auto refused = site.runner.run_once(*searcher, kNow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::locked);
    ::close(fd);
    CHECK(site.runner.run_once(*searcher, kNow));
}

TEST_CASE("what ads say cannot leave its place in a mail", "[alerts][run][hostile]") {
    IndexedSite site;
    site.add("physicist");
    site.pass();
    auto evil = ad("evil", "Physicist\r\nBcc: all@example.net\r\n\r\n<script>alert(1)</script>");
    evil.institution.name = "\"><img src=x onerror=alert(1)>";
    site.ads = {evil};
    CHECK(site.pass().digests == 1);
    const std::string body = site.waiting()[0].body;
    CHECK(body.find("\nBcc:") == std::string::npos);
    CHECK(body.find("<script>") == body.rfind("<script>"));  // in the plain text alone
    const auto html = body.find("Content-Type: text/html");
    CHECK(body.find("<script>", html) == std::string::npos);
    CHECK(body.find("<img", html) == std::string::npos);
}
