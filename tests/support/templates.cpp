#include "tests/support/templates.h"

#include <array>
#include <ctime>
#include <optional>

#include "core/base/text.h"

namespace jobindex::support {
namespace {

using MonthNames = std::array<std::string_view, 12>;

constexpr MonthNames kGerman = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr MonthNames kEnglish = {"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
constexpr MonthNames kFrench = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

/// "15" + `after_day` + "Dezember 2026".
std::string in_words(base::Date date, const MonthNames& months, std::string_view after_day) {
    std::string text = std::to_string(date.day());
    text += after_day;
    text += months[static_cast<std::size_t>(date.month() - 1)];
    text += ' ';
    return text + std::to_string(date.year());
}

std::string strftime_text(base::Date date, const std::string& pattern) {
    const std::time_t time = base::start_of(date);
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    std::array<char, 256> buffer{};
    return {buffer.data(), std::strftime(buffer.data(), buffer.size(), pattern.c_str(), &parts)};
}

std::string formatted(base::Date date, std::string_view format) {
    constexpr base::Timestamp kEight = 8 * 3600;
    if (format.empty()) return date.iso();
    if (format == "de") return in_words(date, kGerman, ". ");
    if (format == "en") return in_words(date, kEnglish, " ");
    if (format == "fr") return in_words(date, kFrench, date.day() == 1 ? "er " : " ");
    if (format == "rfc822") return base::http_date(base::start_of(date) + kEight);
    return strftime_text(date, std::string(format));
}

/// The text for what stands between the braces; nullopt when it is no placeholder of ours.
std::optional<std::string> value_of(std::string_view inside, const TemplateContext& context) {
    constexpr std::string_view kToday = "today";
    if (inside == "base") return context.base;
    if (!inside.starts_with(kToday)) return std::nullopt;
    const std::size_t bar = inside.find('|');
    const std::string_view offset = inside.substr(0, bar).substr(kToday.size());
    const std::string_view format = bar == std::string_view::npos ? "" : inside.substr(bar + 1);
    if (offset.empty()) return formatted(context.today, format);
    if (offset.front() != '+' && offset.front() != '-') return std::nullopt;
    const auto days = base::parse_integer(offset.substr(1));
    if (!days || !base::is_digit(offset[1]) || *days > 36'500) return std::nullopt;
    const int count = static_cast<int>(*days);
    return formatted(context.today.plus_days(offset.front() == '-' ? -count : count), format);
}

}  // namespace

bool has_placeholders(std::string_view text) {
    return text.find("{{today") != std::string_view::npos || text.find("{{base}}") != std::string_view::npos;
}

std::string fill_placeholders(std::string_view text, const TemplateContext& context) {
    std::string filled;
    filled.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const std::size_t open = text.find("{{");
        filled.append(text.substr(0, open));
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const std::size_t close = text.find("}}");
        if (close == std::string_view::npos) return filled.append(text);
        if (const auto value = value_of(text.substr(2, close - 2), context)) {
            filled += *value;
            text.remove_prefix(close + 2);
        } else {
            filled += text.front();
            text.remove_prefix(1);
        }
    }
    return filled;
}

}  // namespace jobindex::support
