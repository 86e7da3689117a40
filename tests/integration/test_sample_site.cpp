// The whole line on the sample site: crawled over HTTP, extracted, indexed, searched; with the real programs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/integration/home.h"
#include "tests/support/expected_ads.h"
#include "tests/support/sample_server.h"

using jobindex::base::Json;
using jobindex::integration::Home;
namespace support = jobindex::support;
namespace base = jobindex::base;

namespace {

const base::Date kToday = *base::Date::parse("2026-03-10");
const std::string kNow = "2026-03-10T09:00:00Z";

/// A running sample site whose dates are those of kToday.
support::SampleServer sample_server() {
    support::SampleServer server({support::sample_site(), kToday, {}});
    REQUIRE(server.start());
    return server;
}

std::vector<std::string> crawl(const support::SampleServer& server) {
    return {"crawl", server.url("/", "jobs.localhost"), "--allow-private", "--delay", "0", "--now", kNow};
}

/// "/kestrel/jobs/phd-mr-linac" of a URL of the site.
std::string path_of(const std::string& url) {
    return url.substr(url.find('/', 8));
}

std::map<std::string, Json> by_path(const std::vector<Json>& ads) {
    std::map<std::string, Json> out;
    for (const auto& ad : ads) {
        for (const auto& url : ad["urls"].items()) out[path_of(url.text())] = ad;
    }
    return out;
}

/// Ads without what depends on when they were seen.
std::string without_times(std::vector<Json> ads) {
    std::string out;
    for (auto& ad : ads) {
        Json dates = ad["dates"];
        dates.set("first_seen", Json()).set("last_seen", Json());
        out += ad.set("dates", std::move(dates)).dump() + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("a crawl of the sample site finds its ads, each once, and nothing that is none",
          "[integration][crawl]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const auto ads = home.ads();
    const auto found = by_path(ads);
    const auto expected = support::read_expected_ads(support::sample_site());
    REQUIRE(expected);
    std::size_t right_title = 0, right_closing = 0, there = 0, right_country = 0, stated_country = 0;
    for (const auto& want : *expected) {
        const auto ad = found.find(want.path);
        if (ad == found.end()) continue;
        ++there;
        right_title += ad->second["title"].text() == want.title;
        const std::string closing =
            want.closing_days ? kToday.plus_days(*want.closing_days).iso() : std::string();
        right_closing += ad->second["dates"]["closing"].text() == closing;
        const std::string country = ad->second["places"].at(0)["country"].text();
        stated_country += !country.empty();
        right_country += country == want.country;
    }
    CHECK(there * 100 >= expected->size() * 95);
    CHECK(right_title * 100 >= there * 95);
    CHECK(right_closing * 100 >= there * 97);
    CHECK(right_country * 100 >= stated_country * 98);

    std::set<std::string> ids;
    for (const auto& ad : ads) ids.insert(ad["id"].text());
    CHECK(ids.size() == ads.size());
    const auto traps = support::read_traps(support::sample_site());
    REQUIRE(traps);
    for (const auto& trap : *traps) {
        INFO(trap.path << " " << trap.kind);
        if (trap.kind == "not-an-ad" || trap.kind.starts_with("noindex") || trap.kind == "private") {
            CHECK(found.count(trap.path) == 0);
        }
    }
}

TEST_CASE("what robots.txt forbids is never asked for", "[integration][robots]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const auto requests = server.requests();
    REQUIRE_FALSE(requests.empty());
    CHECK(requests.front().request.target == "/robots.txt");
    for (const auto& logged : requests) CHECK_FALSE(logged.request.target.starts_with("/private/"));
    const Json why = home.json(home.jobindex(
        {"why", server.url("/private/director-search.html", "jobs.localhost"), "--format", "json"}));
    CHECK(why["robots"]["allowed"] == Json(false));
    CHECK(why["robots"]["line"].integer().value_or(0) > 0);
}

TEST_CASE("a second crawl of an unchanged site fetches no page again", "[integration][crawl]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const auto before = home.ads();
    auto again = crawl(server);
    again.insert(again.end(), {"--format", "json"});
    const Json report = home.json(home.jobindex(again));
    CHECK(report["pages"]["fetched"].integer() == 0);
    CHECK(report["pages"]["unchanged"].integer().value_or(0) > 150);
    CHECK(without_times(home.ads()) == without_times(before));
}

TEST_CASE("a rebuild from the archive gives the same ads byte for byte", "[integration][rebuild]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const std::string crawled = home.index({"export", "--as", "ad"}).out;
    server.stop();
    home.index({"rebuild", "--now", kNow});
    CHECK(home.index({"export", "--as", "ad"}).out == crawled);
    home.index({"rebuild", "--now", kNow});
    CHECK(home.index({"export", "--as", "ad"}).out == crawled);
}

TEST_CASE("a crawl killed again and again ends with the ads of one that was not", "[integration][kill]") {
    const Home whole;
    auto server = sample_server();
    whole.index(crawl(server));
    const Home killed;
    int kills = 0;
    for (int i = 1; i <= 12; ++i) {
        auto command = killed.jobindex(crawl(server));
        command.signal_after = std::chrono::milliseconds(120 * i);
        const auto result = support::run(command);
        REQUIRE(result);
        kills += result->signal == SIGKILL;
    }
    CHECK(kills > 0);
    killed.index(crawl(server));
    CHECK(without_times(killed.ads()) == without_times(whole.ads()));
}

TEST_CASE("a stopped crawl goes on where it was", "[integration][stop]") {
    const Home home;
    auto server = sample_server();
    auto slow = crawl(server);
    slow[4] = "0.05";
    auto command = home.jobindex(slow);
    command.signal = SIGINT;
    command.signal_after = std::chrono::milliseconds(1500);
    const auto stopped = support::run(command);
    REQUIRE(stopped);
    CHECK(stopped->exit_code == 3);
    CHECK(stopped->out.find("goes on where it was") != std::string::npos);
    const auto first = server.requests().size();
    home.index({"crawl", "--allow-private", "--delay", "0", "--now", kNow});
    CHECK(home.ads().size() >= 125);
    std::map<std::string, int> times;
    for (const auto& logged : server.requests()) times[logged.request.target] += logged.status == 200;
    const auto twice =
        std::count_if(times.begin(), times.end(), [](const auto& row) { return row.second > 1; });
    INFO(first << " requests before the stop");
    CHECK(twice <= 3);
}

TEST_CASE("an ad whose page is gone is closed and leaves the search", "[integration][closed]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const std::string path = "/kestrel/jobs/phd-mr-linac";
    REQUIRE(by_path(home.ads()).count(path) == 1);
    support::Response gone;
    gone.status = 410;
    server.on(path, gone);
    home.index({"crawl", server.url("/", "jobs.localhost"), "--allow-private", "--delay", "0", "--now",
                "2026-03-12"});
    const Json ad = by_path(home.ads())[path];
    CHECK(ad["dates"]["closed"].text() == "2026-03-12");
    CHECK(ad["dates"]["closed_reason"].text() == "gone");
    const auto urls = [&](std::vector<std::string> extra) {
        std::vector<std::string> words = {"MR-Linac diffusion", "--format", "json", "--now", "2026-03-12"};
        words.insert(words.end(), extra.begin(), extra.end());
        std::set<std::string> out;
        const Json found = home.json(home.jobquery(words));
        for (const auto& hit : found["hits"].items()) {
            if (hit["match"].text() == "all") out.insert(path_of(hit["url"].text()));
            // Closed ads may stand behind all others, and say so.
            CHECK((hit["live"].boolean() || !extra.empty() || !hit["relaxed"].text().empty()));
        }
        return out;
    };
    CHECK(urls({}).count(path) == 0);
    CHECK(urls({"--expired"}).count(path) == 1);
}

TEST_CASE("the ads one is looking for lead, with what a candidate wants to know", "[integration][query]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const Json found = home.json(home.jobquery({"radiomics PhD", "--format", "json", "--now", kNow}));
    REQUIRE(found["hits"].size() >= 5);
    for (std::size_t i = 0; i < 5; ++i) {
        const Json& hit = found["hits"].at(i);
        INFO(hit.dump());
        CHECK(hit["rank"].integer() == static_cast<std::int64_t>(i + 1));
        bool phd = false;
        for (const auto& level : hit["level"].items()) phd = phd || level.text() == "phd";
        CHECK(phd);
        CHECK_FALSE(hit["snippet"].is_null());
    }
    CHECK(found["total"]["relation"].text() == "eq");
    const Json german =
        home.json(home.jobquery({"country:de level:phd", "--format", "json", "--now", kNow, "--facets"}));
    CHECK(german["total"]["value"].integer().value_or(0) >= 2);
    for (const auto& hit : german["hits"].items())
        CHECK(hit["place"].text().find("Germany") != std::string::npos);
    CHECK(german["facets"].size() >= 3);
}

TEST_CASE("expired ads are left out, and the clock decides which", "[integration][query]") {
    const Home home;
    auto server = sample_server();
    home.index(crawl(server));
    const auto count = [&](const std::string& now, bool expired) {
        std::vector<std::string> words = {"university", "--format", "json", "--now", now};
        if (expired) words.push_back("--expired");
        return home.json(home.jobquery(words))["total"]["value"].integer().value_or(-1);
    };
    CHECK(count(kNow, false) < count(kNow, true));
    CHECK(count("2027-03-10", false) < count(kNow, false));
    CHECK(count("2026-02-01", false) >= count(kNow, false));
}
