#include "core/schema/dead_documents.h"

#include <catch2/catch.hpp>

#include <vector>

#include "core/schema/columns.h"
#include "core/schema/fields.h"
#include "tests/support/temp_dir.h"

namespace jobindex::schema {
namespace {

Xapian::Document document(const std::string& id, const std::string& until) {
    Xapian::Document out;
    out.add_boolean_term("Q" + id);
    out.add_value(kIdSlot, id);
    out.add_value(kLiveUntilSlot, until);
    return out;
}

}  // namespace

TEST_CASE("the dead are known again, and the form of an ad that counts is told", "[schema][dead]") {
    const support::TempDir dir;
    const std::string path = (dir.path() / "db").string();
    {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | kWithoutTermlists);
        for (const auto* until : {"20260101", "20260202", "20260303"})
            database.add_document(document(std::string(32, 'a'), until));
        database.add_document(document(std::string(32, 'b'), "20260404"));
        CHECK(dead_documents(database).empty());
        set_dead_documents(database, {1, 3});
        database.commit();
    }
    const Xapian::Database database(path);
    const auto dead = dead_documents(database);
    CHECK(dead == std::set<Xapian::docid>{1, 3});
    CHECK(living_document(database, dead, "Q" + std::string(32, 'a')) == 2);
    CHECK(living_document(database, {1, 2, 3}, "Q" + std::string(32, 'a')) == 0);
    CHECK(living_document(database, dead, "Qc") == 0);
    const Columns columns = Columns::load(database);
    CHECK(columns.ads() == 4);
    CHECK(std::vector<std::uint32_t>(columns.dead().begin(), columns.dead().end()) ==
          std::vector<std::uint32_t>{0, 2});
    CHECK(columns.facts(0).live_until == 0);
    CHECK(columns.facts(1).live_until == 20260202);
    CHECK(columns.facts(3).live_until == 20260404);
}

TEST_CASE("a list of the dead that is cut off names those before the cut", "[schema][dead]") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    database.set_metadata("dead", std::string("\x05\x80", 2));
    CHECK(dead_documents(database) == std::set<Xapian::docid>{5});
}

}  // namespace jobindex::schema
