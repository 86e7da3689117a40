#include "indexer/build/check.h"

#include <xapian.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "core/schema/dead_documents.h"
#include "core/schema/terms.h"
#include "indexer/build/update.h"
#include "tests/unit/indexer/build/fixtures.h"

namespace jobindex::build {
namespace {

/// A store of ads and its index, to be damaged.
struct Fixture {
    support::TempDir dir;
    store::Store store = store_with(dir, 30);
    BuildOptions options = options_of(10);
    std::filesystem::path index = dir.path() / "index";
    schema::Generation generation = build_index(store, index, options).value().generation;

    CheckReport check() const { return check_index(store, index).value(); }
    long long found(Fault fault) const { return check().found[static_cast<std::size_t>(fault)]; }
    Xapian::WritableDatabase live() const {
        return Xapian::WritableDatabase(generation.live_database().string(),
                                        Xapian::DB_OPEN | schema::kWithoutTermlists);
    }
    Xapian::WritableDatabase closed() const {
        return Xapian::WritableDatabase(generation.closed_database().string(),
                                        Xapian::DB_OPEN | schema::kWithoutTermlists);
    }
    static std::string term(int number) {
        return schema::boolean_term(schema::field("id"), physicist(number).id);
    }
    /// The document of an ad as one that can be written, which takes its terms from all of the database.
    static Xapian::Document document(const Xapian::Database& database, int number) {
        const auto at = *database.postlist_begin(term(number));
        const auto from = database.get_document(at);
        Xapian::Document out;
        out.set_data(from.get_data());
        for (Xapian::valueno slot = 0; slot < 30; ++slot) out.add_value(slot, from.get_value(slot));
        for (auto word = database.allterms_begin(); word != database.allterms_end(); ++word) {
            auto it = database.postlist_begin(*word);
            it.skip_to(at);
            if (it != database.postlist_end(*word) && *it == at) out.add_term(*word, it.get_wdf());
        }
        return out;
    }
    /// Takes an ad out.
    static void kill(Xapian::WritableDatabase& database, int number) {
        auto dead = schema::dead_documents(database);
        dead.insert(schema::living_document(database, dead, term(number)));
        schema::set_dead_documents(database, dead);
    }
};

}  // namespace

TEST_CASE("an index as it was built or updated is sound", "[build][check]") {
    Fixture f;
    const auto report = f.check();
    CHECK(report.sound());
    CHECK(report.ads == 30);
    CHECK(report.examples.empty());
    auto changed = physicist(20);
    changed.title = "Lecturer in Statistics";
    REQUIRE(f.store.put(changed, {false, changed.url}, kNow + 10));
    REQUIRE(update_index(f.store, f.index, f.options));
    CHECK(f.check().sound());
}

TEST_CASE("an ad that is not in the index, or twice, is told", "[build][check]") {
    Fixture f;
    SECTION("missing") {
        auto live = f.live();
        Fixture::kill(live, 20);
        live.commit();
        const auto report = f.check();
        REQUIRE_FALSE(report.sound());
        CHECK(report.found[static_cast<std::size_t>(Fault::missing)] == 1);
        CHECK(report.found[static_cast<std::size_t>(Fault::miscounted)] == 1);
        CHECK(report.examples.front().ad == physicist(20).id);
    }
    SECTION("doubled") {
        auto live = f.live();
        live.add_document(Fixture::document(live, 20));
        live.commit();
        CHECK(f.found(Fault::doubled) == 1);
        CHECK(f.found(Fault::missing) == 0);
    }
}

TEST_CASE("a live ad among the closed ones is told", "[build][check]") {
    Fixture f;
    auto live = f.live();
    auto closed = f.closed();
    closed.add_document(Fixture::document(live, 20));
    Fixture::kill(live, 20);
    live.commit();
    closed.commit();
    CHECK(f.found(Fault::misplaced) == 1);
    CHECK(f.found(Fault::missing) == 0);
    CHECK(f.found(Fault::doubled) == 0);
}

TEST_CASE("a document that differs from the store is told with its ad", "[build][check]") {
    Fixture f;
    auto live = f.live();
    auto document = Fixture::document(live, 20);
    SECTION("in its data") {
        document.set_data(live.get_document(*live.postlist_begin(Fixture::term(21))).get_data());
    }
    SECTION("in its id") {
        document.add_value(schema::kIdSlot, physicist(21).id);
    }
    Fixture::kill(live, 20);
    live.add_document(document);
    live.commit();
    const auto report = f.check();
    CHECK(report.found[static_cast<std::size_t>(Fault::differs)] == 1);
    REQUIRE(report.examples.size() == 1);
    CHECK(report.examples.front().ad == physicist(20).id);
}

TEST_CASE("documents of ads that the store does not have are told", "[build][check]") {
    Fixture f;
    auto live = f.live();
    Xapian::Document document;
    SECTION("with an id") {
        document.add_boolean_term(Fixture::term(777));
    }
    SECTION("without one") {
        document.add_term("stray");
    }
    live.add_document(document);
    live.commit();
    CHECK(f.found(Fault::unknown) == 1);
}

TEST_CASE("a database with damaged blocks or files is told, whatever was hit", "[build][check]") {
    Fixture f;
    const auto file = f.generation.live_database() / "postlist.glass";
    SECTION("overwritten") {
        std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(0);
        out << std::string(4096, '\x55');
    }
    SECTION("gone") {
        std::filesystem::remove(file);
    }
    SECTION("the whole database gone") {
        std::filesystem::remove_all(f.generation.live_database());
    }
    SECTION("the pack of ads gone") {
        std::filesystem::remove(f.generation.ads_file());
    }
    SECTION("the pack of ads cut short") {
        std::filesystem::resize_file(f.generation.ads_file(), 10);
    }
    const auto report = f.check();
    CHECK(report.found[static_cast<std::size_t>(Fault::damaged)] >= 1);
    CHECK_FALSE(report.sound());
}

TEST_CASE("an ad that changed since counts as behind, not as wrong", "[build][check]") {
    Fixture f;
    auto changed = physicist(20);
    changed.title = "Lecturer in Statistics";
    REQUIRE(f.store.put(changed, {false, changed.url}, kNow + 10));
    const auto report = f.check();
    CHECK(report.found[static_cast<std::size_t>(Fault::behind)] >= 1);
    CHECK(report.found[static_cast<std::size_t>(Fault::differs)] == 0);
    CHECK(report.found[static_cast<std::size_t>(Fault::missing)] == 0);
}

TEST_CASE("an index made from another store is told at once", "[build][check]") {
    Fixture f;
    const support::TempDir other_dir;
    const auto other = store_with(other_dir, 3);
    const auto report = check_index(other, f.index).value();
    CHECK_FALSE(report.sound());
    CHECK(report.found[static_cast<std::size_t>(Fault::behind)] == 1);
}

TEST_CASE("no more than five findings of a kind are kept, all are counted", "[build][check]") {
    Fixture f;
    auto live = f.live();
    for (int i = 10; i < 20; ++i) Fixture::kill(live, i);
    live.commit();
    const auto report = f.check();
    CHECK(report.found[static_cast<std::size_t>(Fault::missing)] == 10);
    CHECK(std::count_if(report.examples.begin(), report.examples.end(),
                        [](const Finding& one) { return one.fault == Fault::missing; }) == kFindingsKept);
}

TEST_CASE("a check without an index says how to make one", "[build][check]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 1);
    const auto report = check_index(store, dir.path() / "index");
    REQUIRE_FALSE(report);
    CHECK(report.error().code == base::Code::not_found);
}

}  // namespace jobindex::build
