#include <catch2/catch.hpp>

#include "crawler/backoff.h"
#include "crawler/quiet_hours.h"

using namespace jobindex::crawler;

TEST_CASE("quiet hours are read, and say how long they last", "[quiet]") {
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
    const auto quiet = QuietHours::parse(row.text);
    REQUIRE(quiet);
    CHECK(quiet->left_at(row.at_minute * 60) == row.left_minutes * 60);
}

TEST_CASE("what is no part of a day is refused", "[quiet]") {
    for (const char* text :
         {"", "22:00", "22-06", "25:00-06:00", "22:60-06:00", "-", "a:b-c:d", "22:00-", "24:01-02:00"}) {
        CAPTURE(text);
        CHECK_FALSE(QuietHours::parse(text));
    }
}

TEST_CASE("a backoff doubles up to its bound and differs between hosts", "[backoff][property]") {
    for (int step = 0; step < 40; ++step) {
        CAPTURE(step);
        const double plain = std::min(10 * std::exp2(std::min(step, 20)), 3600.0);
        const double rest = backoff(step, kFirstRest, kLongestRest, "https://a.example");
        CHECK(rest >= 0.75 * plain);
        CHECK(rest <= 1.25 * plain);
        CHECK(rest == backoff(step, kFirstRest, kLongestRest, "https://a.example"));
    }
    CHECK(backoff(3, kFirstRest, kLongestRest, "https://a.example") !=
          backoff(3, kFirstRest, kLongestRest, "https://b.example"));
}
