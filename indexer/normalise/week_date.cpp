#include "indexer/normalise/week_date.h"

#include "core/base/text.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr int kFurthest = 270;  ///< days to a week without its year
constexpr double kInferredYear = 0.6;

// clang-format off
/// Before the number of a week.
constexpr std::string_view kWeekBefore[] = {
    "week", "calendar week", "wk", "kw", "kalenderwoche", "woche", "semaine", "vecka", "v", "uge", "uke", "veka", "viikko", "viikon", "viikolla", "vko", "vk", "týden", "týdnu", "tydzień", "tygodniu", "settimana", "semana"};
/// Behind it: "10. kalendářního týdne", "36. Kalenderwoche".
constexpr std::string_view kWeekBehind[] = {
    "kalendářního týdne", "kalendářní týden", "týdne", "týdnu", "kalenderwoche", "tygodnia kalendarzowego", "tygodnia", "viikon", "kw"};
/// The whole week up to its end.
constexpr std::string_view kEnds[] = {
    "end of", "the end of", "Ende", "Ende der", "konce", "końca", "slutet av", "slutningen af", "utgangen av", "udgangen af", "eind", "eind van", "einde van", "fin de la", "fine della"};
/// Between a weekday and its week.
constexpr std::string_view kOf[] = {"i", "in", "of", "der", "in der", "van", "in week", "de la", "della", "de"};
// clang-format on

struct Week {
    int number = 0, year = 0;
    std::size_t last = 0;
};

/// The number of a week at word `i`.
std::optional<Week> week_at(const Words& words, std::size_t i) {
    static const auto kBefore = list_of(kWeekBefore);
    static const auto kBehind = list_of(kWeekBehind);
    if (i >= words.size()) return std::nullopt;
    Week week;
    if (const auto cue = kBefore.at(words, i)) {
        const auto number = whole_number(words.folded(cue->end));
        const auto gap = words.gap(cue->end);
        if (!number || (gap != " " && gap != ". " && gap != "." && !gap.empty())) return std::nullopt;
        week = {*number, 0, cue->end};
    } else {
        const auto number = whole_number(words.folded(i));
        const auto behind = number && i + 1 < words.size() ? kBehind.at(words, i + 1) : std::nullopt;
        if (!behind) return std::nullopt;
        week = {*number, 0, behind->end - 1};
    }
    if (week.number < 1 || week.number > 53) return std::nullopt;
    const char join = joiner(words, week.last + 1);
    if (join == ' ' || join == ',' || join == '/') {
        if (const auto year = year_number(words, week.last + 1)) {
            week.year = *year;
            ++week.last;
        }
    }
    return week;
}

/// Day `weekday` (Monday is 1) of an ISO week.
std::optional<Date> day_of(const Week& week, int year, int weekday) {
    const auto fourth = Date::make(year, 1, 4);  // always in the first week
    if (!fourth) return std::nullopt;
    return fourth->plus_days((week.number - 1) * 7 + weekday - weekday_of(*fourth));
}

}  // namespace

std::optional<Found<Date>> week_date_at(const Words& words, std::size_t index, const DateContext& context) {
    static const auto kEnd = list_of(kEnds);
    static const auto kBetween = list_of(kOf);
    constexpr int kSunday = 7;
    std::size_t at = index;
    int weekday = kSunday;
    if (const auto end = kEnd.at(words, index)) {
        at = end->end;
    } else if (const auto day = weekday_at(words, index)) {
        weekday = *day;
        at = index + 1;
        if (const auto of = at < words.size() ? kBetween.at(words, at) : std::nullopt) at = of->end;
    } else {
        return std::nullopt;
    }
    const auto week = week_at(words, at);
    if (!week || words[week->last].before >= Break::paragraph) return std::nullopt;
    // "v. 14 (4/4)" writes its day as well.
    if (words.gap(week->last + 1).find('(') != std::string_view::npos &&
        leading_number(words.folded(week->last + 1)))
        return std::nullopt;
    Found<Date> found;
    found.span = words.span(index, week->last);
    found.inferred = week->year == 0;
    if (found.inferred) found.confidence = kInferredYear;
    const int first = found.inferred ? context.reference.year() : week->year;
    for (int year = first; year <= (found.inferred ? first + 1 : first); ++year) {
        const auto date = day_of(*week, year, weekday);
        if (!date || (found.inferred &&
                      (*date < context.reference || date->days_since(context.reference) > kFurthest)))
            continue;
        found.value = *date;
        return found;
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
