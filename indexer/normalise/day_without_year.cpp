#include "indexer/normalise/day_without_year.h"

#include <algorithm>

#include "indexer/normalise/date_parts.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr int kFurthestInferred = 270;  ///< a missing year that puts the day further ahead is no reading

/// The next such day at or after the reference; nullopt when it is too far ahead to be meant.
std::optional<Date> next_such_day(const DayOfMonth& day, Date reference) {
    for (int year = reference.year(); year <= reference.year() + 1; ++year) {
        const auto date = Date::make(year, day.month, day.day);
        if (!date || *date < reference) continue;
        if (date->days_since(reference) > kFurthestInferred) return std::nullopt;
        return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> weekday_beside(const Words& words, std::size_t first, std::size_t last) {
    static constexpr std::string_view kDays[] = {"月", "火", "水", "木", "金", "土", "日"};
    const auto behind = words.gap(last + 1);
    if (behind == "(" || behind == "（") {
        const auto* day = std::find(std::begin(kDays), std::end(kDays), words.folded(last + 1));
        if (day != std::end(kDays)) return static_cast<int>(day - std::begin(kDays)) + 1;
    }
    std::size_t at = first;
    if (at > 0 && (is_particle(words.folded(at - 1)) || words.folded(at - 1) == "le")) --at;
    if (at == 0 || words.gap(at).size() > 2 || words[at].before >= Break::sentence) return std::nullopt;
    // "Do 14. 6." is "until" in Czech and Polish.
    return words.folded(at - 1) == "do" ? std::nullopt : weekday_at(words, at - 1);
}

std::optional<Date> day_without_year(const Words& words, const DayOfMonth& day, const DateContext& context) {
    constexpr int kBack = 5;  ///< years; a weekday comes back on the same day after five or six
    const auto next = next_such_day(day, context.reference);
    const auto weekday = weekday_beside(words, day.first, day.last);
    if (!weekday || context.dated || (next && weekday_of(*next) == *weekday)) {
        // A text that names years, and none of these days, is not of these days.
        return context.of_older_years && !context.dated && !weekday ? std::nullopt : next;
    }
    if (context.newest_year >= context.reference.year()) return std::nullopt;
    for (int year = context.reference.year(); year > context.reference.year() - kBack; --year) {
        const auto date = Date::make(year, day.month, day.day);
        if (date && *date < context.reference && weekday_of(*date) == *weekday) return date;
    }
    return std::nullopt;
}

void take_written_years(std::vector<Found<Date>>& dates, Date reference) {
    constexpr int kOldest = 4000;  // days
    for (auto& date : dates) {
        if (!date.inferred) continue;
        std::optional<Date> written;
        bool several = false;
        for (const auto& other : dates) {
            if (other.inferred || other.value.month() != date.value.month() ||
                other.value.day() != date.value.day())
                continue;
            several = several || (written && *written != other.value);
            written = other.value;
        }
        const int ahead = written ? written->days_since(reference) : 0;
        if (written && !several && ahead <= 0 && ahead > -kOldest) date.value = *written;
    }
}

}  // namespace jobindex::normalise
