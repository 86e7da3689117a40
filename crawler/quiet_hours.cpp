#include "crawler/quiet_hours.h"

#include <fmt/format.h>

#include <ctime>
#include <optional>

#include "core/base/text.h"

namespace jobindex::crawler {

namespace {

constexpr int kDaySeconds = 86'400;

/// "22:00" as minutes; "24:00" is the end of the day.
std::optional<int> minutes_of(std::string_view text) {
    const auto parts = base::split(base::trim(text), ':');
    if (parts.size() != 2 || parts[0].size() > 2 || parts[1].size() != 2) return std::nullopt;
    const auto hours = base::parse_integer(parts[0]);
    const auto minutes = base::parse_integer(parts[1]);
    if (!hours || !minutes || *hours < 0 || *minutes < 0 || *minutes > 59) return std::nullopt;
    const auto total = *hours * 60 + *minutes;
    if (total > 24 * 60) return std::nullopt;
    return static_cast<int>(total);
}

}  // namespace

base::Result<QuietHours> QuietHours::parse(std::string_view text) {
    const auto dash = text.find('-');
    const auto from = minutes_of(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? std::nullopt : minutes_of(text.substr(dash + 1));
    if (!from || !to) {
        return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no part of a day", text),
                          "give two times, such as 22:00-06:00");
    }
    return QuietHours{*from, *to};
}

int QuietHours::left_at(int second) const {
    if (from == to) return 0;
    const int begin = from * 60, end = to * 60;
    const bool over_midnight = end < begin;
    if (over_midnight) {
        if (second >= begin) return kDaySeconds - second + end;
        return second < end ? end - second : 0;
    }
    return second >= begin && second < end ? end - second : 0;
}

int QuietHours::left(base::Timestamp now) const {
    const auto time = static_cast<std::time_t>(now);
    std::tm local{};
    if (localtime_r(&time, &local) == nullptr) return 0;
    return left_at(local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec);
}

}  // namespace jobindex::crawler
