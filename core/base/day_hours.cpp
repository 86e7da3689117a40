#include "core/base/day_hours.h"

#include <fmt/format.h>

#include <ctime>
#include <optional>

#include "core/base/text.h"

namespace jobindex::base {

namespace {

constexpr int kDaySeconds = 86'400;

/// "22:00" as minutes; "24:00" is the end of the day.
std::optional<int> minutes_of(std::string_view text) {
    const auto parts = split(trim(text), ':');
    if (parts.size() != 2 || parts[0].size() > 2 || parts[1].size() != 2) return std::nullopt;
    const auto hours = parse_integer(parts[0]);
    const auto minutes = parse_integer(parts[1]);
    if (!hours || !minutes || *hours < 0 || *minutes < 0 || *minutes > 59) return std::nullopt;
    const auto total = *hours * 60 + *minutes;
    if (total > 24 * 60) return std::nullopt;
    return static_cast<int>(total);
}

}  // namespace

Result<DayHours> DayHours::parse(std::string_view text) {
    const auto dash = text.find('-');
    const auto from = minutes_of(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? std::nullopt : minutes_of(text.substr(dash + 1));
    if (!from || !to) {
        return fail(Code::invalid_input, fmt::format("\"{}\" is no part of a day", text),
                    "give two times, such as 22:00-06:00");
    }
    return DayHours{*from, *to};
}

int DayHours::left_at(int second) const {
    if (from == to) return 0;
    const int begin = from * 60, end = to * 60;
    const bool over_midnight = end < begin;
    if (over_midnight) {
        if (second >= begin) return kDaySeconds - second + end;
        return second < end ? end - second : 0;
    }
    return second >= begin && second < end ? end - second : 0;
}

int DayHours::left_local(Timestamp now) const {
    if (from == to) return 0;
    const auto time = static_cast<std::time_t>(now);
    std::tm local{};
    if (localtime_r(&time, &local) == nullptr) return 0;
    return left_at(local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec);
}

int DayHours::left_utc(Timestamp now) const {
    return left_at(static_cast<int>((now % kDaySeconds + kDaySeconds) % kDaySeconds));
}

std::string DayHours::text() const {
    return fmt::format("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
}

}  // namespace jobindex::base
