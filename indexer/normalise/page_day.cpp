#include "indexer/normalise/page_day.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/closing_cues.h"
#include "indexer/normalise/closing_subject_cues.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/page_day_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/start.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr std::size_t kCueReach = 2;  ///< words between a label and its date: a weekday, "den"
constexpr std::size_t kLongestCue = 5;
constexpr std::size_t kHead = 100, kTail = 30;  ///< words at the edges of a text in which it is dated
constexpr int kTomorrow = 2;                    ///< days; a text of another time zone
constexpr int kBeforeStart = 260;               ///< days from an ad to the start of its post, at most

/// What a day says of its text, best first.
enum class Says { posted, letter, alone, updated, nothing };

/// True when the label that begins at word `first` stands by itself: at the front of a line, a sentence or a
/// bracket, or behind a sign that parts two facts.
bool stands_alone(const Words& words, std::size_t first) {
    if (begins_line(words, first)) return true;
    const auto gap = base::trim(words.gap(first));
    return !gap.empty() && gap != "," && gap != "-" && gap != "'";
}

/// "Annonce publiée le 3 mai 2027", "This post was advertised on": nothing before the label in its sentence
/// but words for the ad.
bool follows_ad_words(const Words& words, std::size_t label) {
    static const auto kAdWords = list_of(kAdWordsBefore);
    constexpr std::size_t kMost = 4;
    for (std::size_t i = label; i > 0 && label - i < kMost; --i) {
        if (!kAdWords.at(words, i - 1)) return false;
        if (begins_sentence(words, i - 1) || stands_alone(words, i - 1)) return true;
    }
    return false;
}

/// The label of `table` right before the date at word `date`: its first word.
std::optional<std::size_t> label_before(const Words& words, std::size_t date,
                                        const PhraseTable<bool>& table) {
    const std::size_t from = date > kLongestCue + kCueReach ? date - kLongestCue - kCueReach : 0;
    for (std::size_t i = from; i < date; ++i) {
        const auto hit = table.at(words, i);
        if (!hit || hit->end > date || date - hit->end > kCueReach) continue;
        const bool filled =
            hit->end == date || weekday_at(words, hit->end) || words.folded(hit->end).size() <= 3;
        const bool colon = words.gap(hit->end).find(':') != std::string_view::npos;
        if (filled && (colon || stands_alone(words, i) || follows_ad_words(words, i))) return i;
    }
    return std::nullopt;
}

/// A line of nothing but the date, or of a town and the date, at an edge of the text and under no label.
bool is_own_line(const Words& words, std::size_t first, std::size_t end) {
    static const PhraseTable<bool> kClosing(
        kClosingCues, [](const ClosingCue& cue) { return cue.phrase; },
        [](const ClosingCue&) { return true; });
    static const auto kOther = list_of(kOtherDateWords);
    constexpr std::size_t kMostOfTown = 3;
    if (end < words.size() && !begins_line(words, end)) return false;
    if (first >= kHead && end + kTail < words.size()) return false;
    std::size_t line = first;
    while (!begins_line(words, line)) --line;
    if (first - line > kMostOfTown || kClosing.any(words, line, first) || kOther.any(words, line, first))
        return false;
    // "Wien, den 3. Mai 2027"
    bool comma = false;
    for (std::size_t i = line + 1; i <= first; ++i) comma = comma || words.gap(i).starts_with(',');
    if (first - line > 1 && !comma) return false;
    if (line == 0) return true;
    std::size_t above = line - 1;
    while (!begins_line(words, above)) --above;
    return !kClosing.any(words, above, line) && !kOther.any(words, above, line);
}

Says says(const Words& words, const Found<Date>& date) {
    static const auto kPosted = list_of(kPostedCues);
    static const auto kUpdated = list_of(kUpdatedCues);
    static const auto kLetter = list_of(kLetterDateCues);
    static const auto kOtherText = list_of(kOtherTextWords);
    const std::size_t first = words.at_byte(date.span.from), end = words.at_byte(date.span.to - 1) + 1;
    if (label_before(words, first, kPosted)) return Says::posted;
    if (const auto label = label_before(words, first, kLetter);
        label && first < kHead && begins_line(words, *label) &&
        words.gap(*label + 1).find(':') != std::string_view::npos)
        return Says::letter;
    if (const auto label = label_before(words, first, kUpdated)) {
        const std::size_t near = *label > kLongestCue ? *label - kLongestCue : 0;
        if (!kOtherText.any(words, near, *label)) return Says::updated;
    }
    return is_own_line(words, first, end) ? Says::alone : Says::nothing;
}

}  // namespace

std::optional<Date> find_posted_day(const Words& words, const DateContext& context) {
    for (const auto& date : find_dates(words, context)) {
        if (date.inferred || date.value.days_since(context.reference) > kTomorrow) continue;
        if (says(words, date) == Says::posted) return date.value;
    }
    return std::nullopt;
}

bool is_day_of_text(const Words& words, const Found<Date>& date) {
    const Says what = says(words, date);
    return what == Says::posted || what == Says::updated;
}

std::optional<Date> find_page_day(const Words& words, const DateContext& context) {
    std::optional<Date> best;
    Says best_says = Says::nothing;
    for (const auto& date : find_dates(words, context)) {
        if (date.inferred || date.value.days_since(context.reference) > kTomorrow) continue;
        const Says now = says(words, date);
        if (now >= best_says) continue;
        best = std::min(date.value, context.reference);
        best_says = now;
    }
    if (best || context.newest_year >= context.reference.year()) return best;
    const StartWindow ever{context.reference, *Date::make(kOldestYear, 1, 1), context.reference};
    const auto start = find_start(words, context, ever);
    if (!start || start->inferred || start->value.year() < context.newest_year) return std::nullopt;
    return start->value.plus_days(-kBeforeStart);
}

}  // namespace jobindex::normalise
