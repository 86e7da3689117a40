#include <catch2/catch.hpp>

#include "core/base/day_hours.h"

using namespace jobindex::base;

TEST_CASE("hours of the day are read, and say how long they last", "[hours]") {
    struct Row {
        const char* text;
        int at_minute, left_minutes;
    };
    const auto row = GENERATE(values<Row>({
        {"22:00-06:00", 21 * 60 + 59, 0},
        {"22:00-06:00", 22 * 60, 8 * 60},
        {"22:00-06:00", 0, 6 * 60},
        {"22:00-06:00", 5 * 60 + 59, 1},
        {"22:00-06:00", 6 * 60, 0},
        {"8:00-17:30", 12 * 60, 5 * 60 + 30},
        {"8:00-17:30", 7 * 60 + 59, 0},
        {"8:00-17:30", 17 * 60 + 30, 0},
        {"00:00-24:00", 1, 24 * 60 - 1},
        {"07:00-07:00", 7 * 60, 0},
    }));
    CAPTURE(row.text, row.at_minute);
    const auto hours = DayHours::parse(row.text);
    REQUIRE(hours);
    CHECK(hours->left_at(row.at_minute * 60) == row.left_minutes * 60);
    CHECK(hours->left_utc(-86'400 + row.at_minute * 60) == row.left_minutes * 60);
    CHECK(DayHours::parse(hours->text()).value() == *hours);
}

TEST_CASE("what is no part of a day is refused", "[hours]") {
    for (const char* text :
         {"", "22:00", "22-06", "25:00-06:00", "22:60-06:00", "-", "a:b-c:d", "22:00-", "24:01-02:00"}) {
        CAPTURE(text);
        CHECK_FALSE(DayHours::parse(text));
    }
}
