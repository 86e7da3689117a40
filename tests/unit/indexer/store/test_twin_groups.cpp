#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "indexer/store/store.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/store/twin_ads.h"

using namespace jobindex;
using namespace jobindex::store;
using namespace jobindex::store::test;
using model::ClosedReason;
using model::JobAd;

namespace {

constexpr base::Timestamp kDay = 86400;
constexpr base::Timestamp kNow = 1773000000;  // 2026-03-08

using Ids = std::vector<std::string>;

Store open_store(const support::TempDir& dir) {
    auto store = Store::open(dir / "ads.db", Mode::write);
    REQUIRE(store);
    return std::move(*store);
}

void put(Store& store, const JobAd& ad, base::Timestamp at) {
    REQUIRE(store.put(ad, {false, ad.url}, at));
}

std::string leader(const Store& store, const JobAd& ad) {
    const auto found = store.find(ad.id);
    REQUIRE(found);
    return found->duplicate_of.empty() ? ad.id : found->duplicate_of;
}

Ids followers(const Store& store, const JobAd& ad) {
    const auto found = store.find(ad.id);
    REQUIRE(found);
    Ids ids;
    for (const auto& twin : found->twins) ids.push_back(twin.id);
    return ids;
}

Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Every ad with its leader and its followers.
std::string groups(const Store& store) {
    std::string out;
    REQUIRE(store.for_each([&](const StoredAd& stored) -> base::Result<void> {
        out += stored.ad.id + " of " + stored.duplicate_of;
        for (const auto& twin : stored.twins) out += " " + twin.id + " " + twin.url;
        out += '\n';
        return {};
    }));
    return out;
}

/// Calls `change`, and gives the ids that changed by it.
Ids changed_by(Store& store, const std::function<void()>& change) {
    const auto before = store.last_change();
    REQUIRE(before);
    change();
    auto ids = store.changed_since(*before);
    REQUIRE(ids);
    return *ids;
}

}  // namespace

TEST_CASE("groups of twins do not depend on the order of puts", "[store][twins][property]") {
    struct Sighting {
        JobAd ad;
        base::Timestamp at;
    };
    std::vector<Sighting> sightings;
    // Four boards with a chain of edits, three of another post, three of one rank, two alone.
    for (const std::size_t edited : {0, 22, 42, 60})
        sightings.push_back({post("chain" + std::to_string(edited), edited), kNow + 7 * kDay});
    for (std::size_t i = 0; i < 8; ++i) {
        auto ad = post("other" + std::to_string(i), 20 * (i % 3));
        ad.title = i < 3 ? "PhD in marine biology" : i < 6 ? "Professor" : "Lecturer " + std::to_string(i);
        if (i < 3) ad.levels = {model::Level::phd};
        if (i == 7) ad.institution.name = "Nowhere Institute";
        sightings.push_back({ad, kNow + static_cast<base::Timestamp>(i) * kDay});
    }
    REQUIRE(sightings.size() == 12);
    // What some of them said before: other titles, hence other twins, that must leave no trace.
    for (const std::size_t i : {1, 5, 9}) {
        auto before = sightings[i];
        before.ad.title = sightings[(i + 4) % 12].ad.title;
        before.ad.levels = sightings[(i + 4) % 12].ad.levels;
        before.at -= 20 * kDay;
        sightings.push_back(before);
    }
    std::mt19937 random(3);
    std::string expected;
    for (int round = 0; round < 25; ++round) {
        const support::TempDir dir;
        auto store = open_store(dir);
        REQUIRE(store.begin());
        for (const auto& one : sightings) put(store, one.ad, one.at);
        REQUIRE(store.commit());
        if (round == 0) expected = groups(store);
        REQUIRE(groups(store) == expected);
        std::shuffle(sightings.begin(), sightings.end(), random);
    }
    CHECK(std::count(expected.begin(), expected.end(), '\n') == 12);
    CHECK(expected.find("example/post") != std::string::npos);
}

TEST_CASE("an open ad leads, of equals the one seen first", "[store][twins]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto a = post("a"), b = post("b", kNearlySame), c = post("c", kMostSame);
    put(store, b, kNow + kDay);
    CHECK(leader(store, b) == b.id);
    CHECK(followers(store, b).empty());
    put(store, c, kNow + 2 * kDay);
    put(store, a, kNow);
    CHECK(followers(store, a) == Ids{b.id, c.id});
    CHECK(store.find(a.id)->twins.front().url == b.url);
    for (const auto& ad : {b, c}) {
        CHECK(leader(store, ad) == a.id);
        CHECK(followers(store, ad).empty());
    }
    REQUIRE(store.close_page(a.url, kNow + 3 * kDay, ClosedReason::gone).value() == 1);
    CHECK(followers(store, b) == Ids{c.id, a.id});
    CHECK(leader(store, a) == b.id);
    REQUIRE(store.close_page(b.url, kNow + 3 * kDay, ClosedReason::gone).value() == 1);
    CHECK(followers(store, c) == Ids{a.id, b.id});
    REQUIRE(store.close_page(c.url, kNow + 3 * kDay, ClosedReason::gone).value() == 1);
    CHECK(followers(store, a) == Ids{b.id, c.id});
    put(store, b, kNow + 4 * kDay);
    CHECK(followers(store, b) == Ids{a.id, c.id});
}

TEST_CASE("twins of a twin are one group", "[store][twins]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto one = post("one"), link = post("link", 22), far = post("far", kHalfSame);
    for (auto* ad : {&one, &link, &far}) ad->dates.closing.reset();
    far.source = one.source;
    put(store, one, kNow);
    put(store, far, kNow + kDay);
    CHECK(leader(store, far) == far.id);
    put(store, link, kNow + 2 * kDay);
    CHECK(followers(store, one) == Ids{far.id, link.id});
    link.title = "Postdoc in geology";
    put(store, link, kNow + 3 * kDay);
    CHECK(leader(store, far) == far.id);
    CHECK(followers(store, one).empty());
}

TEST_CASE("a pair that comes or goes changes both of its ads", "[store][twins]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto a = post("a"), b = post("b", kNearlySame);
    auto alone = post("alone");
    alone.title = "Lecturer in marine biology";
    put(store, a, kNow);
    put(store, alone, kNow);
    CHECK(changed_by(store, [&] { put(store, b, kNow + kDay); }) == sorted({a.id, b.id}));
    CHECK(changed_by(store, [&] { put(store, b, kNow + 2 * kDay); }).empty());
    auto renamed = b;
    renamed.title = "Postdoc in geology";
    CHECK(changed_by(store, [&] { put(store, renamed, kNow + 3 * kDay); }) == sorted({a.id, b.id}));
    CHECK(leader(store, b) == b.id);
    CHECK(changed_by(store, [&] { put(store, renamed, kNow + 4 * kDay); }).empty());
    renamed.department = "Rocks";
    CHECK(changed_by(store, [&] { put(store, renamed, kNow + 5 * kDay); }) == Ids{b.id});
    CHECK(changed_by(store, [&] { put(store, b, kNow + 6 * kDay); }) == sorted({a.id, b.id}));
    const auto close = [&] { REQUIRE(store.close_page(a.url, kNow + 7 * kDay, ClosedReason::gone)); };
    CHECK(changed_by(store, close) == sorted({a.id, b.id}));  // b leads now
    auto textless = b;
    textless.description.clear();
    CHECK(changed_by(store, [&] { put(store, textless, kNow + 8 * kDay); }) == sorted({a.id, b.id}));
    CHECK(leader(store, a) == a.id);
}

TEST_CASE("when a twin is forgotten the other stands alone", "[store][twins][forget]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    const auto a = post("a"), b = post("b", kNearlySame), c = post("c");
    put(store, a, kNow);
    put(store, b, kNow + kDay);
    const auto forget = [&](const JobAd& ad) {
        REQUIRE(store.forget([&](std::string_view url) { return url == ad.url; }).value() == 1);
    };
    CHECK(changed_by(store, [&] { forget(a); }) == sorted({a.id, b.id}));
    CHECK_FALSE(store.find(a.id));
    CHECK(leader(store, b) == b.id);
    CHECK(followers(store, b).empty());
    put(store, c, kNow + 2 * kDay);
    CHECK(followers(store, b) == Ids{c.id});
    put(store, a, kNow + 3 * kDay);
    CHECK(followers(store, b) == Ids{c.id, a.id});
}

TEST_CASE("one reference number makes twins of two texts", "[store][twins]") {
    const support::TempDir dir;
    auto store = open_store(dir);
    auto a = post("a"), b = post("b", kAllOther);
    a.reference = b.reference = "REF-1071";
    b.title = "Postdoc in quantum optics of cold atoms";
    put(store, a, kNow);
    put(store, b, kNow + kDay);
    CHECK(leader(store, b) == a.id);
}
