#include <xapian.h>
#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <thread>

#include "core/base/file.h"
#include "core/schema/index_directory.h"
#include "core/schema/xapian_error.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using base::Code;
namespace fs = std::filesystem;

namespace {

/// Publishes a generation with one document in each database.
schema::Generation publish_one(const fs::path& index, const std::string& data) {
    auto generation = schema::start_generation(index);
    REQUIRE(generation);
    for (const auto& path : {generation->live_database(), generation->closed_database()}) {
        Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE);
        Xapian::Document document;
        document.set_data(data);
        database.add_document(document);
        database.commit();
    }
    generation->as_of = base::Date::parse("2026-01-10").value();
    generation->created = 1768003200;
    generation->live = 3;
    generation->closed = 4;
    generation->languages = {{"en", 5}, {"de", 2}};
    generation->code = "0.1.0";
    REQUIRE(schema::publish(index, *generation));
    return *generation;
}

}  // namespace

TEST_CASE("what was published is what is read", "[schema][index]") {
    const support::TempDir dir;
    const auto index = dir.path() / "new" / "index";
    const auto made = publish_one(index, "x");
    const auto read = schema::current_generation(index);
    REQUIRE(read);
    CHECK(read->name == "gen-000001");
    CHECK(read->path == index / "gen-000001");
    CHECK(read->ads() == 7);
    CHECK(read->as_of == made.as_of);
    CHECK(read->created == made.created);
    CHECK(read->languages == made.languages);
    CHECK(read->code == made.code);
}

TEST_CASE("a publish keeps the generation before it and no older one", "[schema][index]") {
    const support::TempDir dir;
    for (int i = 0; i < 4; ++i) publish_one(dir.path(), "x");
    CHECK(schema::current_generation(dir.path())->name == "gen-000004");
    CHECK(fs::exists(dir.path() / "gen-000003"));
    CHECK_FALSE(fs::exists(dir.path() / "gen-000002"));
    CHECK_FALSE(fs::exists(dir.path() / "gen-000001"));
}

TEST_CASE("what a crashed build left is removed by the next and never read", "[schema][index]") {
    const support::TempDir dir;
    publish_one(dir.path(), "x");
    REQUIRE(schema::start_generation(dir.path()));
    REQUIRE(base::write_file_atomically(dir.path() / "gen-000002" / "junk", "half"));
    CHECK(schema::current_generation(dir.path())->name == "gen-000001");
    const auto next = schema::start_generation(dir.path());
    CHECK(next->name == "gen-000002");
    CHECK(fs::is_empty(next->path));
}

TEST_CASE("an index that is missing, damaged or of another version says so", "[schema][index]") {
    struct Row {
        std::string current, description;
        Code code;
        std::string says;
    };
    const std::vector<Row> rows = {
        {"gen-000001\n", R"({"format_version": 99})", Code::unsupported, "format version 99"},
        {"gen-000001\n", R"({"format_version": 99})", Code::unsupported, "reads version 5"},
        {"gen-000001\n", R"({"format_version")", Code::corrupt, "generation.json"},
        {"gen-000001\n", R"({})", Code::corrupt, "format_version"},
        {"gen-000009\n", "", Code::corrupt, "gen-000009"},
        {"../../etc\n", "", Code::corrupt, "CURRENT"},
        {"\xFF\0", "", Code::corrupt, "CURRENT"},
        {"", "", Code::corrupt, "CURRENT"},
    };
    for (const auto& row : rows) {
        const support::TempDir dir;
        REQUIRE(base::make_directories(dir.path() / "gen-000001"));
        REQUIRE(base::write_file_atomically(dir.path() / "CURRENT", row.current));
        REQUIRE(base::write_file_atomically(dir.path() / "gen-000001" / "generation.json", row.description));
        const auto error = schema::current_generation(dir.path()).error();
        INFO(error.message);
        CHECK(error.code == row.code);
        CHECK(error.message.find(row.says) != std::string::npos);
        CHECK(error.hint.find("jobindex index") != std::string::npos);
    }
    const support::TempDir dir;
    const auto missing = schema::current_generation(dir.path() / "none").error();
    CHECK(missing.code == Code::not_found);
    CHECK(missing.message.find("no index at") == 0);
    CHECK(missing.hint.find("jobindex crawl URL") != std::string::npos);
}

TEST_CASE("a reader never fails while generations are published under it", "[schema][index]") {
    const support::TempDir dir;
    publish_one(dir.path(), "0");
    std::atomic<bool> done = false;
    std::atomic<int> failures = 0;
    std::atomic<int> reads = 0;
    std::jthread reader([&] {
        while (!done || reads == 0) {
            const auto data = schema::open_current(dir.path(), [](const schema::Generation& generation) {
                return schema::run_xapian("open the index", [&] {
                    return Xapian::Database(generation.live_database().string()).get_document(1).get_data();
                });
            });
            if (!data || data->empty()) ++failures;
            ++reads;
        }
    });
    for (int i = 1; i <= 50; ++i) publish_one(dir.path(), std::to_string(i));
    done = true;
    reader.join();
    CHECK(failures == 0);
    CHECK(schema::current_generation(dir.path())->name == "gen-000051");
}

TEST_CASE("one build at a time, and the second learns who holds the index", "[schema][index]") {
    const support::TempDir dir;
    {
        const auto first = schema::BuildLock::take(dir.path());
        REQUIRE(first);
        const auto second = schema::BuildLock::take(dir.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().code == Code::locked);
        CHECK(second.error().message.find(std::to_string(::getpid())) != std::string::npos);
    }
    CHECK(schema::BuildLock::take(dir.path()));
}

TEST_CASE("Xapian's exceptions become errors of the right kind", "[schema][index]") {
    const support::TempDir dir;
    const auto code = [](auto&& work) { return schema::run_xapian("try it", work).error().code; };
    CHECK(code([&] { Xapian::Database((dir.path() / "none").string()); }) == Code::not_found);
    CHECK(code([] { throw Xapian::DatabaseLockError("held"); }) == Code::locked);
    CHECK(code([] { throw Xapian::DatabaseVersionError("old"); }) == Code::unsupported);
    CHECK(code([] { throw Xapian::DatabaseCorruptError("bad"); }) == Code::corrupt);
    CHECK(code([] { throw Xapian::DatabaseError("full", ENOSPC); }) == Code::io);
    CHECK(code([] { throw Xapian::QueryParserError("odd"); }) == Code::invalid_input);
    CHECK(code([] { throw std::bad_alloc(); }) == Code::internal);
    const Xapian::WritableDatabase held((dir.path() / "db").string(), Xapian::DB_CREATE);
    CHECK(code([&] { Xapian::WritableDatabase((dir.path() / "db").string(), Xapian::DB_OPEN); }) ==
          Code::locked);
    CHECK(schema::run_xapian("add", [] { return 1 + 1; }).value() == 2);
}
