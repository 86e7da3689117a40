// HTTP dates. A file of its own, so that programs which read none need not load libcurl.
#include <curl/curl.h>
#include <fmt/format.h>

#include "core/base/date.h"

namespace jobindex::base {
namespace {

constexpr int kSecondsADay = 86'400;

}  // namespace

std::optional<Timestamp> parse_http_date(std::string_view text) {
    const auto time = curl_getdate(std::string(text).c_str(), nullptr);
    if (time < 0) return std::nullopt;
    return static_cast<Timestamp>(time);
}

std::string http_date(Timestamp time) {
    static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Date date = date_of(time);
    const auto rest = time % kSecondsADay;
    const auto weekday = std::chrono::weekday(date.days).c_encoding();
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[weekday], date.day(),
                       kMonths[date.month() - 1], date.year(), rest / 3600, rest / 60 % 60, rest % 60);
}

}  // namespace jobindex::base
