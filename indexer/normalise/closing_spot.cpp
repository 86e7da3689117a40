#include "indexer/normalise/closing_spot.h"

#include <algorithm>

#include "indexer/normalise/closing_cues_rare.h"
#include "indexer/normalise/closing_rolling.h"
#include "indexer/normalise/closing_subject.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

using base::Date;
using model::ClosingKind;

constexpr std::size_t kStrongReach = 16;  ///< words between a strong phrase and its date
constexpr std::size_t kDeadlineReach =
    12;  ///< as kWeakReach, of "deadline": "the deadline of 11:59 p.m. on Friday"

const PhraseTable<bool>& no_review_date_words() {
    static const auto kTable = list_of(kNoReviewDateWords);
    return kTable;
}
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

/// The words of [from, to) but those of a time of day: "before 12 noon (Irish local time) on Friday, 3 May".
std::size_t words_between(const Words& words, std::size_t from, std::size_t to) {
    static const auto kTimes = list_of(kTimeWords);
    if (from >= to) return 0;
    const auto is_clock = [&](std::size_t i) {
        if (!leading_number(words.folded(i))) return false;
        return words.gap(i) == ":" || words.gap(i + 1) == ":" || kTimes.at(words, i + 1).has_value();
    };
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i)
        count += !kTimes.at(words, i) && !is_clock(i) && !weekday_at(words, i);
    return count;
}

/// "Start: 1 September / Salary: by scale": true when a label ends in words [from, last].
bool has_label(const Words& words, std::size_t from, std::size_t last) {
    for (std::size_t i = from; i <= last; ++i) {
        const auto gap = words.gap(i);
        if (gap.starts_with(':') && gap.size() > 1 && !gap.starts_with("://")) return true;
    }
    return false;
}

}  // namespace

Spot spot_of(const Words& words, const Found<base::Date>& date, std::size_t before, std::size_t next) {
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
        } else if (words_between(words, hit.end, spot.first) <= weak_reach(words, hit)) {
            around.weak = hit;
        }
    });
    if (!around.review) around.review = review_pair(words, spot.from, spot.first);
    closing_cue_table().each(words, spot.last + 1, spot.to, [&](const CueHit& hit) {
        const auto& cue = **hit.value;
        // "Starts 1 September. Application deadline:" has its own day, or none.
        if (words.gap(hit.end).starts_with(':') || has_label(words, spot.last + 2, hit.first)) return;
        // "Effective 1 September, reviews begin 10 January": the phrase has a date of its own.
        if (hit.end <= spot.next && spot.next - hit.end <= kPairReach && spot.next < spot.to) return;
        if (cue.kind == ClosingKind::review_starts && !around.review) around.review = hit;
        if (cue.kind == ClosingKind::hard && cue.strength == CueStrength::strong && !around.strong_behind &&
            !looks_ahead(words, hit.end - 1) && hit.first - spot.last <= kWeakReach)
            around.strong_behind = hit;
    });
    return around;
}

bool softens(const Words& words, const Spot& spot, const Around& around) {
    if (!around.review) return false;
    const auto last = words.folded(around.review->end - 1);
    return around.review->first < spot.first || last == "consideration" || last == "considered" ||
           last == "priority";
}

bool names_other_review_date(const Words& words, std::size_t from, std::size_t to) {
    bool other = false;
    no_review_date_words().each(words, from, to, [&](const PhraseHit<bool>& hit) {
        other = other || !is_goal_of_applying(words, from > 0 ? from - 1 : 0, hit.first);
    });
    return other;
}

bool is_about_consideration(const Words& words, const CueHit& cue) {
    static const auto kBegins = list_of(kBeginWords);
    if (cue.end - cue.first > 3 || kBegins.any(words, cue.first, cue.end)) return false;
    for (std::size_t i = cue.first; i < cue.end; ++i) {
        if (words.folded(i).starts_with("consider")) return true;
    }
    return false;
}

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

}  // namespace jobindex::normalise
