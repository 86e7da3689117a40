#include "indexer/normalise/closing.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/clock_time.h"
#include "indexer/normalise/closing_cues.h"
#include "indexer/normalise/closing_cues_rare.h"
#include "indexer/normalise/closing_rolling.h"
#include "indexer/normalise/closing_subject.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/date_range.h"
#include "indexer/normalise/month_end.h"
#include "indexer/normalise/page_day.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

using base::Date;
using model::ClosingKind;

constexpr int kLongestOpen = 740;   ///< days from posting to closing
constexpr int kReviewBefore = 300;  ///< days before posting; an ad that is put up again keeps its review date
constexpr std::size_t kPairReach = 7;     ///< words between "review" and "begin"
constexpr std::size_t kStrongReach = 16;  ///< words between a strong phrase and its date
constexpr std::size_t kWeakReach = 6;     ///< words between "by" and its date: "by 5 pm on Friday, May 3"
constexpr std::size_t kDeadlineReach =
    10;  ///< the same of "deadline": "the deadline of 11:59 p.m. on Friday"
constexpr double kStrongConfidence = 0.9;
constexpr double kReviewConfidence = 0.85;
constexpr double kConsideredConfidence = 0.87;
constexpr double kWeakConfidence = 0.75;
constexpr double kAsideFactor = 0.75;  ///< of a later round, or in brackets
constexpr double kPutOffBonus = 0.08;  ///< "extended to" says more than the page's other lines
constexpr double kRoughFactor = 0.8;   ///< of "the end of January": a day that is written is surer

using CueHit = PhraseHit<const ClosingCue*>;

const PhraseTable<bool>& no_review_date_words() {
    static const auto kTable = list_of(kNoReviewDateWords);
    return kTable;
}
bool is_possible(Date date, ClosingKind kind, const ClosingContext& context) {
    if (context.posted) {
        const int days = date.days_since(*context.posted);
        const int least = kind == ClosingKind::review_starts ? -kReviewBefore : 1;
        return days >= least && days <= kLongestOpen;
    }
    // An ad that dates itself is not open for years after that day, however late it was seen.
    const Date last =
        context.dates.dated ? context.dates.reference : std::max(context.seen, context.dates.reference);
    return date.days_since(last) <= kLongestOpen;
}

/// One date of the text with the words around it.
struct Spot {
    Found<Date> date;
    std::size_t first = 0, last = 0;  ///< words of the date
    std::size_t from = 0, to = 0;     ///< words that may hold its phrase
    std::size_t before = 0;           ///< one past the last word of the date before
    std::size_t next = 0;             ///< first word of the date behind
};

/// "It begins at once. Closing date: 3 May": a full stop ends no heading.
bool ends_with_stop(const Words& words, std::size_t from) {
    return words[from].before == Break::sentence && words.gap(from).find('.') != std::string_view::npos;
}

/// A heading above its date, or a label in the cell before, ends its sentence and still speaks of it.
std::size_t window_start(const Words& words, std::size_t first) {
    std::size_t from = first;
    std::size_t breaks = 0;
    while (from > 0 && first - from < kStrongReach) {
        if (begins_sentence(words, from)) {
            if (from != first && (from + 3 < first || ends_with_stop(words, from))) break;
            if (++breaks > 1) break;
            // The label is the whole line: at most six words.
            const std::size_t start = start_of_sentence(words, from - 1);
            return from - start <= kWeakReach ? start : from;
        }
        --from;
    }
    return from;
}

Spot spot_of(const Words& words, const Found<Date>& date, std::size_t before, std::size_t next) {
    Spot spot;
    spot.date = date;
    spot.first = words.at_byte(date.span.from);
    spot.last = words.at_byte(date.span.to - 1);
    spot.from = std::max(window_start(words, spot.first), before);
    spot.to = std::min(end_of_sentence(words, spot.last), spot.last + kStrongReach);
    spot.before = before;
    spot.next = next;
    return spot;
}

Found<Closing> closing_of(const Words& words, const Spot& spot, const CueHit& cue, ClosingKind kind,
                          double confidence) {
    Found<Closing> found;
    found.value.date = spot.date.value;
    found.value.kind = kind;
    const std::size_t around = spot.first > kWeakReach ? spot.first - kWeakReach : 0;
    const std::size_t sentence = start_of_sentence(words, spot.first);
    // "from 15 May (10 h) to 14 June (16 h)"
    const bool bracket = words.gap(spot.last + 1).find('(') != std::string_view::npos;
    if (!bracket) found.value.time = time_in(words, std::max({around, spot.before, sentence}), spot.first);
    if (found.value.time.empty())
        found.value.time =
            time_in(words, spot.last + 1, std::min(spot.last + 7, end_of_sentence(words, spot.last)));
    if (bracket && found.value.time.empty())
        found.value.time = time_in(words, std::max({around, spot.before, sentence}), spot.first);
    found.span = {std::min(words[cue.first].from, spot.date.span.from),
                  std::max(words[cue.end - 1].to, spot.date.span.to)};
    found.inferred = spot.date.inferred;
    found.confidence = confidence * (spot.date.inferred ? kYearlessFactor : 1) *
                       (month_end_at(words, spot.first) ? kRoughFactor : 1);
    if (is_of_later_round(words, cue.first) || is_bracketed(words, cue.first) ||
        is_of_studies(words, cue.end, spot.first))
        found.confidence *= kAsideFactor;
    if (is_put_off(words, spot.first)) found.confidence += kPutOffBonus;
    return found;
}

/// "Review of all dossiers begins", "we will begin to screen candidates": a word for looking at applications
/// and one for beginning, whatever stands between. The words of the pair; nullopt when there is none.
std::optional<CueHit> review_pair(const Words& words, std::size_t from, std::size_t to) {
    static const auto kReviews = list_of(kReviewNouns);
    static const auto kBegins = list_of(kBeginWords);
    static const ClosingCue kPair{"", ClosingKind::review_starts, CueStrength::strong};
    static const ClosingCue* const kValue = &kPair;
    for (std::size_t i = from; i < to; ++i) {
        const bool review = kReviews.at(words, i).has_value();
        if (!review && !kBegins.at(words, i)) continue;
        const auto& other = review ? kBegins : kReviews;
        for (std::size_t k = i + 1; k < std::min(to, i + kPairReach); ++k) {
            if (begins_sentence(words, k)) break;
            if (const auto hit = other.at(words, k)) return CueHit{i, hit->end, &kValue};
        }
    }
    return std::nullopt;
}

/// "The deadline of 11:59 p.m. on" and "no later than 12:00 (noon) Irish local time on" reach further than
/// "by".
std::size_t weak_reach(const Words& words, const CueHit& hit) {
    static const auto kNouns = list_of(kDeadlineNouns);
    const bool clear = kNouns.at(words, hit.first) || hit.end - hit.first >= 3;
    return clear ? kDeadlineReach : kWeakReach;
}

/// The phrases around a date that could announce it.
struct Around {
    std::optional<CueHit> strong_before, review, strong_behind, weak;
};

Around phrases_around(const Words& words, const Spot& spot) {
    Around around;
    closing_cue_table().each(words, spot.from, spot.first, [&](const CueHit& hit) {
        // "avant la fin du mois de mars" is a phrase whose last words begin the date.
        const auto& cue = **hit.value;
        if (cue.kind == ClosingKind::rolling) return;
        if (cue.kind == ClosingKind::review_starts) {
            around.review = hit;
        } else if (cue.strength == CueStrength::strong) {
            around.strong_before = hit;
        } else if (spot.first <= hit.end + weak_reach(words, hit)) {
            around.weak = hit;
        }
    });
    if (!around.review) around.review = review_pair(words, spot.from, spot.first);
    closing_cue_table().each(words, spot.last + 1, spot.to, [&](const CueHit& hit) {
        const auto& cue = **hit.value;
        // "Effective 1 September, reviews begin 10 January": the phrase has a date of its own.
        if (hit.end <= spot.next && spot.next - hit.end <= kPairReach && spot.next < spot.to) return;
        if (cue.kind == ClosingKind::review_starts && !around.review) around.review = hit;
        if (cue.kind == ClosingKind::hard && cue.strength == CueStrength::strong && !around.strong_behind &&
            !looks_ahead(words, hit.end - 1) && hit.first - spot.last <= kWeakReach)
            around.strong_behind = hit;
    });
    return around;
}

/// "For full consideration apply by 3 May" and "due 3 May to be fully considered" name a date for review, not
/// the end; "the deadline is 3 May, review begins thereafter" names the end.
bool softens(const Words& words, const Spot& spot, const Around& around) {
    if (!around.review) return false;
    const auto last = words.folded(around.review->end - 1);
    return around.review->first < spot.first || last == "consideration" || last == "considered" ||
           last == "priority";
}

/// "Full consideration until" says more of what to do than "review begins".
bool is_about_consideration(const Words& words, const CueHit& cue) {
    for (std::size_t i = cue.first; i < cue.end; ++i) {
        if (words.folded(i).starts_with("consider") && cue.end - cue.first <= 3) return true;
    }
    return false;
}

/// "Closes: 3 May" in a line of its own.
bool is_label(const Words& words, const CueHit& cue, const Spot& spot) {
    const std::size_t date = spot.first;
    static const auto kLabels = list_of(kClosingLabels);
    const auto hit = kLabels.at(words, cue.first);
    const bool weekday = hit && hit->end + 1 == date && weekday_at(words, hit->end);
    if (!hit || (hit->end != date && !weekday)) return false;
    // "Advert 20 Nov 2026; Closing 20 Jan 2027; Interviews 10 Feb 2027"
    const auto parts = [&](std::size_t at) {
        return at >= words.size() || words.gap(at).find_first_of(";|") != std::string_view::npos;
    };
    if (parts(cue.first) && parts(spot.last + 1)) return true;
    const bool begins = cue.first == spot.before || words[cue.first].before >= Break::line ||
                        begins_sentence(words, cue.first);
    return begins &&
           (words.gap(hit->end).find(':') != std::string_view::npos || words[date].before >= Break::line ||
            (begins_line(words, cue.first) &&
             (spot.last + 1 >= words.size() || begins_line(words, spot.last + 1))));
}

std::optional<Found<Closing>> closing_at(const Words& words, const Spot& spot) {
    const Around around = phrases_around(words, spot);
    const auto says_other = [&](const CueHit& cue) { return names_other_date(words, cue.end, spot.first); };
    const bool review_counts =
        around.review && (around.review->first > spot.first ||
                          !no_review_date_words().any(words, around.review->end, spot.first));
    const bool soft = review_counts && softens(words, spot, around);
    if (around.strong_before && !says_other(*around.strong_before) && !soft &&
        !is_about_letters(words, around.strong_before->first) &&
        !is_of_other_subject(words, around.strong_before->first))
        return closing_of(words, spot, *around.strong_before, ClosingKind::hard, kStrongConfidence);
    if (spot.first > 0 && is_last_day_taken(words, {spot.first, spot.last, spot.to})) {
        static const ClosingCue kTaken{"", ClosingKind::hard, CueStrength::weak};
        static const ClosingCue* const kValue = &kTaken;
        const CueHit after{spot.first - 1, spot.first, &kValue};
        return closing_of(words, spot, after, ClosingKind::hard, kWeakConfidence);
    }
    if (review_counts)
        return closing_of(
            words, spot, *around.review, ClosingKind::review_starts,
            is_about_consideration(words, *around.review) ? kConsideredConfidence : kReviewConfidence);
    if (around.weak && is_label(words, *around.weak, spot))
        return closing_of(words, spot, *around.weak, ClosingKind::hard, kBehindConfidence);
    const std::size_t sentence = start_of_sentence(words, spot.first);
    if (around.strong_behind && !names_other_date(words, std::max(sentence, spot.before), spot.first) &&
        !is_followed_by_having(words, around.strong_behind->end))
        return closing_of(words, spot, *around.strong_behind, ClosingKind::hard, kBehindConfidence);
    if (around.weak && !is_of_outcome(words, spot.before, {spot.first, spot.last, spot.to}) &&
        is_about_applying(words, {spot.first, spot.last, spot.to}, around.weak->first, around.weak->end) &&
        !begins_with_letters(words, spot.first) && !is_of_other_subject(words, around.weak->first))
        return closing_of(words, spot, *around.weak, ClosingKind::hard, kWeakConfidence);
    return std::nullopt;
}

/// "Le domande possono essere presentate dal 15 dicembre al 15 gennaio": the end of a stretch of days in a
/// sentence about applying.
std::optional<Found<Closing>> closing_of_window(const Words& words, const Found<Date>& begin,
                                                const Spot& spot) {
    static const ClosingCue kWindow{"", ClosingKind::hard, CueStrength::weak};
    static const ClosingCue* const kValue = &kWindow;
    const std::size_t first = words.at_byte(begin.span.from);
    if (first == 0 || !is_range(words, begin, spot.date)) return std::nullopt;
    if (!opens_window(words, begin, spot.date)) return std::nullopt;
    if (!is_about_applying(words, {spot.first, spot.last, spot.to}, first - 1, first)) return std::nullopt;
    return closing_of(words, spot, CueHit{first - 1, first, &kValue}, ClosingKind::hard, kWeakConfidence);
}

/// "La convocatoria está abierta del 10 al 28 de octubre de 2027".
std::optional<Found<Closing>> closing_of_short_window(const Words& words, const Spot& spot) {
    static const ClosingCue kWindow{"", ClosingKind::hard, CueStrength::weak};
    static const ClosingCue* const kValue = &kWindow;
    const auto from = start_of_short_range(words, spot.first);
    if (!from || *from < spot.before || !names_applications(words, spot.first, spot.to)) return std::nullopt;
    if (names_other_date(words, std::max(start_of_sentence(words, spot.first), spot.before), spot.first))
        return std::nullopt;
    if (!is_about_applying(words, {spot.first, spot.last, spot.to}, *from, *from + 1)) return std::nullopt;
    return closing_of(words, spot, CueHit{*from, *from + 1, &kValue}, ClosingKind::hard, kWeakConfidence);
}

/// A hard date beats a review date, a surer one a less sure one, the first of equals counts.
bool is_better(const Found<Closing>& a, const Found<Closing>& b) {
    const bool a_hard = a.value.kind == ClosingKind::hard;
    const bool b_hard = b.value.kind == ClosingKind::hard;
    if (a_hard != b_hard) return a_hard;
    return a.confidence > b.confidence;
}

}  // namespace

std::optional<Closing> read_closing(std::string_view text, const ClosingContext& context) {
    const Words words(text);
    const auto rolling = rolling_in(words);
    auto date = read_date(text, context.dates);
    if (!date) return rolling ? std::optional(rolling->found.value) : std::nullopt;
    const auto dates = find_dates(words, context.dates);
    if (dates.size() >= 2 && dates.front().value == date->value && is_range(words, dates[0], dates[1]))
        date = dates[1];
    Closing closing;
    closing.date = date->value;
    if (rolling && !rolling->ends_sooner) closing.kind = ClosingKind::review_starts;
    if (!is_possible(date->value, closing.kind, context)) return std::nullopt;
    const std::string iso_time = time_of_iso(text);
    const bool is_iso = Date::parse(text).has_value();
    if (is_iso) {
        closing.time = iso_time;
    } else {
        closing.time = time_in(words, words.at_byte(date->span.to), words.size());
        if (closing.time.empty()) closing.time = time_in(words, 0, words.at_byte(date->span.from));
    }
    return closing;
}

std::optional<Found<Closing>> find_closing(const Words& words, const ClosingContext& context) {
    std::optional<Found<Closing>> best;
    std::size_t before = 0;
    const auto dates = find_dates(words, context.dates);
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto& date = dates[i];
        // "Open from 30 November to 14 December" closes at its end.
        if (i + 1 < dates.size() &&
            (is_range(words, date, dates[i + 1]) || opens_window(words, date, dates[i + 1])))
            continue;
        if (is_among_other_ads(words, words.at_byte(date.span.from)) || is_replaced(words, dates, i) ||
            is_day_of_text(words, date))
            continue;
        const std::size_t next = i + 1 < dates.size() ? words.at_byte(dates[i + 1].span.from) : words.size();
        const Spot spot = spot_of(words, date, before, next);
        before = spot.last + 1;
        auto found = closing_at(words, spot);
        if (!found && i > 0) found = closing_of_window(words, dates[i - 1], spot);
        if (!found) found = closing_of_short_window(words, spot);
        if (found && is_possible(date.value, found->value.kind, context) &&
            (!best || is_better(*found, *best)))
            best = found;
    }
    const auto rolling = rolling_in(words);
    if (!best) return rolling ? std::optional(rolling->found) : std::nullopt;
    // A post that stays open after its deadline is not closed by it.
    if (rolling && !rolling->ends_sooner) best->value.kind = ClosingKind::review_starts;
    return best;
}

}  // namespace jobindex::normalise
