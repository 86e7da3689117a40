// The ads in answers of boards, and how the end of a pull closes and opens them.
#include <catch2/catch.hpp>

#include "core/board/pull_records.h"
#include "indexer/ingest/apply.h"
#include "tests/support/fake_board.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using support::FakePage;

namespace {

using normalise::knowledge;

FakePage jobs_page(int count) {
    FakePage page;
    page.origin = "https://jobs.acme.example";
    page.total = count;
    for (int i = 0; i < count; ++i) {
        const std::string id = std::to_string(4000 + i);
        page.jobs.push_back(
            {id, "PhD position in medical physics " + id,
             "<p>The group seeks a PhD student for project " + id + " on dose.</p><ul><li>Python</li></ul>"});
    }
    return page;
}

std::string note(const support::BoardKind& kind, std::string key = {}, std::string item = {}) {
    return board::AnswerNote{
        "acme", kind.board, kind.token, std::move(key), std::move(item), "University of Leeds", "GB"}
        .to_json();
}

ingest::Reading read(const support::BoardKind& kind, std::string_view pull, std::string_view body,
                     int status = 200) {
    ingest::Sighting page;
    page.url = "https://jobs.acme.example/list";
    page.status = status;
    page.content_type = kind.type;
    page.body = body;
    page.pull = pull;
    page.at = 1'795'600'000;
    return ingest::read_page(page, nullptr, knowledge());
}

/// The store after a listing of `pages`.
struct Shelf {
    support::TempDir dir;
    store::Store store = store::Store::open(dir / "ads.db", store::Mode::write).value();
    const support::BoardKind& kind = support::board_kinds().front();

    void list(int count, base::Timestamp at) {
        const std::string pull = note(kind);
        const std::string body = kind.list(jobs_page(count));
        ingest::Sighting page;
        page.url = "https://jobs.acme.example/list";
        page.status = 200;
        page.content_type = kind.type;
        page.body = body;
        page.pull = pull;
        page.at = at;
        REQUIRE(ingest::apply(store, page, ingest::read_page(page, nullptr, knowledge())));
    }
    ingest::Tally end(int count, bool complete, base::Timestamp at) {
        board::Conclusion conclusion{"acme", kind.board, complete, "", {}, {}, at};
        for (const auto& job : jobs_page(count).jobs)
            conclusion.listed.push_back(board::page_key("acme", job.id));
        return ingest::apply(store, conclusion).value();
    }
    model::JobAd ad(int number) const {
        std::optional<model::JobAd> found;
        const auto title = "PhD position in medical physics " + std::to_string(4000 + number);
        REQUIRE(store.for_each([&](store::StoredAd stored) -> base::Result<void> {
            if (stored.ad.title == title) found = std::move(stored.ad);
            return {};
        }));
        REQUIRE(found);
        return *found;
    }
};

constexpr base::Timestamp kDay1 = 1'795'600'000, kDay2 = kDay1 + 86'400, kDay3 = kDay2 + 86'400;

}  // namespace

TEST_CASE("every board's answer gives its ads with title, text, address, employer and place",
          "[ingest][board]") {
    for (const auto& kind : support::board_kinds()) {
        if (kind.has_pages()) continue;
        CAPTURE(kind.board);
        const FakePage page = jobs_page(3);
        auto reading = read(kind, note(kind), kind.list(page));
        if (kind.detail) {
            CHECK(reading.ads.empty());
            const auto json = base::parse_json(kind.list(page)).value();
            const auto& items = json["jobs"].is_null() ? json["jobPostings"] : json["jobs"];
            reading = read(kind, note(kind, "4000", items.at(0).dump()), kind.detail(page.jobs.front()));
            CHECK(reading.key == "urn:jobindex:source:acme:4000");
        } else {
            CHECK(reading.ads.size() == 3);
            CHECK(reading.keys.size() == 3);
        }
        REQUIRE_FALSE(reading.ads.empty());
        const model::JobAd& ad = reading.ads.front();
        CHECK(ad.title.find("PhD position in medical physics") == 0);
        CHECK(ad.description.find("project 4000") != std::string::npos);
        CHECK(ad.url.find("4000") != std::string::npos);
        CHECK(ad.source == "acme");
        CHECK_FALSE(ad.institution.name.empty());
        REQUIRE_FALSE(ad.places.empty());
        CHECK(ad.places.front().country == (kind.board == "jobbnorge" ? "NO" : "GB"));
        if (kind.list(page).find("2026-11-20") != std::string::npos || kind.board == "workday") {
            REQUIRE(ad.dates.posted);
            CHECK(ad.dates.posted->iso() == "2026-11-20");
        }
        if (kind.list(page).find("2026-12-31") != std::string::npos) REQUIRE(ad.dates.closing);
        if (kind.board == "lever") CHECK(ad.description.find("Measure dose") != std::string::npos);
        if (kind.board == "personio") CHECK(ad.description.find("Profile") != std::string::npos);
        for (const auto& one : reading.ads) CHECK(one.title.find("Not listed") == std::string::npos);
    }
}

TEST_CASE("an answer of a pull that cannot be read closes nothing", "[ingest][board]") {
    for (const auto& kind : support::board_kinds()) {
        CAPTURE(kind.board);
        for (const char* body :
             {"", "nonsense", "<html><body>Just a moment</body></html>", "{}", "[]", "{\"jobs\":7}"}) {
            const auto reading = read(kind, note(kind), body);
            CHECK(reading.ads.empty());
            CHECK((reading.feed || reading.fate == ingest::Fate::ignored));
        }
        CHECK(read(kind, note(kind), "", 500).fate == ingest::Fate::ignored);
        CHECK(read(kind, note(kind), "", 404).fate == ingest::Fate::ignored);
    }
    CHECK(read(support::board_kinds().front(), "nonsense", "{}").fate == ingest::Fate::ignored);
}

TEST_CASE("a COMPLETE pull closes what it no longer lists, with day and reason", "[ingest][board]") {
    Shelf shelf;
    shelf.list(5, kDay1);
    CHECK(shelf.end(5, true, kDay1).closed == 0);
    shelf.list(3, kDay2);
    CHECK(shelf.end(3, true, kDay2).closed == 2);
    CHECK_FALSE(shelf.ad(2).dates.closed);
    REQUIRE(shelf.ad(4).dates.closed);
    CHECK(*shelf.ad(4).dates.closed == base::date_of(kDay2));
    CHECK(shelf.ad(4).dates.closed_reason == model::ClosedReason::absent);
    SECTION("and it opens again when it is listed again, even by an answer that was not read again") {
        CHECK(shelf.end(5, true, kDay3).updated == 2);
        CHECK_FALSE(shelf.ad(4).dates.closed);
        CHECK(shelf.ad(4).dates.last_seen == kDay3);
    }
}

TEST_CASE("a PARTIAL pull closes nothing, and what it lists counts as seen", "[ingest][board]") {
    Shelf shelf;
    shelf.list(5, kDay1);
    shelf.end(5, true, kDay1);
    CHECK(shelf.end(1, false, kDay2).closed == 0);
    for (int i = 0; i < 5; ++i) CHECK_FALSE(shelf.ad(i).dates.closed);
    CHECK(shelf.ad(0).dates.last_seen == kDay2);
    CHECK(shelf.ad(4).dates.last_seen == kDay1);
    SECTION("the next COMPLETE one closes what is still not there") {
        CHECK(shelf.end(1, true, kDay3).closed == 4);
    }
}
