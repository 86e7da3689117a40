#include "indexer/normalise/date_parts.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/weekdays.h"

namespace jobindex::normalise {

bool is_ordinal(std::string_view rest) {
    static constexpr std::string_view kEndings[] = {"",   "st", "nd", "rd", "th", "er",
                                                    "re", "o",  "a",  "e",  "de"};
    return std::find(std::begin(kEndings), std::end(kEndings), rest) != std::end(kEndings);
}

char joiner(const Words& words, std::size_t index) {
    if (index >= words.size()) return 0;
    const auto gap = words.gap(index);
    if (gap.empty()) return ' ';
    const auto bare = base::trim(gap);
    if (bare.empty()) return gap.size() <= 4 && words[index].before < Break::paragraph ? ' ' : '\0';
    if (bare == "\xC2\xA0") return ' ';
    // "1° marzo", "1º de marzo"
    if (bare == "\xC2\xB0" || bare == "\xC2\xBA") return ' ';
    if (bare.size() != 1 || gap.size() > 3) return 0;
    const char c = bare.front();
    if (c == '.' || c == ',' || c == '-' || c == '/') return c;
    return c == '\'' ? ' ' : '\0';
}

bool is_dash_gap(std::string_view gap) {
    const auto bare = base::trim(gap);
    return bare == "-" || bare == "\xE2\x80\x93" || bare == "\xE2\x80\x94";
}

const MonthName* month_of(const Words& words, std::size_t index) {
    static const PhraseTable<const MonthName*> kTable(
        kMonthNames, [](const MonthName& row) { return row.name; },
        [](const MonthName& row) { return &row; });
    if (index >= words.size()) return nullptr;
    const auto hit = kTable.at(words, index);
    return hit ? *hit->value : nullptr;
}

const MonthName* month_beside_year(const Words& words, std::size_t index) {
    static const PhraseTable<const MonthName*> kTable(
        kMonthsBesideYears, [](const MonthName& row) { return row.name; },
        [](const MonthName& row) { return &row; });
    if (index >= words.size()) return nullptr;
    const auto hit = kTable.at(words, index);
    if (!hit) return nullptr;
    const auto raw = words.raw(index);
    const bool roman = raw.find_first_not_of("IVXivx") == std::string_view::npos;
    // "1 i 2026" is "1 and 2026" in Polish; numerals are capitals.
    if (roman && raw.find_first_not_of("IVX") != std::string_view::npos) return nullptr;
    return *hit->value;
}

int weekday_of(base::Date date) {
    return static_cast<int>(std::chrono::weekday(date.days).iso_encoding());
}

std::optional<int> weekday_at(const Words& words, std::size_t index) {
    static const PhraseTable<int> kTable(
        kWeekdays, [](const Weekday& row) { return row.name; }, [](const Weekday& row) { return row.day; });
    if (index >= words.size()) return std::nullopt;
    const auto hit = kTable.at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

bool is_particle(std::string_view word) {
    static constexpr std::string_view kParticles[] = {"of", "de", "di", "d", "del", "den", "the"};
    return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

std::optional<int> day_number(const Words& words, std::size_t index) {
    const auto number = leading_number(words.folded(index));
    if (!number || number->digits > 2 || !is_ordinal(number->rest)) return std::nullopt;
    if (number->value < 1 || number->value > 31) return std::nullopt;
    return number->value;
}

std::optional<int> year_number(const Words& words, std::size_t index) {
    const auto number = leading_number(words.folded(index));
    if (!number || number->digits != 4) return std::nullopt;
    if (!number->rest.empty() && number->rest != "r" && !runs_into_label(words.raw(index)))
        return std::nullopt;
    if (number->value < kOldestYear || number->value > kNewestYear) return std::nullopt;
    return number->value;
}

namespace {

/// "klo 8.00", "kl. 12.00": word `last` is the minutes of a time with a full stop.
bool is_named_time(const Words& words, std::size_t last) {
    return last > 1 && words.gap(last) == "." &&
           (words.folded(last - 2) == "klo" || words.folded(last - 2) == "kl");
}

}  // namespace

bool continues_number(const Words& words, std::size_t index) {
    if (index == 0 || !leading_number(words.folded(index - 1))) return false;
    // "01/02/2027 00:00 - 28/02/2027": the dash is behind a time of day.
    const bool clock = index > 1 && (words.gap(index - 1) == ":" || is_named_time(words, index - 1));
    if (clock && is_dash_gap(words.gap(index)) && whole_number(words.folded(index - 1))) return false;
    const char join = joiner(words, index);
    const bool dated = index > 1 && year_number(words, index - 1) && joiner(words, index - 1) != 0 &&
                       (leading_number(words.folded(index - 2)) || month_of(words, index - 2) != nullptr);
    if (dated && is_dash_gap(words.gap(index))) return false;
    return is_dash_gap(words.gap(index)) || join == '/' || (join == '.' && words.gap(index).size() == 1);
}

bool opens_range(const Words& words, std::size_t last) {
    return last + 1 < words.size() && is_dash_gap(words.gap(last + 1)) && day_number(words, last + 1) &&
           !month_of(words, last + 2);
}

}  // namespace jobindex::normalise
