#include <catch2/catch.hpp>
#include <string>

#include "core/base/clock.h"
#include "core/base/date.h"

using namespace jobindex;
using base::Date;

TEST_CASE("only days of the calendar are dates, and each comes back from its text", "[base][date]") {
    for (Date day = Date::make(1999, 12, 25).value(); day < Date::make(2001, 3, 5); day = day.plus_days(1)) {
        CHECK(Date::parse(day.iso()) == day);
        CHECK(Date::make(day.year(), day.month(), day.day()) == day);
        CHECK(day.plus_days(1).days_since(day) == 1);
        CHECK(base::date_of(base::start_of(day)) == day);
        CHECK(day.number() < day.plus_days(1).number());
    }
    CHECK(Date::parse("2026-12-01T23:59:00+01:00") == Date::make(2026, 12, 1));
    for (const char* none :
         {"", "2026-02-30", "2026-13-01", "2026-1-1", "1-12-2026", "20261201x", "0001-01-01"}) {
        INFO(none);
        CHECK_FALSE(Date::parse(none));
    }
}

TEST_CASE("each date comes back from its number, and no other number is one", "[base][date]") {
    for (int days = 0; days < 4000; days += 13) {
        const auto date = Date::make(2020, 2, 28)->plus_days(days);
        CHECK(Date::from_number(date.number()) == date);
    }
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-20260101}, std::int64_t{20260231},
                                      std::int64_t{99999999}, std::int64_t{1} << 40})
        CHECK_FALSE(Date::from_number(number));
}

TEST_CASE("instants come back from ISO and HTTP text", "[base][date]") {
    const base::Timestamp time = 1764577800;
    CHECK(base::iso_time(time) == "2025-12-01T08:30:00Z");
    CHECK(base::parse_iso_time(base::iso_time(time)) == time);
    CHECK(base::parse_iso_time("2025-12-01T09:30:00+01:00") == time);
    CHECK(base::parse_iso_time("2025-12-01T08:30:00.999Z") == time);
    CHECK(base::parse_http_date(base::http_date(time)) == time);
    CHECK(base::parse_http_date("Monday, 01-Dec-25 08:30:00 GMT") == time);
    CHECK(base::parse_http_date("Mon Dec  1 08:30:00 2025") == time);
    for (const char* none : {"", "yesterday", "0", "-1"}) {
        CHECK_FALSE(base::parse_iso_time(none));
        CHECK_FALSE(base::parse_http_date(none));
    }
}

TEST_CASE("a clock that was set stands still", "[base][clock]") {
    const auto clock = base::Clock::from("2026-01-10");
    REQUIRE(clock);
    CHECK(clock->fixed());
    CHECK(clock->today().iso() == "2026-01-10");
    CHECK(clock->now() == clock->now());
    CHECK(base::Clock::from("soon").error().code == base::Code::invalid_input);
}
