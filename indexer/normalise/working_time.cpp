#include "indexer/normalise/working_time.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/full_time.h"
#include "indexer/normalise/full_time_cues.h"
#include "indexer/normalise/percentage_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/share_context.h"
#include "indexer/normalise/working_time_cues.h"

namespace jobindex::normalise {

/// "not", "non", "no", "or" (of "permanent or temporary") just before.
bool is_negated(const Words& words, std::size_t first) {
    if (first == 0) return false;
    const auto before = words.folded(first - 1);
    return before == "not" || before == "non" || before == "no" || before == "nicht" || before == "semi";
}

namespace {

constexpr std::size_t kWeeklyReach = 7;  ///< words between "weekly" and its hours
constexpr std::size_t kShareBytes = 24;  ///< bytes between a share and a word for working time
constexpr double kClear = 0.85;
constexpr double kLikely = 0.7;
constexpr double kLeastShare = 30;  ///< percent

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
const PhraseTable<bool>& share_words() {
    static const auto kTable = list_of(kShareWords);
    return kTable;
}
/// The hours of a full-time week in a country's public sector.
double full_week(std::string_view country) {
    for (const auto& week : kWeeks) {
        if (week.country == country) return week.hours;
    }
    return 0;
}

bool share_word_near(const Words& words, base::Span span) {
    const std::size_t reach = span.from > kShareBytes ? span.from - kShareBytes : 0;
    for (std::size_t i = words.at_byte(reach); i < words.size() && words[i].from < span.to + kShareBytes;
         ++i) {
        if (words[i].from >= span.from && words[i].to <= span.to) continue;
        if (words[i].to <= reach) continue;
        if (share_words().at(words, i)) return true;
    }
    return false;
}

/// "36 - 40", "30 bis 40": a number stands before word `i`, joined to it.
bool is_range_end(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kJoints{{"to", true},  {"bis", true},  {"tot", true}, {"à", true},
                                           {"til", true}, {"till", true}, {"do", true},  {"a", true}};
    const auto gap = base::trim(words.gap(i));
    if (i > 0 && (gap == "-" || gap == "\xE2\x80\x93")) return whole_number(words.folded(i - 1)).has_value();
    if (i > 2 && words.folded(i - 1) == "and" && words.folded(i - 3) == "between") return true;
    return i > 1 && kJoints.at(words, i - 1) && whole_number(words.folded(i - 2));
}

std::optional<Found<double>> percentage_at(const Words& words, std::size_t i, const Decimal& number) {
    std::size_t next = number.last + 1;
    std::size_t to = words[number.last].to;
    if (is_percent_gap(words.gap(next))) {
        to += words.gap(next).find('%') + 1;
    } else if (const auto percent = percent_word_at(words, next)) {
        to = words[*percent - 1].to;
        next = *percent;
    } else {
        return std::nullopt;
    }
    if (number.value < 10 || number.value > 100) return std::nullopt;
    const base::Span span{words[i].from, to};
    // "Teaching of up to 20 %": so little is no post, unless it says so right behind.
    const bool goes_on = next < words.size() && words[next].before < Break::clause;
    if (number.value < kLeastShare && !(goes_on && post_words().any(words, next, next + 2)))
        return std::nullopt;
    const auto before = base::trim(words.gap(i));
    const bool range =
        before == "-" || before == "\xE2\x80\x93" || is_upper_bound(words, i) || is_range_end(words, i);
    if (range) return std::nullopt;
    if (is_one_way(words, i)) return std::nullopt;
    if (!is_behind_share_label(words, i) &&
        (is_percentage_of_other(words, next) ||
         (!share_word_near(words, span) && !is_own_percentage(words, i, next))))
        return std::nullopt;
    return Found<double>{number.value / 100, span, kClear, false};
}

std::optional<Found<double>> fte_at(const Words& words, std::size_t i, const Decimal& number) {
    if (number.value <= 0 || number.value > 1 || is_range_end(words, i)) return std::nullopt;
    // "1,000 full-time students"
    if (number.last > i && words.gap(number.last) == "," && words.folded(number.last).size() == 3)
        return std::nullopt;
    const auto behind = words.folded(number.last + 1);
    static const auto kUnits = list_of(kShareUnits);
    const auto is_unit = [&](std::size_t at) {
        return at < words.size() && kUnits.at(words, at).has_value();
    };
    // "1 Stelle für eine/n" counts posts; their share is "1,0".
    static const PhraseTable<bool> kCounted{{"Stelle", true}, {"Planstelle", true}, {"etat", true}};
    if (number.last == i && number.value == 1 && number.last + 1 < words.size() &&
        kCounted.at(words, number.last + 1))
        return std::nullopt;
    const bool marked =
        is_unit(number.last + 1) || behind == "full" || (i > 0 && is_unit(i - 1)) ||
        (i > 1 && is_unit(i - 2) && (words.folded(i - 1) == "of" || words.folded(i - 1) == "fraction"));
    if (!marked) return std::nullopt;
    return Found<double>{number.value, words.span(i, number.last), kClear, false};
}

/// "0.6FTE", "0,5ETP": the unit runs into the number.
std::optional<Found<double>> glued_fte_at(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kUnits{{"fte", true}, {"etp", true}, {"wte", true}, {"vte", true}};
    const auto part = leading_number(words.folded(i + 1));
    const auto gap = words.gap(i + 1);
    if (words.folded(i) != "0" || !part || part->digits > 3 || (gap != "." && gap != ","))
        return std::nullopt;
    const Words unit(part->rest);
    if (unit.empty() || !kUnits.at(unit, 0) || is_range_end(words, i)) return std::nullopt;
    const double share = part->value / std::pow(10.0, part->digits);
    if (share <= 0) return std::nullopt;
    return Found<double>{share, words.span(i, i + 1), kClear, false};
}

/// The share that `hours` a week are of full time in `country`; nullopt when that is not known.
std::optional<double> share_of_week(double hours, std::string_view country) {
    constexpr double kQuarter = 0.25, kNearQuarter = 0.02;  // full time is not the same hours everywhere
    const double week = full_week(country);
    // So many are full time wherever it is.
    if (country.empty() && hours >= 40 && hours <= 44) return 1.0;
    if (hours < 4 || hours > 48 || week == 0 || hours > week + 3.5) return std::nullopt;
    const double share = std::min(1.0, std::round(hours / week * 100) / 100);
    const double quarter = std::round(share / kQuarter) * kQuarter;
    if (quarter > 0 && std::abs(share - quarter) < kNearQuarter) return quarter;
    return share > 0.97 ? 1.0 : share;
}

/// "37.5 hours a week", "the weekly working time is 29.25 hours".
std::optional<Found<double>> weekly_hours_at(const Words& words, std::size_t i, const Decimal& number,
                                             std::string_view country) {
    static const auto kTable = list_of(kWeeklyHours);
    static const auto kHours = list_of(kHourWords);
    static const auto kWeekly = list_of(kWeeklyWords);
    static const auto kTeaching = list_of(kTeachingHours);
    const std::size_t next = number.last + 1;
    if (next >= words.size()) return std::nullopt;
    auto hit = kTable.at(words, next);
    const std::size_t near = std::max(words.sentence_start(i), i > kWeeklyReach ? i - kWeeklyReach : 0);
    const bool named = hit.has_value();
    if (!hit && words[next].before < Break::line && kWeekly.any(words, near, i)) hit = kHours.at(words, next);
    if (!hit || is_range_end(words, i)) return std::nullopt;
    // "The teaching load is 6 hours per week."
    constexpr double kMostTaught = 16;
    if ((!named || number.value <= kMostTaught) &&
        kTeaching.any(words, words.sentence_start(i), words.sentence_end(i)))
        return std::nullopt;
    const auto share = share_of_week(number.value, country);
    if (!share || (!named && *share < kLeastShare / 100)) return std::nullopt;
    return Found<double>{*share, words.span(i, hit->end - 1), kLikely, true};
}

/// "1/2 etatu", "3/4 úvazku": the part and its last word; nullopt when it is none.
std::optional<Decimal> fraction_at(const Words& words, std::size_t i) {
    const auto part = whole_number(words.folded(i)), of = whole_number(words.folded(i + 1));
    if (!part || !of || words.gap(i + 1) != "/" || *part < 1 || *of < *part || *of > 8) return std::nullopt;
    return Decimal{static_cast<double>(*part) / *of, i + 1};
}

std::optional<Found<double>> fraction_of_post_at(const Words& words, std::size_t i) {
    static const auto kUnits = list_of(kShareUnits);
    const auto part = fraction_at(words, i);
    if (!part || part->last + 1 >= words.size() || !kUnits.at(words, part->last + 1)) return std::nullopt;
    return Found<double>{part->value, words.span(i, part->last + 1), kClear, false};
}

/// "A half-time position", "halbe Stelle", "pół etatu": the first that no word for full time stands beside.
std::optional<Found<double>> find_named_part(const Words& words) {
    static const PhraseTable<double> kParts(
        kNamedParts, [](const NamedPart& part) { return part.phrase; },
        [](const NamedPart& part) { return part.share; });
    static const auto kFull = list_of(kFullTimeCues);
    static const auto kChoice = list_of(kChoiceWords);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto hit = kParts.at(words, i);
        if (!hit) continue;
        const std::size_t start = words.sentence_start(i), end = words.sentence_end(i);
        const std::size_t near = std::max(start, i > 2 ? i - 2 : 0);
        if (kFull.any(words, start, end) || kChoice.any(words, near, std::min(hit->end + 2, end))) continue;
        return Found<double>{*hit->value, words.span(i, hit->end - 1), kLikely, false};
    }
    return std::nullopt;
}

/// "Parcial (50 %)": the one percentage of a field that is about working time.
std::optional<double> only_percentage(const Words& words) {
    std::optional<double> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = base::is_digit(words.folded(i).front()) ? decimal_at(words, i) : std::nullopt;
        if (!number) continue;
        const std::size_t first = i, next = number->last + 1;
        i = number->last;
        if (!is_percent_gap(words.gap(next)) && !percent_word_at(words, next)) continue;
        const bool believed = number->value >= 10 && number->value <= 100;
        const bool bound = is_upper_bound(words, first) || is_range_end(words, first);
        if (found || !believed || bound) return std::nullopt;
        found = number->value / 100;
    }
    return found;
}

/// "0,65 Wiss. Mitarb.", "3 x 0,5 Promotionsstellen": a part of full time that opens a title.
std::optional<Found<double>> part_of_post(const Words& title, std::size_t i, const Decimal& number) {
    const bool times =
        i > 0 && (title.folded(i - 1) == "x" || title.gap(i).find("\xC3\x97") != std::string_view::npos);
    const bool opens = i == 0 && number.last > 0 && number.last + 1 < title.size() &&
                       begins_with_capital(title.raw(number.last + 1));
    if (number.last == i || number.value < 0.1 || number.value >= 1 || !(opens || times)) return std::nullopt;
    return Found<double>{number.value, title.span(i, number.last), kLikely, false};
}

}  // namespace

std::optional<Found<double>> find_share_in_title(const Words& title, std::string_view country) {
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!base::is_digit(title.folded(i).front())) continue;
        const auto number = decimal_at(title, i);
        const auto before = base::trim(title.gap(i));
        const auto joint = i > 0 ? title.folded(i - 1) : std::string_view();
        const bool range = before == "-" || before == "\xE2\x80\x93" || joint == "to" || joint == "bis" ||
                           joint == "tot" || joint == "\xC3\xA0";
        if (!number || range) continue;
        if (const auto found = weekly_hours_at(title, i, *number, country)) return found;
        if (const auto part = part_of_post(title, i, *number)) return part;
        if (number->value < 10 || number->value > 100) continue;
        if (is_percent_gap(title.gap(number->last + 1)))
            return Found<double>{number->value / 100, title.span(i, number->last), kClear, false};
    }
    static const auto kHalf = list_of(kHalfTimeCues);
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (const auto hit = kHalf.at(title, i))
            return Found<double>{0.5, title.span(i, hit->end - 1), kLikely, false};
    }
    return full_time_in_title(title);
}

namespace {

/// The share in full-time equivalents or percent in the words right behind hours.
std::optional<Found<double>> stated_behind(const Words& words, std::size_t from) {
    constexpr std::size_t kReach = 8;
    const std::size_t end = std::min({words.size(), words.sentence_end(from - 1), from + kReach});
    for (std::size_t i = from; i < end; ++i) {
        if (!base::is_digit(words.folded(i).front())) continue;
        const auto number = decimal_at(words, i);
        if (!number) continue;
        if (auto found = fte_at(words, i, *number)) return found;
        if (auto found = percentage_at(words, i, *number)) return found;
        i = number->last;
    }
    return std::nullopt;
}

/// "Full Time (36.5 hours per week)": what is called so is whole where another week is usual, too.
bool is_called_full(const Words& words, std::size_t hours, double share) {
    constexpr std::size_t kReach = 3;
    constexpr double kNearWhole = 0.85;
    static const auto kFull = list_of(kFullTimeCues);
    const std::size_t near = std::max(words.sentence_start(hours), hours > kReach ? hours - kReach : 0);
    return share >= kNearWhole && kFull.any(words, near, hours);
}

/// "Stillingsprosent: 80" amid the text.
std::optional<Found<double>> labelled_percentage(const Words& words, std::size_t i, const Decimal& number) {
    static const auto kLabels = list_of(kPercentLabels);
    if (i == 0 || words.gap(i).find(':') == std::string_view::npos || number.value < 10 || number.value > 100)
        return std::nullopt;
    const auto hit = kLabels.at(words, i - 1);
    const auto behind = base::trim(words.gap(number.last + 1));
    const bool range = behind == "-" || behind == "\xE2\x80\x93";
    if (!hit || hit->end != i || range) return std::nullopt;
    return Found<double>{number.value / 100, words.span(i - 1, number.last), kClear, false};
}

}  // namespace

std::optional<Found<double>> find_share(const Words& words, std::string_view country) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!base::is_digit(words.folded(i).front())) continue;
        if (const auto found = glued_fte_at(words, i)) return found;
        const auto number = decimal_at(words, i);
        if (!number) continue;
        // "80-100 %" leaves the share open, whatever a pay is told for below.
        if (const auto range = range_of_shares_at(words, i)) {
            const base::Span span = words.span(i, *range);
            static const auto kUnits = list_of(kShareUnits);
            const bool unit = *range + 1 < words.size() && kUnits.at(words, *range + 1);
            const bool of_post =
                unit || share_word_near(words, span) || is_own_percentage(words, i, *range + 1);
            if (of_post && !is_percentage_of_other(words, *range + 1)) return std::nullopt;
        }
        if (const auto part = part_of_hours(words, *number))
            return Found<double>{part->value, words.span(i, part->last), kLikely, false};
        if (const auto found = fraction_of_post_at(words, i)) return found;
        if (const auto found = fte_at(words, i, *number)) return found;
        if (const auto found = percentage_at(words, i, *number)) return found;
        if (const auto found = labelled_percentage(words, i, *number)) return found;
        // "32 hours a week (0.8 FTE)": what is said outright is surer than what hours make of it.
        if (const auto found = weekly_hours_at(words, i, *number, country)) {
            const auto stated = stated_behind(words, number->last + 1);
            if (stated) return stated;
            return is_called_full(words, i, found->value) ? Found<double>{1, found->span, kLikely, true}
                                                          : *found;
        }
        i = number->last;
    }
    if (const auto part = find_named_part(words)) return part;
    return find_full_time(words);
}

std::optional<double> read_share(const Words& words, std::string_view country, std::string_view label) {
    if (words.empty()) return std::nullopt;
    static const auto kWhole = list_of(kWholeWords);
    static const auto kParts = list_of(kShareLabels);
    static const auto kWeekly = list_of(kWeeklyWords);
    const Words name(label);
    static const auto kLabels = list_of(kWeeklyLabels);
    const bool of_share = kParts.any(name, 0, name.size());
    if (const auto fraction = fraction_at(words, 0); fraction && of_share) return fraction->value;
    const auto number = decimal_at(words, 0);
    const std::size_t next = number ? number->last + 1 : 0;
    if (number && (is_percent_gap(words.gap(next)) || percent_word_at(words, next)) && number->value > 0 &&
        number->value <= 100)
        return number->value / 100;
    const bool alone = number && (next >= words.size() || words.gap(next).find_first_of("(,;") == 0 ||
                                  base::trim(words.gap(next)).starts_with('('));
    if (alone && of_share && number->value > 0 && number->value <= 1) return number->value;
    // "Stillingsprosent: 80"
    static const auto kPercent = list_of(kPercentLabels);
    if (alone && kPercent.any(name, 0, name.size()) && number->value >= 10 && number->value <= 100)
        return number->value / 100;
    if (const auto share = find_share(words, country)) return share->value;
    if (of_share || kLabels.any(name, 0, name.size())) {
        if (const auto percent = only_percentage(words)) return percent;
    }
    const auto whole = kWhole.at(words, 0);
    if (whole && whole->end == words.size()) return 1.0;
    static const auto kHours = list_of(kHourWords);
    const bool hours = number && (alone || kHours.at(words, next));
    const bool weekly = (kWeekly.any(name, 0, name.size()) || kLabels.any(name, 0, name.size())) &&
                        (hours || next >= words.size());
    return number && weekly ? share_of_week(number->value, country) : std::nullopt;
}

}  // namespace jobindex::normalise
