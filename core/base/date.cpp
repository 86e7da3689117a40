#include "core/base/date.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace jobindex::base {
namespace {

using std::chrono::year_month_day;

/// Exactly `count` digits at `at`; nullopt when there are fewer.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!is_digit(text[i])) return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Offset of a zone such as "Z", "+01:00" or "-0530" in seconds; nullopt when it is none.
std::optional<int> zone_offset(std::string_view zone) {
    if (zone.empty() || zone == "Z" || zone == "z") return 0;
    if (zone.front() != '+' && zone.front() != '-') return std::nullopt;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = digits(zone, zone.size() > 3 && zone[3] == ':' ? 4 : 3, 2);
    if (!hours || *hours > 14) return std::nullopt;
    const int seconds = *hours * 3600 + minutes.value_or(0) * 60;
    return zone.front() == '-' ? -seconds : seconds;
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || day < 1) return std::nullopt;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return Date{std::chrono::sys_days(date)};
}

std::optional<Date> Date::parse(std::string_view text) {
    text = trim(text);
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ' && text[10] != 't') return std::nullopt;
    return make(*year, *month, *day);
}

std::string Date::iso() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}
std::optional<Date> Date::from_number(std::int64_t number) {
    if (number < 0 || number > 99'991'231) return std::nullopt;
    const auto n = static_cast<int>(number);
    return make(n / 10000, n / 100 % 100, n % 100);
}

int Date::number() const {
    return year() * 10'000 + month() * 100 + day();
}
int Date::year() const {
    return static_cast<int>(year_month_day(days).year());
}
int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day(days).month()));
}
int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day(days).day()));
}

Date date_of(Timestamp time) {
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(time)))};
}

Timestamp start_of(Date date) {
    return std::chrono::sys_seconds(date.days).time_since_epoch().count();
}

std::string iso_time(Timestamp time) {
    const Date date = date_of(time);
    const auto rest = time - start_of(date);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", date.iso(), rest / 3600, rest / 60 % 60, rest % 60);
}

std::optional<Timestamp> parse_iso_time(std::string_view text) {
    text = trim(text);
    const auto date = Date::parse(text);
    if (!date) return std::nullopt;
    if (text.size() <= 10) return start_of(*date);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if (!hour || !minute || *hour > 24 || *minute > 59) return start_of(*date);
    std::size_t at = 16;
    int seconds = 0;
    if (text.size() > at && text[at] == ':') {
        seconds = digits(text, at + 1, 2).value_or(0);
        at += 3;
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
        while (at < text.size() && is_digit(text[at])) ++at;
    }
    const auto offset = zone_offset(at <= text.size() ? trim(text.substr(at)) : std::string_view());
    if (!offset || seconds > 60 || seconds < 0) return std::nullopt;
    return start_of(*date) + *hour * 3600 + *minute * 60 + seconds - *offset;
}

}  // namespace jobindex::base
