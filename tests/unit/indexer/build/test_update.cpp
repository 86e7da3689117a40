#include "indexer/build/update.h"

#include <xapian.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <string>

#include "indexer/build/check.h"
#include "tests/unit/indexer/build/fixtures.h"

namespace jobindex::build {
namespace {

constexpr base::Timestamp kDay = 86'400;

/// documents(), whatever their order.
std::multiset<std::string> unordered(const schema::Generation& generation,
                                     const std::filesystem::path& path) {
    const auto all = documents(generation, path);
    return {all.begin(), all.end()};
}

/// A store of ads, its index, and one that is built whole to compare with.
struct Fixture {
    support::TempDir dir;
    store::Store store = store_with(dir, 40);
    BuildOptions options = options_of(100);
    BuildReport first = build_index(store, dir.path() / "index", options).value();

    BuildReport update() { return update_index(store, dir.path() / "index", options).value(); }
    void check_equals_whole(const BuildReport& updated) {
        const auto whole = build_index(store, dir.path() / "whole", options).value();
        CHECK(updated.generation.live == whole.generation.live);
        CHECK(updated.generation.closed == whole.generation.closed);
        CHECK(updated.generation.languages == whole.generation.languages);
        for (const auto database :
             {&schema::Generation::live_database, &schema::Generation::closed_database}) {
            CHECK(unordered(updated.generation, (updated.generation.*database)()) ==
                  unordered(whole.generation, (whole.generation.*database)()));
        }
    }
    void put(model::JobAd ad, base::Timestamp at) { REQUIRE(store.put(ad, {false, ad.url}, at)); }
};

}  // namespace

TEST_CASE("an updated index holds what one built whole would hold", "[build][update][property]") {
    Fixture f;
    f.put(physicist(41), kNow + 10);  // new
    auto changed = physicist(20);
    changed.title = "Lecturer in Statistics";
    changed.language = "de";
    f.put(changed, kNow + 10);  // other content
    REQUIRE(f.store.close_page(physicist(30).url, kNow + 20, model::ClosedReason::gone).value() == 1);
    const auto updated = f.update();
    CHECK(updated.generation.name == "gen-000002");
    CHECK(updated.generation.updates == 1);
    f.check_equals_whole(updated);
}

TEST_CASE("as the days pass ads go from live to closed without any change", "[build][update]") {
    Fixture f;
    f.options.now = kNow + 3 * kDay;
    const auto updated = f.update();
    CHECK(updated.generation.live == f.first.generation.live - 3);
    f.check_equals_whole(updated);
    f.options.now = kNow;  // and back, for a clock that was set wrong
    f.check_equals_whole(f.update());
}

TEST_CASE("an ad that comes back is live again", "[build][update]") {
    Fixture f;
    REQUIRE(f.store.close_page(physicist(30).url, kNow + 20, model::ClosedReason::gone));
    f.update();
    f.put(physicist(30), kNow + 30);
    f.check_equals_whole(f.update());
}

TEST_CASE("which of several equal ads stands for all follows their changes", "[build][update]") {
    Fixture f;
    auto twin = physicist(25);
    twin.id = std::string(32, '0');
    twin.url = "https://mirror.example.net/25";
    REQUIRE(
        f.store.put(twin, {false, twin.url}, kNow - 5 * kDay));  // seen earlier: the other is its copy now
    f.check_equals_whole(f.update());
}

TEST_CASE("a database that an update leaves alone is taken over as it is, not copied", "[build][update]") {
    Fixture f;
    auto alone = physicist(41);
    alone.description = "A text that no other ad has.";
    f.put(alone, kNow + 10);
    const auto updated = f.update();
    const auto same = [&](auto database, const char* file) {
        return std::filesystem::equivalent((f.first.generation.*database)() / file,
                                           (updated.generation.*database)() / file);
    };
    CHECK(same(&schema::Generation::closed_database, "postlist.glass"));
    CHECK_FALSE(same(&schema::Generation::live_database, "postlist.glass"));
    f.check_equals_whole(updated);
}

TEST_CASE("a generation stays readable as it was when later ones add to its pack", "[build][update]") {
    Fixture f;
    const auto before = documents(f.first.generation, f.first.generation.live_database());
    auto changed = physicist(20);
    changed.title = "Lecturer in Statistics";
    f.put(changed, kNow + 10);
    const auto updated = f.update();
    CHECK(std::filesystem::equivalent(f.first.generation.ads_file(), updated.generation.ads_file()));
    CHECK(documents(f.first.generation, f.first.generation.live_database()) == before);
}

TEST_CASE("what a killed update left behind the pack does no harm", "[build][update]") {
    Fixture f;
    std::ofstream(f.first.generation.ads_file(), std::ios::binary | std::ios::app) << "half of a rec";
    CHECK(check_index(f.store, f.dir.path() / "index").value().sound());
    f.put(physicist(41), kNow + 10);
    const auto updated = f.update();
    CHECK(updated.generation.updates == 1);
    CHECK(check_index(f.store, f.dir.path() / "index").value().sound());
    f.check_equals_whole(updated);
}

TEST_CASE("a pack that is mostly of updates, or damaged, is written anew by the next", "[build][update]") {
    Fixture f;
    std::filesystem::resize_file(f.first.generation.ads_file(), GENERATE(64u << 20, 10u));
    f.put(physicist(41), kNow + 10);
    const auto updated = f.update();
    CHECK(updated.generation.updates == 0);
    CHECK(std::filesystem::file_size(updated.generation.ads_file()) < (1u << 20));
    f.check_equals_whole(updated);
}

TEST_CASE("nothing is published when nothing changed", "[build][update]") {
    Fixture f;
    const auto updated = f.update();
    CHECK(updated.generation.name == f.first.generation.name);
    CHECK(updated.generation.change == f.first.generation.change);
}

TEST_CASE("an index of another store is not updated but built anew", "[build][update]") {
    Fixture f;
    const support::TempDir other_dir;
    auto other = store_with(other_dir, 7);
    const auto updated = update_index(other, f.dir.path() / "index", f.options).value();
    CHECK(updated.generation.updates == 0);
    CHECK(updated.generation.ads() == 7);
}

TEST_CASE("without an index, and after a change of the program, it is built whole", "[build][update]") {
    Fixture f;
    CHECK(update_index(f.store, f.dir.path() / "none", f.options).value().generation.name == "gen-000001");
    f.options.code_version = "another";
    const auto updated = f.update();
    CHECK(updated.generation.updates == 0);
    CHECK(updated.generation.code == "another");
}

TEST_CASE("an index of an older format is refused with the next step, and an update builds it anew",
          "[build][update]") {
    Fixture f;
    const auto file = f.first.generation.path / "generation.json";
    auto old = f.first.generation;
    old.version = schema::kIndexVersion - 1;
    std::ofstream(file) << schema::to_json(old).dump();
    const auto refused = schema::current_generation(f.dir.path() / "index");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::unsupported);
    CHECK(refused.error().hint.find("jobindex index") != std::string::npos);
    CHECK(check_index(f.store, f.dir.path() / "index").error().code == base::Code::unsupported);
    const auto updated = f.update();
    CHECK(updated.generation.updates == 0);
    CHECK(updated.generation.version == schema::kIndexVersion);
    f.check_equals_whole(updated);
}

}  // namespace jobindex::build
