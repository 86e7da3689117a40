// Laws of core/sqlite: values come back as bound, failures are Errors of the right kind.
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

#include "core/sqlite/migration.h"

using namespace jobindex;
using sqlite::Database;

namespace {

struct Directory {
    std::filesystem::path path;
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "sqlite-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Directory() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

}  // namespace

TEST_CASE("every value comes back from SQLite as it was bound", "[sqlite][property]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    REQUIRE(db.exec("CREATE TABLE t(a, b, c, d)"));
    auto insert = db.prepare("INSERT INTO t VALUES(?,?,?,?)").value();
    auto select = db.prepare("SELECT a, b, c, d FROM t WHERE rowid = ?").value();
    const std::string texts[] = {"", "plain", "Zürich", std::string("nul\0inside", 10),
                                 std::string(100'000, 'x')};
    const std::int64_t numbers[] = {0, -1, std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()};
    for (const auto& text : texts) {
        for (const auto number : numbers) {
            REQUIRE(insert.bind_all(text, number, 0.25, nullptr).run());
            select.bind(1, db.last_row_id());
            REQUIRE(select.step().value());
            CHECK(select.text(0) == text);
            CHECK(select.integer(1) == number);
            CHECK(select.number(2) == 0.25);
            CHECK(select.is_null(3));
            CHECK(select.text(3).empty());
            CHECK_FALSE(select.step().value());
            select.reset();
        }
    }
}

TEST_CASE("a transaction that is not committed leaves nothing behind", "[sqlite]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    REQUIRE(db.exec("CREATE TABLE t(a)"));
    {
        auto transaction = sqlite::Transaction::begin(db).value();
        REQUIRE(db.exec("INSERT INTO t VALUES(1)"));
    }
    CHECK(db.integer("SELECT count(*) FROM t").value() == 0);
    {
        auto transaction = sqlite::Transaction::begin(db).value();
        REQUIRE(db.exec("INSERT INTO t VALUES(1)"));
        REQUIRE(transaction.commit());
    }
    CHECK(db.integer("SELECT count(*) FROM t").value() == 1);
}

TEST_CASE("a database that another connection writes to is locked, not broken", "[sqlite]") {
    Directory dir;
    auto first = Database::open(dir.path / "t.db").value();
    auto second = Database::open(dir.path / "t.db", {.busy_ms = 1}).value();
    REQUIRE(first.exec("CREATE TABLE t(a)"));
    auto transaction = sqlite::Transaction::begin(first).value();
    auto refused = sqlite::Transaction::begin(second);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::locked);
    CHECK_FALSE(refused.error().hint.empty());
}

TEST_CASE("a statement can be run again after it failed", "[sqlite]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    REQUIRE(db.exec("CREATE TABLE t(a UNIQUE)"));
    auto insert = db.prepare("INSERT INTO t VALUES(?)").value();
    REQUIRE(insert.bind(1, 1).run());
    CHECK_FALSE(insert.bind(1, 1).run());
    CHECK(insert.bind(1, 2).run());
    CHECK_FALSE(insert.bind(7, 1).run());
    CHECK(insert.bind(1, 3).run());
}

TEST_CASE("what is no usable database is refused with its kind", "[sqlite]") {
    Directory dir;
    std::ofstream(dir.path / "text.db") << std::string(5000, 'x');
    CHECK(Database::open(dir.path / "text.db").error().code == base::Code::corrupt);
    CHECK(Database::open(dir.path / "absent.db", {.read_only = true}).error().code == base::Code::not_found);
    CHECK(Database::open(dir.path / "no-such-dir" / "t.db").error().code == base::Code::denied);
    CHECK(Database::open(dir.path).error().code == base::Code::denied);
}

TEST_CASE("a read-only database refuses to be written", "[sqlite]") {
    Directory dir;
    REQUIRE(Database::open(dir.path / "t.db").value().exec("CREATE TABLE t(a)"));
    auto db = Database::open(dir.path / "t.db", {.read_only = true}).value();
    CHECK(db.exec("INSERT INTO t VALUES(1)").error().code == base::Code::denied);
}

TEST_CASE("a full disk is an io error with a next step, and what was there stays", "[sqlite]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    REQUIRE(db.exec("CREATE TABLE t(a); INSERT INTO t VALUES('kept'); PRAGMA max_page_count=3"));
    auto insert = db.prepare("INSERT INTO t VALUES(?)").value();
    auto full = insert.bind(1, std::string(100'000, 'x')).run();
    REQUIRE_FALSE(full);
    CHECK(full.error().code == base::Code::io);
    CHECK_FALSE(full.error().hint.empty());
    CHECK(db.integer("SELECT count(*) FROM t").value() == 1);
}

TEST_CASE("a schema is brought up step by step, once", "[sqlite][migration]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    const std::string_view first[] = {"CREATE TABLE a(x); INSERT INTO a VALUES(1)"};
    const std::string_view both[] = {first[0], "CREATE TABLE b(x); INSERT INTO b SELECT x + 1 FROM a"};
    REQUIRE(migrate(db, first));
    REQUIRE(migrate(db, first));
    REQUIRE(migrate(db, both));
    CHECK(db.integer("SELECT count(*) FROM a").value() == 1);
    CHECK(db.integer("SELECT x FROM b").value() == 2);
    CHECK(sqlite::schema_version(db).value() == 2);
}

TEST_CASE("a schema of a newer program is left alone", "[sqlite][migration]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    REQUIRE(db.exec("PRAGMA user_version=9"));
    const std::string_view steps[] = {"CREATE TABLE a(x)"};
    auto refused = migrate(db, steps);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::unsupported);
    CHECK_FALSE(refused.error().hint.empty());
    CHECK(db.integer("SELECT count(*) FROM sqlite_master").value() == 0);
}

TEST_CASE("a migration step that fails undoes the steps before it", "[sqlite][migration]") {
    Directory dir;
    auto db = Database::open(dir.path / "t.db").value();
    const std::string_view steps[] = {"CREATE TABLE a(x)", "CREATE TABEL b(x)"};
    CHECK_FALSE(migrate(db, steps));
    CHECK(db.integer("SELECT count(*) FROM sqlite_master").value() == 0);
    CHECK(sqlite::schema_version(db).value() == 0);
}
