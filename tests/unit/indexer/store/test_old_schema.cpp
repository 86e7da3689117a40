#include <array>
#include <catch2/catch.hpp>

#include "core/sqlite/migration.h"
#include "indexer/store/store.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/store/twin_ads.h"

using namespace jobindex;
using namespace jobindex::store;
using namespace jobindex::store::test;

namespace {

constexpr base::Timestamp kDay = 86400;
constexpr base::Timestamp kNow = 1773000000;  // 2026-03-08

/// The schema as it was before twins: its ads name the hash of their text instead. Never to be changed.
constexpr std::array<std::string_view, 4> kVersion4 = {
    R"sql(
CREATE TABLE ads (
    id TEXT PRIMARY KEY NOT NULL,
    seen INTEGER NOT NULL, page TEXT NOT NULL, hash INTEGER NOT NULL,
    first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL, imported INTEGER NOT NULL,
    closing INTEGER, posted INTEGER, closed INTEGER, closed_reason TEXT, live_until INTEGER NOT NULL,
    duplicate_key INTEGER, content BLOB NOT NULL);
CREATE INDEX ads_live ON ads (live_until);
CREATE INDEX ads_duplicate ON ads (duplicate_key, first_seen, id);
CREATE TABLE urls (ad TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (ad, url)) WITHOUT ROWID;
CREATE INDEX urls_url ON urls (url);
CREATE TABLE sightings (
    page TEXT NOT NULL, ad TEXT NOT NULL, seen INTEGER NOT NULL, gone INTEGER, reason TEXT,
    PRIMARY KEY (page, ad)) WITHOUT ROWID;
CREATE INDEX sightings_ad ON sightings (ad);
CREATE TABLE pages (url TEXT PRIMARY KEY NOT NULL, kind INTEGER NOT NULL, why TEXT NOT NULL, ads TEXT NOT NULL,
    at INTEGER NOT NULL) WITHOUT ROWID;
)sql",
    // What changed since when, for an index that is brought up to date.
    R"sql(
CREATE TABLE identity (value TEXT NOT NULL);
INSERT INTO identity VALUES (lower(hex(randomblob(8))));
CREATE TABLE changes (ad TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, duplicate_key INTEGER) WITHOUT ROWID;
CREATE UNIQUE INDEX changes_number ON changes (number);
CREATE TRIGGER ad_inserted AFTER INSERT ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), new.duplicate_key);
END;
CREATE TRIGGER ad_updated AFTER UPDATE OF content, closed, closed_reason, live_until ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), old.duplicate_key);
END;
CREATE TRIGGER ad_deleted AFTER DELETE ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (old.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), old.duplicate_key);
END;
)sql",
    // The last imported row of each ad, so that the same one again changes nothing.
    R"sql(
CREATE TABLE rows (ad TEXT PRIMARY KEY NOT NULL, hash INTEGER NOT NULL) WITHOUT ROWID;
)sql",
    // What the sources listed.
    R"sql(
CREATE TABLE listings (
    source TEXT NOT NULL, page TEXT NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (source, page)) WITHOUT ROWID;
)sql"};

constexpr std::string_view kCopy =
    "INSERT INTO ads SELECT id, seen, page, hash, first_seen, last_seen, imported, closing, posted, closed,"
    " closed_reason, live_until, 7, content FROM now.ads ORDER BY id DESC;"
    "INSERT INTO urls SELECT * FROM now.urls; INSERT INTO sightings SELECT * FROM now.sightings;"
    "INSERT INTO pages SELECT * FROM now.pages; INSERT INTO rows SELECT * FROM now.rows;"
    "INSERT INTO listings SELECT * FROM now.listings; UPDATE identity SET value = 'old store';"
    "DETACH now";

std::vector<StoredAd> all(const Store& store) {
    std::vector<StoredAd> ads;
    REQUIRE(store.for_each([&](StoredAd stored) -> base::Result<void> {
        ads.push_back(std::move(stored));
        return {};
    }));
    return ads;
}

/// Three ads of one post, one of them closed, one of another post, and one that says nothing.
std::vector<StoredAd> fill(const std::filesystem::path& path) {
    auto store = Store::open(path, Mode::write);
    REQUIRE(store);
    auto other = post("other"), mute = post("mute");
    other.title = "Lecturer in marine biology";
    mute.description.clear();
    base::Timestamp at = kNow;
    for (const auto& ad : {post("a"), post("b", kNearlySame), post("c", kMostSame), other, mute})
        REQUIRE(store->put(ad, {false, ad.url}, at += kDay));
    REQUIRE(store->record_page({other.url, PageKind::ad, "one ad", {other.id}, at}));
    REQUIRE(store->close_page(post("a").url, at, model::ClosedReason::gone).value() == 1);
    REQUIRE(store->note_row(mute.id, 17));
    return all(*store);
}

/// What fill() makes, in a file of schema version 4.
std::vector<StoredAd> fill_old(const support::TempDir& dir) {
    auto ads = fill(dir / "now.db");
    auto old = sqlite::Database::open(dir / "old.db");
    REQUIRE(old);
    REQUIRE(sqlite::migrate(*old, kVersion4));
    REQUIRE(sqlite::schema_version(*old).value() == 4);
    REQUIRE(old->exec("ATTACH '" + (dir / "now.db").string() + "' AS now"));
    REQUIRE(old->exec(kCopy));
    return ads;
}

}  // namespace

TEST_CASE("a store from before twins is brought up to date and holds what it held", "[store][twins]") {
    const support::TempDir dir;
    const auto ads = fill_old(dir);
    const auto refused = Store::open(dir / "old.db", Mode::read);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::unsupported);
    {
        const auto store = Store::open(dir / "old.db", Mode::write);
        REQUIRE(store);
        CHECK(all(*store) == ads);
        CHECK(store->identity().value() == "old store");
        CHECK(store->has_row(post("mute").id, 17).value());
        CHECK(store->page(post("other").url)->value().why == "one ad");
    }
    const auto reader = Store::open(dir / "old.db", Mode::read);
    REQUIRE(reader);
    CHECK(all(*reader) == ads);
}

TEST_CASE("a store is brought up to date once", "[store][twins]") {
    const support::TempDir dir;
    fill_old(dir);
    std::int64_t once = 0;
    for (int round = 0; round < 2; ++round) {
        const auto store = Store::open(dir / "old.db", Mode::write);
        REQUIRE(store);
        if (round == 0) once = store->last_change().value();
        CHECK(store->last_change().value() == once);
    }
}

TEST_CASE("a store that was brought up to date goes on finding twins", "[store][twins]") {
    const support::TempDir dir;
    fill_old(dir);
    auto store = Store::open(dir / "old.db", Mode::write);
    REQUIRE(store);
    const auto leads = store->find(post("b").id);
    REQUIRE(leads);
    REQUIRE(leads->twins.size() == 2);
    const auto late = post("late", kNearlySame);
    REQUIRE(store->put(late, {false, late.url}, kNow + 20 * kDay));
    CHECK(store->find(late.id)->duplicate_of == leads->ad.id);
    auto gone = post("b");
    gone.title = "Postdoc in geology";
    REQUIRE(store->put(gone, {false, gone.url}, kNow + 21 * kDay));
    CHECK(store->find(late.id)->duplicate_of == post("c").id);
    CHECK(store->find(gone.id)->twins.empty());
}

TEST_CASE("an empty store of version 4 is brought up to date too", "[store][twins]") {
    const support::TempDir dir;
    {
        auto old = sqlite::Database::open(dir / "old.db");
        REQUIRE(old);
        REQUIRE(sqlite::migrate(*old, kVersion4));
    }
    const auto store = Store::open(dir / "old.db", Mode::write);
    REQUIRE(store);
    CHECK(all(*store).empty());
    CHECK(store->last_change().value() == 0);
}

TEST_CASE("what became twins as a store was brought up to date counts as changed", "[store][twins]") {
    const support::TempDir dir;
    fill_old(dir);
    std::int64_t before = 0;
    {
        const auto old = sqlite::Database::open(dir / "old.db", {.read_only = true});
        REQUIRE(old);
        before = old->integer("SELECT max(number) FROM changes").value();
        CHECK(before == 5);
    }
    std::vector<std::string> group = {post("a").id, post("b").id, post("c").id};
    std::sort(group.begin(), group.end());
    std::int64_t after = 0;
    {
        const auto store = Store::open(dir / "old.db", Mode::write);
        REQUIRE(store);
        CHECK(store->changed_since(before).value() == group);
        after = store->last_change().value();
    }
    const auto again = Store::open(dir / "old.db", Mode::write);
    REQUIRE(again);
    CHECK(again->last_change().value() == after);
}

TEST_CASE("a store with fingerprints of the form before is brought up to date", "[store][twins]") {
    const support::TempDir dir;
    const auto ads = fill(dir / "now.db");
    {
        auto old = sqlite::Database::open(dir / "now.db");
        REQUIRE(old);
        REQUIRE(
            old->exec("UPDATE fingerprints SET data = 'of version 5'; DELETE FROM twins;"
                      "DELETE FROM fingerprint_keys; PRAGMA user_version=5"));
    }
    const auto store = Store::open(dir / "now.db", Mode::write);
    REQUIRE(store);
    CHECK(all(*store) == ads);
}
