// Calendar dates and instants, in UTC, as ISO 8601 text and as numbers. Pure.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jobindex::base {

/// A day of the proleptic Gregorian calendar; always valid once constructed through make() or parse().
struct Date {
    std::chrono::sys_days days{};

    /// The day of the given numbers; nullopt for 31 February, month 13 or a year outside 1900 to 2200.
    static std::optional<Date> make(int year, int month, int day);
    /// The day of number(); nullopt as make().
    static std::optional<Date> from_number(std::int64_t number);
    /// "2026-12-01", also with a time behind it ("2026-12-01T23:59:00+01:00"); nullopt for anything else.
    static std::optional<Date> parse(std::string_view text);
    /// "2026-12-01".
    std::string iso() const;
    /// 20261201, which sorts like the date.
    int number() const;
    int year() const;
    int month() const;
    int day() const;
    /// The date `count` days later (earlier when negative).
    Date plus_days(int count) const { return Date{days + std::chrono::days(count)}; }
    /// Days from `other` to this date; negative when this one is earlier.
    int days_since(Date other) const { return static_cast<int>((days - other.days).count()); }

    friend auto operator<=>(const Date& a, const Date& b) = default;
};

/// Seconds since 1970-01-01 00:00 UTC.
using Timestamp = std::int64_t;

/// The UTC day of an instant.
Date date_of(Timestamp time);
/// Midnight UTC at which a day begins.
Timestamp start_of(Date date);
/// "2026-12-01T08:30:00Z".
std::string iso_time(Timestamp time);
/// "2026-12-01T08:30:00Z" (zones "+01:00" too, fractions dropped) or a bare date; nullopt for anything else.
std::optional<Timestamp> parse_iso_time(std::string_view text);
/// An HTTP date in any of the forms of RFC 9110 section 5.6.7; nullopt for anything else.
std::optional<Timestamp> parse_http_date(std::string_view text);
/// "Tue, 01 Dec 2026 08:30:00 GMT".
std::string http_date(Timestamp time);

}  // namespace jobindex::base
