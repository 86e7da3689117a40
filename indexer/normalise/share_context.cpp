#include "indexer/normalise/share_context.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/contract_length_cues.h"
#include "indexer/normalise/full_time.h"
#include "indexer/normalise/full_time_cues.h"
#include "indexer/normalise/percentage_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/terms_of_line.h"
#include "indexer/normalise/working_time_cues.h"

namespace jobindex::normalise {
namespace {

bool is_dash(std::string_view gap) {
    const auto bare = base::trim(gap);
    return bare == "-" || bare == "\u2013" || bare == "\u2014" || bare == "\u301c" || bare == "\uff5e";
}

/// The first word of the upper end of a range whose lower end is `low`; nullopt when nothing joins them.
std::optional<std::size_t> behind_joint(const Words& words, const Decimal& low) {
    static const PhraseTable<bool> kJoints{{"to", true},  {"bis", true},   {"tot", true}, {"à", true},
                                           {"til", true}, {"till", true},  {"do", true},  {"a", true},
                                           {"al", true},  {"hasta", true}, {"až", true},  {"and", true}};
    const std::size_t next = low.last + 1;
    if (next >= words.size()) return std::nullopt;
    auto gap = words.gap(next);
    if (is_percent_gap(gap)) gap.remove_prefix(gap.find('%') + 1);
    if (is_dash(gap)) return next;
    if (kJoints.at(words, next) && next + 1 < words.size()) return next + 1;
    return std::nullopt;
}

/// The words of the sentence around [first, end) that are looked at.
std::pair<std::size_t, std::size_t> near_sentence(const Words& words, std::size_t first, std::size_t end) {
    constexpr std::size_t kReach = 15;
    return {std::max(words.sentence_start(first), first > kReach ? first - kReach : 0),
            std::min(words.sentence_end(end - 1), end + kReach)};
}

}  // namespace

std::optional<Decimal> decimal_at(const Words& words, std::size_t i) {
    const auto whole = whole_number(words.folded(i));
    if (!whole) return std::nullopt;
    const auto gap = words.gap(i + 1);
    const auto part = words.folded(i + 1);
    if ((gap == "." || gap == ",") && whole_number(part) && part.size() <= 3)
        return Decimal{*whole + *whole_number(part) / std::pow(10.0, part.size()), i + 1};
    return Decimal{static_cast<double>(*whole), i};
}

std::optional<std::size_t> range_of_shares_at(const Words& words, std::size_t i) {
    constexpr double kLeastPercent = 20;
    static const auto kUnits = list_of(kShareUnits);
    const auto low = decimal_at(words, i);
    const auto at = low ? behind_joint(words, *low) : std::nullopt;
    const auto high = at ? decimal_at(words, *at) : std::nullopt;
    if (!high || high->value <= low->value) return std::nullopt;
    const std::size_t next = high->last + 1;
    const bool percent = is_percent_gap(words.gap(next)) || percent_word_at(words, next);
    if (percent && low->value >= kLeastPercent && high->value <= 100) return high->last;
    const bool unit = next < words.size() && kUnits.at(words, next);
    return unit && low->value > 0 && high->value <= 1 ? std::optional(high->last) : std::nullopt;
}

bool is_one_way(const Words& words, std::size_t i) {
    static const auto kFull = list_of(kFullTimeCues), kPart = list_of(kPartTimeCues);
    static const auto kChoice = list_of(kChoiceWords);
    constexpr std::size_t kBeside = 3;
    const auto [from, to] = near_sentence(words, i, i + 1);
    if (!kPart.any(words, i > kBeside ? i - kBeside : 0, std::min(to, i + kBeside + 1))) return false;
    for (std::size_t k = from; k < to; ++k) {
        const auto hit = kFull.at(words, k);
        if (!hit) continue;
        if (k < i ? kChoice.any(words, hit->end, i) : kChoice.any(words, i, k)) return true;
    }
    return false;
}

bool is_own_percentage(const Words& words, std::size_t first, std::size_t end) {
    static const auto kPosts = list_of(kPostWords);
    static const PhraseTable<bool> kKinds(
        kContractCues, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue&) { return true; });
    constexpr std::size_t kShortLine = 12;
    auto behind = words.gap(end);
    behind.remove_prefix(std::min(behind.size(), behind.find('%') + 1));
    const bool stops = base::trim(behind).starts_with('.');
    if (!is_item_border(words, first) || !(stops || is_item_border(words, end))) return false;
    const auto [from, to] = near_sentence(words, first, end);
    for (std::size_t i = from; i < to; ++i) {
        const bool same = i + 1 == end || i + 1 == first;
        if (i + 1 < words.size() && !same && (i < first || i >= end) && is_percent_gap(words.gap(i + 1)))
            return false;
    }
    const bool bracket = words.gap(first).find('(') != std::string_view::npos &&
                         words.gap(end).find(')') != std::string_view::npos;
    const bool closes = end >= words.size() || words[end].before >= Break::line;
    std::size_t begin = first;
    while (begin > 0 && words[begin].before < Break::line) --begin;
    static const auto kNamed = list_of(kFullTimePosts), kTeaching = list_of(kTeachingHours);
    if (kTeaching.any(words, from, first)) return false;
    if (bracket && closes && first - begin <= kShortLine && kNamed.any(words, begin, first)) return true;
    if (kPosts.any(words, from, to) || kKinds.any(words, from, to)) return true;
    static const PhraseTable<bool> kUnits(
        kLengthUnits, [](const LengthWord& unit) { return unit.phrase; },
        [](const LengthWord&) { return true; });
    static const PhraseTable<bool> kNumbers(
        kLengthNumbers, [](const LengthWord& number) { return number.phrase; },
        [](const LengthWord&) { return true; });
    for (std::size_t i = from; i < to; ++i) {
        // "50 %, 18 months": a length beside it
        const bool number = whole_number(words.folded(i)) || kNumbers.at(words, i);
        const bool length = i + 1 < to && number && kUnits.at(words, i + 1);
        if (length || names_post(words.folded(i))) return true;
    }
    return false;
}

std::optional<Decimal> part_of_hours(const Words& words, const Decimal& hours) {
    static const PhraseTable<bool> kOf{
        {"of", true},    {"out of", true}, {"ud af", true}, {"ut av", true},  {"z celkových", true},
        {"su", true},    {"von", true},    {"der", true},   {"van de", true}, {"van", true},
        {"sur", true},   {"de las", true}, {"de", true},    {"su", true},     {"av", true},
        {"af", true},    {"z", true},      {"ze", true},    {"das", true},    {"av de", true},
        {"of the", true}};
    static const auto kHours = list_of(kHourWords), kWeekly = list_of(kWeeklyHours);
    static const PhraseTable<bool> kAWeek{{"a week", true},  {"per week", true}, {"pro Woche", true},
                                          {"pw", true},      {"per week", true}, {"par semaine", true},
                                          {"om ugen", true}, {"i veckan", true}};
    constexpr double kLeastWeek = 30, kMostWeek = 48;
    std::size_t at = hours.last + 1;
    if (at < words.size() && kHours.at(words, at)) ++at;
    const auto link = at < words.size() ? kOf.at(words, at) : std::nullopt;
    if (!link || link->end >= words.size() || words[link->end].before >= Break::clause) return std::nullopt;
    const auto week = decimal_at(words, link->end);
    if (!week || week->value < kLeastWeek || week->value > kMostWeek || hours.value > week->value ||
        hours.value < 4 || week->last + 1 >= words.size())
        return std::nullopt;
    const auto unit = kWeekly.at(words, week->last + 1);
    const auto hour = kHours.at(words, week->last + 1);
    const auto a_week = kAWeek.at(words, week->last + 1);
    if (!unit && !hour && !a_week) return std::nullopt;
    const std::size_t end = unit ? unit->end : hour ? hour->end : a_week->end;
    return Decimal{std::round(hours.value / week->value * 100) / 100, end - 1};
}

}  // namespace jobindex::normalise
