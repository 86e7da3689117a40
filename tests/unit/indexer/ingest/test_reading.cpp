#include <catch2/catch.hpp>

#include "indexer/ingest/apply.h"
#include "indexer/ingest/import.h"
#include "indexer/ingest/reading.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using ingest::Fate;

namespace {

using normalise::knowledge;

constexpr std::string_view kAd =
    "<html><head><title>Postdoc in dosimetry</title>%HEAD%<script type='application/ld+json'>{\"@type\": "
    "\"JobPosting\", "
    "\"title\": \"Postdoc in dosimetry\", \"description\": \"Monte Carlo dosimetry of protons.\", "
    "\"datePosted\": "
    "\"2026-03-01\", \"validThrough\": \"2026-05-01\", \"hiringOrganization\": {\"name\": \"Nowhere "
    "University\"}}</script></head><body><h1>Postdoc in dosimetry</h1></body></html>";

ingest::Sighting sighting(std::string_view body) {
    ingest::Sighting page;
    page.url = "https://a.example/jobs/1";
    page.status = 200;
    page.content_type = "text/html";
    page.body = body;
    page.at = base::start_of(*base::Date::parse("2026-03-10"));
    return page;
}

std::string with_head(std::string_view head) {
    std::string page(kAd);
    return page.replace(page.find("%HEAD%"), 6, head);
}

store::Store open_store(const support::TempDir& dir) {
    return store::Store::open(dir / "ads.db", store::Mode::write).value();
}

}  // namespace

TEST_CASE("a page gives its ads, or the reason why it has none", "[ingest]") {
    const auto read = ingest::read_page(sighting(with_head("")), knowledge());
    CHECK(read.fate == Fate::read);
    REQUIRE(read.ads.size() == 1);
    CHECK(read.ads.front().title == "Postdoc in dosimetry");
    struct Row {
        std::string body;
        int status;
        Fate fate;
    };
    const Row rows[] = {
        {with_head("<meta name=robots content=noindex>"), 200, Fate::noindex},
        {with_head("<link rel=canonical href='/jobs/2'>"), 200, Fate::ignored},
        {with_head(""), 404, Fate::gone},
        {with_head(""), 410, Fate::gone},
        {with_head(""), 503, Fate::ignored},
        {with_head(""), 301, Fate::ignored},
    };
    for (const auto& row : rows) {
        auto page = sighting(row.body);
        page.status = row.status;
        const auto out = ingest::read_page(page, knowledge());
        CHECK(out.fate == row.fate);
        CHECK(out.ads.empty());
        CHECK_FALSE(out.why.empty());
    }
}

TEST_CASE("for a look, a page is read whatever its owner says of indexing", "[ingest]") {
    const std::string body =
        with_head("<meta name=robots content=noindex><link rel=canonical href='/jobs/2'>");
    auto page = sighting(body);
    page.for_a_look = true;
    CHECK(ingest::read_page(page, knowledge()).ads.size() == 1);
}

TEST_CASE("an ad is closed when its page is gone, refuses indexing or no longer shows it", "[ingest]") {
    struct Row {
        std::string body;
        int status;
        model::ClosedReason reason;
    };
    const Row rows[] = {
        {"", 404, model::ClosedReason::gone},
        {with_head("<meta name=robots content=noindex>"), 200, model::ClosedReason::noindex},
        {"<html><body><p>The position has been filled.</p></body></html>", 200,
         model::ClosedReason::markup_gone},
    };
    for (const auto& row : rows) {
        const support::TempDir dir;
        auto store = open_store(dir);
        const std::string body = with_head("");
        auto page = sighting(body);
        CHECK(ingest::apply(store, page, ingest::read_page(page, knowledge())).value().inserted == 1);
        page.body = row.body;
        page.status = row.status;
        page.at += 86'400;
        CHECK(ingest::apply(store, page, ingest::read_page(page, knowledge())).value().closed == 1);
        const auto ads = store.find_by_url("https://a.example/jobs/1");
        REQUIRE(ads);
        REQUIRE(ads->size() == 1);
        CHECK(ads->front().ad.dates.closed_reason == row.reason);
    }
}

TEST_CASE("an answer that says nothing of the ad leaves it open", "[ingest]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const std::string body = with_head("");
    auto page = sighting(body);
    REQUIRE(ingest::apply(store, page, ingest::read_page(page, knowledge())));
    for (const int status : {500, 503, 301}) {
        page.status = status;
        page.at += 86'400;
        CHECK(ingest::apply(store, page, ingest::read_page(page, knowledge())).value().closed == 0);
    }
    page.status = 304;
    page.unchanged = true;
    page.at += 86'400;
    REQUIRE(ingest::apply(store, page, ingest::read_page(page, knowledge())));
    const auto ads = store.find_by_url("https://a.example/jobs/1");
    REQUIRE(ads);
    CHECK_FALSE(ads->front().ad.dates.closed);
    CHECK(ads->front().ad.dates.last_seen == page.at);
}

TEST_CASE("an ad that a feed no longer shows stays open", "[ingest]") {
    const auto feed = [](std::string_view items) {
        return "<rss version='2.0'><channel><title>Jobs</title>" + std::string(items) + "</channel></rss>";
    };
    const std::string item =
        "<item><title>Postdoc in dosimetry</title><link>https://a.example/jobs/1</link><description>" +
        std::string(12, ' ') +
        "We look for a postdoc who knows Monte Carlo dosimetry of protons and of heavier ions, and "
        "who likes to teach. The post is for three years. The group measures and simulates dose at the new "
        "beam line, "
        "and shares its code. You hold a PhD in physics, write clearly, and have used Geant4 or FLUKA. Apply "
        "by 1 May "
        "2026 with a letter and a CV; review of applications begins soon after.</description></item>";
    const support::TempDir dir;
    auto store = open_store(dir);
    const std::string first = feed(item);
    auto page = sighting(first);
    page.url = "https://a.example/jobs.rss";
    page.content_type = "application/rss+xml";
    REQUIRE(ingest::apply(store, page, ingest::read_page(page, knowledge())).value().inserted == 1);
    const std::string second = feed("");
    page.body = second;
    page.at += 86'400;
    CHECK(ingest::apply(store, page, ingest::read_page(page, knowledge())).value().closed == 0);
}

TEST_CASE("an archived posting is the posting", "[ingest]") {
    const auto posting =
        base::parse_json(R"({"@type": "JobPosting", "title": "X", "url": "https://a.example/1"})").value();
    const auto record = ingest::posting_record(posting, "list", 1'000);
    CHECK(record.target_uri == "https://a.example/1");
    CHECK(ingest::posting_of(record).value() == posting);
    CHECK(ingest::posting_source(record) == "list");
}
