#include <catch2/catch.hpp>
#include <string>

#include "core/schema/fields.h"
#include "core/schema/terms.h"

using namespace jobindex;
using schema::field;

TEST_CASE("a boolean term is the prefix and the folded value", "[schema][terms]") {
    CHECK(schema::boolean_term(field("country"), "DE") == "XCde");
    CHECK(schema::boolean_term(field("city"), " Zürich ") == "XCIzurich");
    CHECK(schema::boolean_term(field("region"), "DE-BY") == "XRde-by");
    CHECK(schema::word_term(field("text"), "physics") == "physics");
    CHECK(schema::word_term(field("title"), "physics") == "Sphysics");
    CHECK(schema::stem_term(field("title"), "physic") == "ZSphysic");
    CHECK(schema::stem_term(field("text"), "physic") == "Zphysic");
}

TEST_CASE("terms stay within Xapian's limit, and different long values stay different", "[schema][terms]") {
    const std::string longest(1000, 'x');
    const auto one = schema::boolean_term(field("employer"), longest + "1");
    const auto two = schema::boolean_term(field("employer"), longest + "2");
    CHECK(one.size() <= schema::kTermLimit);
    CHECK(one != two);
    CHECK(schema::boolean_value(std::string("a\0b", 3)).find('\0') == std::string::npos);
}

TEST_CASE("date and number values sort like what they stand for and come back", "[schema][terms]") {
    const auto day = base::Date::make(2026, 12, 1).value();
    CHECK(schema::date_value(day) == "20261201");
    CHECK(schema::date_from_value("20261201") == day);
    CHECK(schema::date_value(day) < schema::kOpenEnded);
    for (const char* none : {"", "99999999", "2026120", "20261341", "-0261201"}) {
        CHECK_FALSE(schema::date_from_value(none));
    }
    CHECK(schema::number_value(9) < schema::number_value(40000.5));
    CHECK(schema::number_from_value(schema::number_value(40000.5)) == 40000.5);
    CHECK_FALSE(schema::number_from_value(""));
}

TEST_CASE("all values of a facet come back in order, once each", "[schema][terms]") {
    const std::string packed = schema::facet_value({"phd", "", "postdoc", "phd",
                                                    "a\x1f"
                                                    "b"});
    CHECK(schema::facet_values(packed) == std::vector<std::string_view>{"phd", "postdoc", "a b"});
    CHECK(schema::facet_values("").empty());
    CHECK(schema::facet_value({}) == "");
}

TEST_CASE("a salary is compared as pay a year", "[schema][terms]") {
    using model::Period;
    CHECK_FALSE(schema::annual({}));
    CHECK(schema::annual({3000.0, {}, "EUR", Period::month, ""})->min == 36000);
    CHECK(schema::annual({3000.0, {}, "EUR", Period::month, ""})->max == 36000);
    CHECK(schema::annual({{}, 20.0, "USD", Period::hour, ""})->min == 41600);
    CHECK(schema::annual({50000.0, 40000.0, "GBP", {}, ""})->min == 40000);
}

TEST_CASE("fields are found by name and alias, exactly", "[schema][fields]") {
    CHECK(schema::find_field("closing")->slot == 2);
    CHECK(schema::find_field("deadline") == schema::find_field("closing"));
    CHECK(schema::find_field("Closing") == nullptr);
    CHECK(schema::find_field("") == nullptr);
    for (const auto& one : schema::kFields) {
        CHECK(one.example.substr(0, one.name.size() + 1) == std::string(one.name) + ":");
        CHECK_FALSE(one.help.empty());
    }
}

TEST_CASE("an employer is known by its id, else by its name", "[schema][terms]") {
    CHECK(schema::employer_key({"Universität Zürich", "uzh", "uzh.ch"}) == "uzh");
    CHECK(schema::employer_key({"Universität  Zürich", "", ""}) == "universitat zurich");
    CHECK(schema::employer_key({}) == "");
}
