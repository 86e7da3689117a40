#include "tests/extraction/written_date.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "core/base/text.h"

namespace jobindex::evaluation {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

bool has_number_at(std::string_view text, std::size_t at) {
    return at < text.size() && base::is_digit(text[at]);
}

/// True when `part` stands in `text` with no further digit on either side.
bool has_whole(std::string_view text, std::string_view part) {
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        if (at > 0 && base::is_digit(text[at - 1]) && base::is_digit(part.front())) continue;
        if (!has_number_at(text, at + part.size())) return true;
    }
    return false;
}

}  // namespace

bool is_written(base::Date day, std::string_view original) {
    const std::string text = base::to_lower_ascii(original);
    const int d = day.day(), m = day.month(), y = day.year();
    const std::string month(kMonths[static_cast<std::size_t>(m - 1)]);
    const std::string_view ordinal = d % 10 == 1 && d != 11   ? "st"
                                     : d % 10 == 2 && d != 12 ? "nd"
                                     : d % 10 == 3 && d != 13 ? "rd"
                                                              : "th";
    for (const std::string& name :
         {month, month.substr(0, 3), month.substr(0, 3) + ".", month.substr(0, 4)}) {
        for (const auto& form :
             {fmt::format("{} {}", name, d), fmt::format("{} {:02}", name, d), fmt::format("{} {}", d, name),
              fmt::format("{}{} {}", d, ordinal, name), fmt::format("{}{} of {}", d, ordinal, name)}) {
            if (has_whole(text, form)) return true;
        }
    }
    for (const auto& form :
         {fmt::format("{}/{}/{}", m, d, y), fmt::format("{:02}/{:02}/{}", m, d, y),
          fmt::format("{}/{}/{:02}", m, d, y % 100), fmt::format("{}-{:02}-{:02}", y, m, d),
          fmt::format("{}.{}.{}", d, m, y), fmt::format("{:02}.{:02}.{}", d, m, y),
          fmt::format("{}/{}/{}", d, m, y), fmt::format("{:02}/{:02}/{}", d, m, y)}) {
        if (has_whole(text, form)) return true;
    }
    return false;
}

}  // namespace jobindex::evaluation
