#include "indexer/normalise/dates.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/day_without_year.h"
#include "indexer/normalise/month_end.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/week_date.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr double kInferredYear = 0.6;

/// The numbers of a date and the last word that belongs to it; year 0 = not written.
struct Match {
    int year = 0, month = 0, day = 0;
    std::size_t last = 0;
};

using Maybe = std::optional<Match>;

/// 2026-12-01, 2026/12/01, 2026.12.01, "2026-12-01T23:59".
Maybe iso_date(const Words& words, std::size_t i) {
    const auto year = year_number(words, i);
    if (!year || words.folded(i).size() != 4) return std::nullopt;
    const char join = joiner(words, i + 1);
    if (join != '-' && join != '/' && join != '.') return std::nullopt;
    const auto month = whole_number(words.folded(i + 1));
    const auto day = leading_number(words.folded(i + 2));
    if (!month || !day || joiner(words, i + 2) != join || day->digits > 2) return std::nullopt;
    // "2026-11-01Salary": a label that has lost its space.
    const auto raw = words.raw(i + 2);
    const bool label = day->digits == 2 && raw.size() > 4 && raw[2] >= 'A' && raw[2] <= 'Z' &&
                       base::is_alpha(raw[3]) && raw[3] >= 'a' && raw[4] >= 'a';
    if (!day->rest.empty() && day->rest.front() != 't' && !label) return std::nullopt;
    return Match{*year, *month, day->value, i + 2};
}

bool month_first_country(std::string_view country) {
    static constexpr std::string_view kCountries[] = {"US", "PH", "FM", "PW", "MH", "PR", "GU"};
    return std::find(std::begin(kCountries), std::end(kCountries), country) != std::end(kCountries);
}

DateOrder order_of(const DateContext& context) {
    if (context.order != DateOrder::unknown) return context.order;
    // Canada writes both.
    if (context.country == "CA") return DateOrder::unknown;
    if (!context.country.empty())
        return month_first_country(context.country) ? DateOrder::month_first : DateOrder::day_first;
    if (context.language.empty() || context.language == "en") return DateOrder::unknown;
    return DateOrder::day_first;
}

/// Three joined numbers, year last; `first` and `second` as written.
struct NumericDate {
    int first = 0, second = 0, year = 0;
    char join = 0;
    std::size_t last = 0;
};

std::optional<NumericDate> numeric_parts(const Words& words, std::size_t i) {
    const auto first = leading_number(words.folded(i));
    const auto second = leading_number(words.folded(i + 1));
    const auto third = leading_number(words.folded(i + 2));
    if (!first || !second || !third) return std::nullopt;
    if (!first->rest.empty() || !second->rest.empty() || first->digits > 2 || second->digits > 2)
        return std::nullopt;
    const char join = joiner(words, i + 1);
    if ((join != '.' && join != '/' && join != '-') || joiner(words, i + 2) != join) return std::nullopt;
    if (continues_number(words, i)) return std::nullopt;
    NumericDate date{first->value, second->value, third->value, join, i + 2};
    if (third->digits == 2 && third->rest.empty() && join != '-') {
        date.year += 2000;
        // "1.2.20.4" is a version and "10/11/12/13" a list.
        if (joiner(words, i + 3) == join && leading_number(words.folded(i + 3)) &&
            words.gap(i + 3).size() == 1)
            return std::nullopt;
        return date;
    }
    if (!year_number(words, i + 2)) return std::nullopt;
    return date;
}

/// d.m.y always; d/m/y and m/d/y by their values, else by the context.
Maybe numeric_date(const Words& words, std::size_t i, const DateContext& context) {
    const auto parts = numeric_parts(words, i);
    if (!parts) return std::nullopt;
    const bool day_first_fits = parts->first <= 31 && parts->second <= 12;
    const bool month_first_fits = parts->join != '.' && parts->first <= 12 && parts->second <= 31;
    bool month_first = !day_first_fits;
    if (day_first_fits && month_first_fits && parts->first != parts->second) {
        const auto order = order_of(context);
        if (order == DateOrder::unknown) return std::nullopt;
        month_first = order == DateOrder::month_first;
    }
    if (month_first && !month_first_fits) return std::nullopt;
    if (month_first) return Match{parts->year, parts->first, parts->second, parts->last};
    return Match{parts->year, parts->second, parts->first, parts->last};
}

/// "15.03." without a year, where that is how dates are written.
Maybe day_month_dots(const Words& words, std::size_t i, const DateContext& context) {
    static constexpr std::string_view kLanguages[] = {"de", "da", "no", "fi", "cs", "pl", "sk", "hu", "nb"};
    if (std::find(std::begin(kLanguages), std::end(kLanguages), context.language) == std::end(kLanguages))
        return std::nullopt;
    const auto day = whole_number(words.folded(i));
    const auto month = whole_number(words.folded(i + 1));
    if (!day || !month || *day > 31 || *month > 12 || joiner(words, i + 1) != '.') return std::nullopt;
    // "8.2." is a day behind "bis zum" alone; elsewhere it may number a paragraph.
    static const PhraseTable<bool> kBefore{{"zum", true}, {"am", true},  {"bis", true},
                                           {"den", true}, {"dem", true}, {"do", true},
                                           {"dne", true}, {"od", true},  {"d", true}};
    const bool behind_by = i > 0 && kBefore.at(words, i - 1);
    if ((words.folded(i).size() + words.folded(i + 1).size() < 3 && !behind_by) || continues_number(words, i))
        return std::nullopt;
    const auto after = words.gap(i + 2);
    if (!after.starts_with('.') || (after.size() == 1 && leading_number(words.folded(i + 2))))
        return std::nullopt;
    return Match{0, *month, *day, i + 1};
}

/// "4/12 2026" and "30/11", where days are written so: Swedish, Danish and Norwegian.
Maybe day_month_slash(const Words& words, std::size_t i, const DateContext& context) {
    static constexpr std::string_view kLanguages[] = {"sv", "da", "no", "nb", "nn"};
    if (std::find(std::begin(kLanguages), std::end(kLanguages), context.language) == std::end(kLanguages))
        return std::nullopt;
    const auto day = whole_number(words.folded(i));
    const auto month = whole_number(words.folded(i + 1));
    if (!day || !month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return std::nullopt;
    if (words.gap(i + 1) != "/" || continues_number(words, i) || joiner(words, i + 2) == '/')
        return std::nullopt;
    Match match{0, *month, *day, i + 1};
    const auto year =
        joiner(words, i + 2) == ' ' || joiner(words, i + 2) == '-' ? year_number(words, i + 2) : std::nullopt;
    if (year) match = {*year, *month, *day, i + 2};
    return match;
}

/// "3-May-26", "3 May '26", "30 nov -25".
bool is_marked_year(std::string_view gap) {
    return gap.find('\'') != std::string_view::npos || gap == "-" || gap == "/" || gap == " -";
}

/// The two digits of "9 Mar 25, 23:59" are a year; those of "3 May 15:00", "3 May 20 candidates" and "3 May
/// 25 June" are none.
bool ends_as_year(const Words& words, std::size_t at, int value) {
    constexpr int kFirst = 15, kLast = 45;
    if (value < kFirst || value > kLast || words.gap(at) != " ") return false;
    if (at < 2 || !day_number(words, at - 2)) return false;
    if (at + 1 == words.size()) return true;
    if (words[at + 1].before >= Break::line) return true;
    const auto gap = words.gap(at + 1);
    const bool stop = gap.starts_with(". ") && begins_with_capital(words.raw(at + 1)) && at > 2 &&
                      weekday_at(words, at - 3);
    const bool closed = stop || gap.starts_with(',') || gap.starts_with(')') || gap.starts_with(';');
    return closed && !(gap == "," && leading_number(words.folded(at + 1)));
}

/// The year behind the last word of "3 May": "2026", ", 2026", "de 2026", "'26"; the match unchanged when
/// none follows.
Match with_year(const Words& words, Match match) {
    std::size_t at = match.last + 1;
    if (joiner(words, at) == 0) return match;
    const auto word = words.folded(at);
    if (word == "de" || word == "del" || word == "of" || word == "in") ++at;
    if (joiner(words, at) == 0) return match;
    if (const auto year = year_number(words, at)) {
        match.year = *year;
        match.last = at;
        return match;
    }
    const auto short_year = leading_number(words.folded(at));
    if (short_year && short_year->digits == 2 && short_year->rest.empty() && short_year->value >= 10 &&
        (is_marked_year(words.gap(at)) || ends_as_year(words, at, short_year->value))) {
        match.year = 2000 + short_year->value;
        match.last = at;
    }
    return match;
}

/// "25", an empty line, "November 2026": the day's ordinal stood in a block of its own.
bool is_broken_before_month(const Words& words, std::size_t at) {
    if (at + 1 >= words.size() || words.gap(at).size() > 4 || !base::trim(words.gap(at)).empty())
        return false;
    return month_of(words, at) != nullptr && joiner(words, at + 1) == ' ' &&
           year_number(words, at + 1).has_value();
}

/// "3rd of May 2026", "3. Mai", "3 de mayo de 2026", "1er mai 2026", "3-May-26".
Maybe day_month(const Words& words, std::size_t i) {
    const auto day = day_number(words, i);
    if (!day || continues_number(words, i)) return std::nullopt;
    std::size_t at = i + 1;
    // Swedish "29:e januari", "1:a mars"
    const auto ending = words.folded(at);
    if (words.gap(at) == ":" && (ending == "e" || ending == "a")) ++at;
    // "4 th February"
    if (joiner(words, at) == ' ' && ending.size() == 2 && is_ordinal(ending)) ++at;
    if (joiner(words, at) == 0 && !is_broken_before_month(words, at)) return std::nullopt;
    if (is_particle(words.folded(at)) && joiner(words, at) == ' ') ++at;
    const char join = joiner(words, at);
    if ((join == 0 && !is_broken_before_month(words, at)) || join == ',') return std::nullopt;
    if (const auto* month = month_of(words, at)) return with_year(words, Match{0, month->month, *day, at});
    const auto* rare = month_beside_year(words, at);
    if (rare == nullptr) return std::nullopt;
    const auto match = with_year(words, Match{0, rare->month, *day, at});
    return match.year == 0 || words.folded(match.last).size() < 4 ? std::nullopt : std::optional(match);
}

/// "May 3rd, 2026", "Oct. 15", "June the 1st 2026".
Maybe month_day(const Words& words, std::size_t i) {
    const auto* month = month_of(words, i);
    if (month == nullptr || !month->before_day) return std::nullopt;
    std::size_t at = i + 1;
    if (words.folded(at) == "the") ++at;
    const char join = joiner(words, at);
    if (join != ' ' && join != '.' && join != '-' && join != ',') return std::nullopt;
    const auto day = day_number(words, at);
    const bool clock = words.gap(at + 1) == ":" && leading_number(words.folded(at + 1));
    if (!day || opens_range(words, at) || clock) return std::nullopt;
    // "3 May 15 candidates" and "May 15 %" are no day of May; nor is the "15" of "3 May 15:00".
    if (i > 0 && day_number(words, i - 1) && joiner(words, i) == ' ') return std::nullopt;
    // "mar. 1 avr. 2025" is a Tuesday in French and Spanish.
    if (month_of(words, at + 1) != nullptr && joiner(words, at + 1) == ' ') return std::nullopt;
    return with_year(words, Match{0, month->month, *day, at});
}

/// 2026年12月1日, 令和8年12月1日, 2026년 12월 1일, and 12月1日 without a year.
Maybe cjk_date(const Words& words, std::size_t i) {
    std::size_t at = i;
    int year = 0;
    bool reiwa = false;
    if (words.folded(at) == "令" && words.folded(at + 1) == "和") {
        reiwa = true;
        at += 2;
    }
    auto number = whole_number(words.folded(at));
    if (!number) return std::nullopt;
    const auto unit = words.folded(at + 1);
    if (unit == "年" || unit == "년") {
        year = reiwa ? 2018 + *number : *number;
        if (year < kOldestYear || year > kNewestYear) return std::nullopt;
        at += 2;
        number = whole_number(words.folded(at));
    } else if (reiwa) {
        return std::nullopt;
    }
    const auto month_unit = words.folded(at + 1);
    const auto day = whole_number(words.folded(at + 2));
    const auto day_unit = words.folded(at + 3);
    if (!number || !day || (month_unit != "月" && month_unit != "월")) return std::nullopt;
    if (day_unit != "日" && day_unit != "号" && day_unit != "일") return std::nullopt;
    return Match{year, *number, *day, at + 3};
}

Maybe match_at(const Words& words, std::size_t i, const DateContext& context) {
    const auto word = words.folded(i);
    if (word.empty()) return std::nullopt;
    if (context.month_ends) {
        if (const auto end = month_end_at(words, i))
            return Match{end->year, end->month, end->day(), end->last};
    }
    if (base::is_digit(word.front())) {
        if (const auto match = iso_date(words, i)) return match;
        if (const auto match = numeric_date(words, i, context)) return match;
        if (const auto match = day_month(words, i)) return match;
        if (const auto match = cjk_date(words, i)) return match;
        if (const auto match = day_month_slash(words, i, context)) return match;
        return day_month_dots(words, i, context);
    }
    if (word == "令") return cjk_date(words, i);
    return month_day(words, i);
}

std::optional<Found<Date>> finish(const Words& words, std::size_t first, const Match& match,
                                  const DateContext& context) {
    Found<Date> found;
    found.span = words.span(first, match.last);
    const auto date = match.year != 0
                          ? Date::make(match.year, match.month, match.day)
                          : day_without_year(words, {match.month, match.day, first, match.last}, context);
    if (!date) return std::nullopt;
    found.value = *date;
    found.inferred = match.year == 0;
    if (found.inferred) found.confidence = kInferredYear;
    return found;
}

/// Epoch seconds (ten digits), milliseconds (thirteen) and 20261201.
std::optional<Date> bare_number(std::string_view text) {
    const auto number = base::parse_integer(text);
    if (!number || *number <= 0) return std::nullopt;
    if (text.size() == 8) {
        const auto value = static_cast<int>(*number);
        return Date::make(value / 10'000, value / 100 % 100, value % 100);
    }
    if (text.size() != 10 && text.size() != 13) return std::nullopt;
    const auto date = base::date_of(text.size() == 13 ? *number / 1000 : *number);
    if (date.year() < kOldestYear || date.year() > kNewestYear) return std::nullopt;
    return date;
}

}  // namespace

std::optional<Found<Date>> date_at(const Words& words, std::size_t index, const DateContext& context) {
    const auto match = match_at(words, index, context);
    return match ? finish(words, index, *match, context) : std::nullopt;
}

std::optional<Found<Date>> read_date(std::string_view text, const DateContext& context) {
    const auto bare = base::trim(text);
    const auto start = static_cast<std::size_t>(bare.data() - text.data());
    if (const auto date = bare_number(bare))
        return Found<Date>{*date, {start, start + bare.size()}, 1, false};
    const Words words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto found = date_at(words, i, context)) return found;
        // An impossible date is not to be read from its second half on.
        if (const auto match = match_at(words, i, context)) i = match->last;
    }
    return std::nullopt;
}

std::vector<Found<Date>> find_dates(const Words& words, const DateContext& context) {
    std::vector<Found<Date>> dates;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto week = context.month_ends ? week_date_at(words, i, context) : std::nullopt) {
            dates.push_back(*week);
            i = words.at_byte(week->span.to - 1);
            continue;
        }
        const auto match = match_at(words, i, context);
        if (!match) continue;
        if (const auto found = finish(words, i, *match, context)) dates.push_back(*found);
        i = match->last;
    }
    if (!context.dated) take_written_years(dates, context.reference);
    return dates;
}

DateOrder order_in(const Words& words) {
    bool day_first = false, month_first = false;
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        if (!base::is_digit(words.folded(i).front())) continue;
        const auto parts = numeric_parts(words, i);
        if (!parts || parts->join == '.') continue;
        if (parts->first > 12 && parts->first <= 31 && parts->second <= 12) day_first = true;
        if (parts->second > 12 && parts->second <= 31 && parts->first <= 12) month_first = true;
        i = parts->last;
    }
    if (day_first == month_first) return DateOrder::unknown;
    return day_first ? DateOrder::day_first : DateOrder::month_first;
}

}  // namespace jobindex::normalise
