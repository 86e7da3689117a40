#include <catch2/catch.hpp>

#include "core/base/file.h"
#include "core/schema/columns.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using schema::Columns;

namespace {

struct Ad {
    std::string id, leader;
    std::vector<std::string> countries;
    std::string posted;
};

Xapian::WritableDatabase database_of(const std::vector<Ad>& ads) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const auto slot = [](std::string_view field) {
        return static_cast<Xapian::valueno>(schema::find_field(field)->slot);
    };
    for (const auto& ad : ads) {
        Xapian::Document document;
        document.add_value(schema::kIdSlot, std::string(31, '0') + ad.id);
        document.add_value(schema::kDuplicateSlot, std::string(31, '0') + ad.leader);
        document.add_value(slot("country"), schema::facet_value(ad.countries));
        document.add_value(slot("posted"), ad.posted);
        database.add_document(document);
    }
    return database;
}

std::size_t country() {
    return static_cast<std::size_t>(
        std::find(schema::kFacetFields.begin(), schema::kFacetFields.end(), "country") -
        schema::kFacetFields.begin());
}

std::vector<std::string> countries_of(const Columns& columns, std::size_t row) {
    std::vector<std::string> out;
    for (const auto id : columns.facet(country()).of(row))
        out.emplace_back(columns.facet(country()).values[id]);
    return out;
}

const std::vector<Ad> kAds = {
    {"1", "1", {"de", "ch"}, "20260101"}, {"2", "1", {}, ""}, {"3", "3", {"ch"}, "20260303"}};

}  // namespace

TEST_CASE("columns hold what the slots of the ads hold", "[columns]") {
    const auto columns = Columns::load(database_of(kAds));
    REQUIRE(columns.ads() == 3);
    CHECK(countries_of(columns, 0) == std::vector<std::string>{"de", "ch"});
    CHECK(countries_of(columns, 1).empty());
    CHECK(countries_of(columns, 2) == std::vector<std::string>{"ch"});
    CHECK(columns.facts(0).posted == 20260101);
    CHECK(columns.facts(1).group == 0);
    CHECK(columns.facts(0).known == 1);
    CHECK(columns.id(2) == std::string(31, '0') + "3");
}

TEST_CASE("a value has the same number in the columns of both databases", "[columns]") {
    const auto live = Columns::load(database_of(kAds));
    const auto closed = Columns::load(database_of({{"4", "4", {"us", "ch"}, ""}}), &live);
    CHECK(countries_of(closed, 0) == std::vector<std::string>{"us", "ch"});
    CHECK(closed.facet(country()).of(0)[1] == live.facet(country()).of(2)[0]);
}

TEST_CASE("spellings that a filter does not tell apart are one value, of an ad once", "[columns]") {
    const auto columns = Columns::load(
        database_of({{"1", "1", {"Zurich"}, ""}, {"2", "2", {"Z\u00fcrich", "zurich", "ch"}, ""}}));
    CHECK(countries_of(columns, 0) == std::vector<std::string>{"Zurich"});
    CHECK(countries_of(columns, 1) == std::vector<std::string>{"Zurich", "ch"});
}

TEST_CASE("the concepts of an ad are those of its terms, in rows as others", "[columns]") {
    const auto skill = static_cast<std::size_t>(
        std::find(schema::kFacetFields.begin(), schema::kFacetFields.end(), "skill") -
        schema::kFacetFields.begin());
    const auto skills_of = [&](const Columns& columns, std::size_t row) {
        std::vector<std::string> out;
        for (const auto id : columns.facet(skill).of(row)) out.emplace_back(columns.facet(skill).values[id]);
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto database = [](const std::vector<std::vector<std::string>>& ads) {
        Xapian::WritableDatabase out("", Xapian::DB_BACKEND_INMEMORY);
        for (const auto& skills : ads) {
            Xapian::Document document;
            for (const auto& one : skills)
                document.add_boolean_term(schema::boolean_term(schema::field("skill"), one));
            document.add_boolean_term(schema::boolean_term(schema::field("degree"), "phd"));
            out.add_document(document);
        }
        return out;
    };
    const auto live = Columns::load(database({{"mri", "dosimetry"}, {}, {"mri", "c++"}}));
    CHECK(skills_of(live, 0) == std::vector<std::string>{"dosimetry", "mri"});
    CHECK(skills_of(live, 1).empty());
    CHECK(skills_of(live, 2) == std::vector<std::string>{"c++", "mri"});
    CHECK(live.facts(0).known == 2);
    CHECK(live.facts(1).known == 1);
    const auto closed = Columns::load(database({{"statistics"}, {"mri"}}), &live);
    CHECK(closed.facet(skill).values[closed.facet(skill).of(1)[0]] == "mri");
    CHECK(closed.facet(skill).of(0)[0] == live.facet(skill).values.size());
}

TEST_CASE("a value is shown in the spelling of most ads", "[columns]") {
    const auto columns = Columns::load(
        database_of({{"1", "1", {"ZURICH"}, ""}, {"2", "2", {"Zurich"}, ""}, {"3", "3", {"Zurich"}, ""}}));
    CHECK(countries_of(columns, 0) == std::vector<std::string>{"Zurich"});
}

TEST_CASE("columns read from a file are those that were written", "[columns]") {
    const support::TempDir dir;
    const auto columns = Columns::load(database_of(kAds));
    const auto path = dir.path() / "live.columns";
    REQUIRE(base::write_file_atomically(path, columns.bytes()));
    const auto read = Columns::open(path, 3);
    REQUIRE(read);
    CHECK(read->bytes() == columns.bytes());
    CHECK(countries_of(*read, 0) == std::vector<std::string>{"de", "ch"});
    CHECK(read->facts(2).posted == 20260303);
}

TEST_CASE("a columns file that is cut short, of another layout or of other ads is not read", "[columns]") {
    const support::TempDir dir;
    const auto path = dir.path() / "live.columns";
    const std::string whole(Columns::load(database_of(kAds)).bytes());
    CHECK(Columns::open(path, 3).error().code == base::Code::not_found);
    for (std::size_t size = 0; size < whole.size(); size += 8) {
        REQUIRE(base::write_file_atomically(path, whole.substr(0, size)));
        CHECK_FALSE(Columns::open(path, 3));
    }
    REQUIRE(base::write_file_atomically(path, whole));
    CHECK_FALSE(Columns::open(path, 4));
    REQUIRE(base::write_file_atomically(path, "x" + whole.substr(1)));
    CHECK(Columns::open(path, 3).error().code == base::Code::unsupported);
}

TEST_CASE("an empty database has columns", "[columns]") {
    const auto columns = Columns::load(database_of({}));
    CHECK(columns.ads() == 0);
    CHECK(columns.facet(country()).values.size() == 0);
}
