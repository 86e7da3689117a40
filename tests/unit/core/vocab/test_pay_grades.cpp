#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/check.h"
#include "core/vocab/data_dir.h"
#include "core/vocab/pay_grades.h"

using namespace jobindex;
using model::Level;
using vocab::PayGrades;

namespace {

const std::string kHead = "# version: 1\n";

base::Result<PayGrades> parse(const std::string& rows) {
    return PayGrades::parse(kHead + rows, "grades.tsv");
}

base::Date day(std::string_view text) {
    return base::Date::parse(text).value();
}

}  // namespace

TEST_CASE("a grade is paid by the table that is valid on the day", "[vocab][pay]") {
    const auto table = parse(
        "TV-X E9A\t\t100\t200\tEUR month\t2020-01-01\t2020-12-31\tfirst\n"
        "TV-X E9A\t\t110.5\t220\tEUR month\t2021-01-01\t2021-12-31\tsecond\n");
    REQUIRE(table);
    CHECK(table->find("TV-X E9A", {}, day("2020-12-31"))->min == 100);
    const auto* later = table->find("tv-x e9a", {}, day("2021-01-01"));
    REQUIRE(later != nullptr);
    CHECK(later->min == 110.5);
    CHECK(later->max == 220.0);
    CHECK(later->currency == "EUR");
    CHECK(later->period == model::Period::month);
    CHECK(later->first == day("2021-01-01"));
    CHECK(table->find("TV-X E9A", {}, day("2019-12-31")) == nullptr);
    CHECK(table->find("TV-X E9A", {}, day("2022-01-01")) == nullptr);
    CHECK(table->find("TV-X E9", {}, day("2020-06-01")) == nullptr);
}

TEST_CASE("a row for one level needs a post of that level alone", "[vocab][pay]") {
    const auto table = parse(
        "S\tphd\t10\t10\tUSD year\t2020-01-01\t2020-12-31\tx\n"
        "S\tpostdoc\t20\t\tUSD year\t2020-01-01\t2020-12-31\tx\n");
    REQUIRE(table);
    const auto when = day("2020-02-02");
    CHECK(table->find("S", {Level::phd}, when)->min == 10);
    CHECK(table->find("S", {Level::postdoc}, when)->min == 20);
    CHECK_FALSE(table->find("S", {Level::postdoc}, when)->max);
    CHECK(table->find("S", {Level::phd, Level::postdoc}, when) == nullptr);
    CHECK(table->find("S", {}, when) == nullptr);
}

TEST_CASE("a pay grade that cannot be read or is there twice is an error that names it", "[vocab][pay]") {
    static const char* const kRows[] = {"G1\t\t\t2\tEUR month\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t-1\t2\tEUR month\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t3\t2\tEUR month\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t1\t2\tEUR week\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t1\t2\tEUR\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t1\t2\tEUR month\t2020-02-30\t2020-12-31\tx\n",
                                        "G1\t\t1\t2\tEUR month\t2021-01-01\t2020-12-31\tx\n",
                                        "G1\tking\t1\t2\tEUR month\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t1\t1e99\tEUR month\t2020-01-01\t2020-12-31\tx\n",
                                        "G1\t\t1\t2\tEUR month\t2020-01-01\t2020-12-31\t\n",
                                        "G1\t\t1\t2\tEUR month\t2020-01-01\t2020-12-31\tx\nG1\t\t1\t2\tEUR "
                                        "month\t2020-12-31\t2021-12-31\tx\n"};
    for (const auto* rows : kRows) {
        INFO(rows);
        const auto table = parse(rows);
        REQUIRE_FALSE(table);
        CHECK(table.error().code == base::Code::corrupt);
        CHECK(table.error().message.find("G1") != std::string::npos);
    }
}

TEST_CASE("the shipped pay grades rise with the years and with the group", "[vocab][pay]") {
    const auto table = PayGrades::load(*vocab::data_dir() / "pay");
    REQUIRE(table);
    CHECK(table->size() > 50);
    static const char* const kDays[] = {"2021-06-01", "2023-06-01", "2024-12-01",
                                        "2025-06-01", "2026-06-01", "2027-06-01"};
    double before = 0;
    for (const auto* when : kDays) {
        INFO(when);
        const auto* group = table->find("TV-L E13", {}, day(when));
        const auto* higher = table->find("TV-L E14", {}, day(when));
        REQUIRE(group != nullptr);
        REQUIRE(higher != nullptr);
        CHECK(group->min > before);
        CHECK(higher->min > group->min);
        CHECK(*higher->max > *group->max);
        before = group->min;
    }
    CHECK(table->find("TV-L E13", {}, day("2025-06-01"))->min == 4629.74);
    CHECK(table->find("TV-L E13", {}, day("2025-06-01"))->max == 6580.44);
    CHECK(table->find("TV-L E13", {}, day("2015-06-01")) == nullptr);
}
