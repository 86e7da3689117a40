#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/model/job_ad_json.h"
#include "indexer/store/store.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using model::ClosedReason;
using store::Change;
using store::Mode;
using store::Origin;
using store::PageKind;
using store::Store;

namespace {

constexpr base::Timestamp kDay = 86400;
/// 2026-01-10, some hours into the day.
constexpr base::Timestamp kNow = 1768003200 + 5 * 3600;

model::JobAd ad_of(const std::string& name, const std::string& text = "We look for a physicist.") {
    model::JobAd ad;
    ad.id = base::hash128_hex(name);
    ad.url = "https://jobs.example.org/" + name;
    ad.title = "Post " + name;
    ad.institution.name = "Universität Beispiel";
    ad.description = text;
    return ad;
}

Origin page_of(const std::string& name) {
    return {false, "https://jobs.example.org/" + name};
}

Store open_store(const support::TempDir& dir) {
    auto store = Store::open(dir.path() / "ads.db", Mode::write);
    REQUIRE(store);
    return std::move(*store);
}

/// Everything that export would show, as text.
std::string contents(const Store& store) {
    std::string out;
    REQUIRE(store.for_each([&](const store::StoredAd& stored) -> base::Result<void> {
        out += model::to_json(stored.ad).dump() + " " + stored.page_url + " " + stored.duplicate_of +
               (stored.imported ? " imported\n" : "\n");
        return {};
    }));
    return out;
}

}  // namespace

TEST_CASE("an ad comes back as it was put, with the times and URLs of its sightings", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto ad = ad_of("a", "Zürich \xF0\x9F\x9A\x80\n\n- MRI\n");
    ad.levels = {model::Level::phd};
    ad.places = {{"Zürich", "CH-ZH", "CH", 47.37, 8.54}};
    ad.dates.closing = base::Date::parse("2026-03-01");
    ad.urls = {"https://z.example.org/", "https://b.example.org/"};
    REQUIRE(store.put(ad, page_of("a"), kNow).value() == Change::inserted);
    REQUIRE(store.put(ad, page_of("a"), kNow + kDay).value() == Change::unchanged);
    auto found = store.find(ad.id).value();
    CHECK(found.ad.dates.first_seen == kNow);
    CHECK(found.ad.dates.last_seen == kNow + kDay);
    CHECK(found.ad.urls ==
          std::vector<std::string>{"https://b.example.org/", ad.url, "https://z.example.org/"});
    CHECK_FALSE(found.imported);
    CHECK(found.page_url == page_of("a").page_url);
    found.ad.urls = ad.urls;
    found.ad.dates.first_seen = found.ad.dates.last_seen = 0;
    CHECK(found.ad == ad);
}

TEST_CASE("the latest sighting gives the content, an older one never does", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto id = ad_of("a").id;
    REQUIRE(store.put(ad_of("a", "second"), page_of("a"), kNow).value() == Change::inserted);
    CHECK(store.put(ad_of("a", "first"), page_of("a"), kNow - kDay).value() == Change::unchanged);
    CHECK(store.find(id)->ad.description == "second");
    CHECK(store.find(id)->ad.dates.first_seen == kNow - kDay);
    CHECK(store.put(ad_of("a", "third"), page_of("a"), kNow + 1).value() == Change::updated);
    CHECK(store.find(id)->ad.description == "third");
    CHECK(store.put(ad_of("a", "twin"), page_of("Z"), kNow + 1).value() == Change::updated);
    CHECK(store.find(id)->ad.description == "twin");
}

TEST_CASE("the order in which sightings arrive does not matter", "[store][property]") {
    struct Sighting {
        model::JobAd ad;
        Origin origin;
        base::Timestamp seen;
    };
    std::vector<Sighting> sightings;
    for (int i = 0; i < 60; ++i) {
        const std::string name(1, static_cast<char>('a' + i % 7));
        auto ad = ad_of(name, "text " + std::to_string(i % 5));
        ad.urls = {"https://mirror.example.org/" + std::to_string(i % 11)};
        const Origin origin = i % 4 == 0 ? Origin{true, ""} : page_of(name + std::to_string(i % 3));
        sightings.push_back({std::move(ad), origin, kNow + (i % 6) * 1000});
    }
    std::mt19937 random(11);
    std::string expected;
    for (int round = 0; round < 8; ++round) {
        const support::TempDir dir;
        auto store = open_store(dir);
        REQUIRE(store.begin());
        for (const auto& one : sightings) REQUIRE(store.put(one.ad, one.origin, one.seen));
        REQUIRE(store.commit());
        if (round == 0) expected = contents(store);
        CHECK(contents(store) == expected);
        std::shuffle(sightings.begin(), sightings.end(), random);
    }
}

TEST_CASE("an ad is closed when the last page that shows it is gone, and open when it is seen again",
          "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto ad = ad_of("a");
    const auto one = page_of("one");
    const auto two = page_of("two");
    REQUIRE(store.put(ad, one, kNow));
    REQUIRE(store.put(ad, two, kNow));
    CHECK(store.close_page(one.page_url, kNow + kDay, ClosedReason::gone).value() == 0);
    CHECK_FALSE(store.find(ad.id)->ad.dates.closed);
    CHECK(store.close_page(two.page_url, kNow + 2 * kDay, ClosedReason::noindex).value() == 1);
    CHECK(store.close_page(two.page_url, kNow + 9 * kDay, ClosedReason::gone).value() == 0);
    auto closed = store.find(ad.id).value();
    CHECK(closed.ad.dates.closed == base::date_of(kNow + 2 * kDay));
    CHECK(closed.ad.dates.closed_reason == ClosedReason::noindex);
    CHECK(store.counts(base::date_of(kNow + 2 * kDay))->live == 0);
    CHECK(store.counts(base::date_of(kNow + kDay))->live == 1);

    CHECK(store.put(ad, one, kNow + 1).value() == Change::unchanged);
    CHECK(store.find(ad.id)->ad.dates.closed);
    CHECK(store.put(ad, one, kNow + 10 * kDay).value() == Change::updated);
    CHECK_FALSE(store.find(ad.id)->ad.dates.closed);
    CHECK(store.counts(base::date_of(kNow + 20 * kDay))->live == 1);
    CHECK(store.close_page("https://nowhere.example.org/", kNow, ClosedReason::gone).value() == 0);
}

TEST_CASE("with a clock that stands still the last word on a page counts", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto ad = ad_of("a");
    REQUIRE(store.put(ad, page_of("a"), kNow));
    CHECK(store.close_page(page_of("a").page_url, kNow, ClosedReason::gone).value() == 1);
    CHECK(store.put(ad, page_of("a"), kNow).value() == Change::updated);
    CHECK_FALSE(store.find(ad.id)->ad.dates.closed);
}

TEST_CASE("a page that no longer shows an ad closes it", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto a = ad_of("a");
    const auto b = ad_of("b");
    const auto list = page_of("list");
    for (const auto& ad : {a, b}) REQUIRE(store.put(ad, list, kNow));
    CHECK(store.record_page({list.page_url, PageKind::list, "two ads", {a.id, b.id}, kNow}).value() == 0);
    REQUIRE(store.put(a, list, kNow + kDay));
    CHECK(store.record_page({list.page_url, PageKind::list, "one ad", {a.id}, kNow + kDay}).value() == 1);
    CHECK(store.find(b.id)->ad.dates.closed_reason == ClosedReason::absent);
    CHECK_FALSE(store.find(a.id)->ad.dates.closed);
    CHECK(store.record_page({list.page_url, PageKind::other, "no ads", {}, kNow + 2 * kDay}).value() == 1);
    CHECK(store.find(a.id)->ad.dates.closed_reason == ClosedReason::markup_gone);

    const store::PageOutcome late{list.page_url, PageKind::list, "late", {a.id, b.id}, kNow - kDay};
    CHECK(store.record_page(late).value() == 0);
    CHECK(store.page(list.page_url)->value().why == "no ads");
    CHECK_FALSE(store.page("https://nowhere.example.org/")->has_value());
}

TEST_CASE("a page that is as it was keeps its open ads fresh and its closed ones closed", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto a = ad_of("a");
    const auto b = ad_of("b");
    REQUIRE(store.put(a, page_of("list"), kNow));
    REQUIRE(store.put(b, page_of("list"), kNow));
    REQUIRE(store.record_page({page_of("list").page_url, PageKind::list, "", {a.id}, kNow}));
    REQUIRE(store.touch_page(page_of("list").page_url, kNow + 3 * kDay));
    CHECK(store.find(a.id)->ad.dates.last_seen == kNow + 3 * kDay);
    CHECK(store.find(b.id)->ad.dates.last_seen == kNow);
    CHECK(store.find(b.id)->ad.dates.closed);
    REQUIRE(store.touch_page(page_of("list").page_url, kNow));
    CHECK(store.find(a.id)->ad.dates.last_seen == kNow + 3 * kDay);
}

TEST_CASE("live and closed follow closing dates, posting dates and the kind of origin", "[store]") {
    struct Row {
        const char* closing;
        const char* posted;
        bool imported;
        const char* last_live;
    };
    const std::vector<Row> rows = {
        {"2026-03-01", nullptr, false, "2026-03-01"}, {"2026-03-01", "2020-01-01", true, "2026-03-01"},
        {nullptr, "2020-01-01", false, nullptr},      {nullptr, "2025-06-01", true, "2026-06-01"},
        {nullptr, nullptr, true, "2027-01-10"},
    };
    for (const auto& row : rows) {
        const support::TempDir dir;
        auto store = open_store(dir);
        auto ad = ad_of("a");
        if (row.closing != nullptr) ad.dates.closing = base::Date::parse(row.closing);
        if (row.posted != nullptr) ad.dates.posted = base::Date::parse(row.posted);
        REQUIRE(store.put(ad, Origin{row.imported, row.imported ? "" : page_of("a").page_url}, kNow));
        const auto last = base::Date::parse(row.last_live == nullptr ? "2199-01-01" : row.last_live).value();
        CHECK(store.counts(last)->live == 1);
        CHECK(store.counts(last.plus_days(1))->closed == (row.last_live == nullptr ? 0 : 1));
    }
}

TEST_CASE("of ads with the same text, the one seen first stands for all", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto a = ad_of("a");
    auto b = ad_of("b");
    b.title = a.title = "PhD  Position";
    b.institution.name = "UNIVERSITAT  beispiel";
    b.description = "we look for\na PHYSICIST. ";
    auto other = ad_of("c");
    REQUIRE(store.put(a, page_of("a"), kNow));
    REQUIRE(store.put(b, page_of("b"), kNow - kDay));
    REQUIRE(store.put(other, page_of("c"), kNow - 9 * kDay));
    CHECK(store.find(a.id)->duplicate_of == b.id);
    CHECK(store.find(b.id)->duplicate_of == "");
    CHECK(store.find(other.id)->duplicate_of == "");

    for (const char* name : {"e", "f"}) {
        auto empty = ad_of(name, "");
        empty.title = "Lecturer";
        REQUIRE(store.put(empty, page_of(name), kNow));
        CHECK(store.find(empty.id)->duplicate_of == "");
    }
}

TEST_CASE("an ad is found by the beginning of its id when that is unique", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto a = ad_of("a");
    auto b = ad_of("b");
    a.id = "00aa" + a.id.substr(4);
    b.id = "00ab" + b.id.substr(4);
    for (const auto& ad : {a, b}) REQUIRE(store.put(ad, page_of(ad.title), kNow));
    CHECK(store.find("00aa")->ad.title == a.title);
    CHECK(store.find("00AB ")->ad.title == b.title);
    CHECK(store.find("00a").error().code == base::Code::invalid_input);
    CHECK(store.find("ff").error().code == base::Code::not_found);
    CHECK(store.find("").error().code == base::Code::not_found);
    CHECK(store.find_by_url(a.url)->at(0).ad.id == a.id);
    CHECK(store.find_by_url(page_of(b.title).page_url)->at(0).ad.id == b.id);
    CHECK(store.find_by_url("https://else.example.org/")->empty());
}

TEST_CASE("cuts and ranges cover every ad once, in order", "[store]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    for (int i = 0; i < 25; ++i) REQUIRE(store.put(ad_of(std::to_string(i)), page_of("x"), kNow));
    for (const std::size_t size : {1u, 4u, 5u, 24u, 25u, 26u}) {
        const auto cuts = store.cuts(size).value();
        CHECK(cuts.size() == (25 + size - 1) / size);
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            const std::string to = i + 1 < cuts.size() ? cuts[i + 1] : "";
            std::size_t run = 0;
            REQUIRE(
                store.for_each_between(cuts[i], to, [&](const store::StoredAd& stored) -> base::Result<void> {
                    ids.push_back(stored.ad.id);
                    ++run;
                    return {};
                }));
            CHECK(run <= size);
        }
        CHECK(ids.size() == 25);
        CHECK(std::is_sorted(ids.begin(), ids.end()));
    }
}

TEST_CASE("a batch is seen as a whole or not at all", "[store]") {
    const support::TempDir dir;
    {
        auto store = open_store(dir);
        REQUIRE(store.put(ad_of("kept"), page_of("kept"), kNow));
        REQUIRE(store.begin());
        REQUIRE(store.begin());
        REQUIRE(store.put(ad_of("lost"), page_of("lost"), kNow));
        const auto reader = Store::open(dir.path() / "ads.db", Mode::read);
        REQUIRE(reader);
        CHECK(reader->counts(base::date_of(kNow))->live == 1);
    }
    auto store = open_store(dir);
    CHECK(store.counts(base::date_of(kNow))->live == 1);
    CHECK(store.commit());
}

TEST_CASE("a store that is not there, is newer or is no database gives a clear error", "[store]") {
    const support::TempDir dir;
    CHECK(Store::open(dir.path() / "none.db", Mode::read).error().code == base::Code::not_found);
    REQUIRE(base::write_file_atomically(dir.path() / "text.db", std::string(8192, 'x')));
    CHECK(Store::open(dir.path() / "text.db", Mode::write).error().code == base::Code::corrupt);
    model::JobAd nameless;
    auto store = open_store(dir);
    CHECK(store.put(nameless, {}, kNow).error().code == base::Code::invalid_input);
}

TEST_CASE("forgetting takes ads by any URL, by their page, and with the last page that showed them",
          "[store][forget]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto two_urls = ad_of("two");
    two_urls.urls = {"https://jobs.example.org/alias"};
    auto foreign = ad_of("foreign");  // shown by a page that is forgotten and by one that stays
    auto only = ad_of("only");
    const auto put = [&](const model::JobAd& ad, const std::string& page, base::Timestamp at) {
        REQUIRE(store.put(ad, page_of(page), at));
        REQUIRE(store.record_page({"https://jobs.example.org/" + page, PageKind::ad, "", {ad.id}, at}));
    };
    put(two_urls, "two", kNow);
    put(only, "gone-page", kNow);
    put(foreign, "gone-page-2", kNow);
    put(foreign, "stays", kNow + kDay);
    put(ad_of("kept"), "kept", kNow);
    REQUIRE(store.note_row(only.id, 7));
    const auto covers = [](std::string_view url) {
        return url.ends_with("/alias") || url.find("gone-page") != std::string_view::npos;
    };
    CHECK(store.forget(covers).value() == 2);
    CHECK_FALSE(store.find(two_urls.id));
    CHECK_FALSE(store.find(only.id));
    CHECK_FALSE(store.has_row(only.id, 7).value());
    CHECK(store.find(foreign.id));
    CHECK(store.find(ad_of("kept").id));
    CHECK_FALSE(store.page("https://jobs.example.org/gone-page").value());
    CHECK(store.page("https://jobs.example.org/stays").value());
    CHECK(store.forget(covers).value() == 0);
    for (const char* name : {"ads.db", "ads.db-wal"}) {
        const auto bytes = base::read_file(dir.path() / name);
        if (bytes) CHECK(bytes->find("gone-page") == std::string::npos);
    }
}

TEST_CASE("the sights of a store name where each ad is from and when it came and went", "[store][prune]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto ad = ad_of("a");
    REQUIRE(store.put(ad, page_of("a"), kNow));
    REQUIRE(store.put(ad_of("a", "Another text."), page_of("a"), kNow + kDay));
    REQUIRE(store.touch_page(page_of("a").page_url, kNow + 2 * kDay));
    REQUIRE(store.close_page(page_of("a").page_url, kNow + 3 * kDay, ClosedReason::gone));
    std::vector<base::Timestamp> days;
    REQUIRE(store.for_each_sight([&](std::string_view page, base::Timestamp at) {
        CHECK(page == page_of("a").page_url);
        days.push_back((at - kNow) / kDay);
    }));
    for (const base::Timestamp day : {0, 1, 2, 3}) CHECK(std::count(days.begin(), days.end(), day) > 0);
}
