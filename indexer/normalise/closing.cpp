#include "indexer/normalise/closing.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/clock_time.h"
#include "indexer/normalise/closing_cues.h"
#include "indexer/normalise/closing_rolling.h"
#include "indexer/normalise/closing_spot.h"
#include "indexer/normalise/closing_subject.h"
#include "indexer/normalise/date_range.h"
#include "indexer/normalise/misdated.h"
#include "indexer/normalise/month_end.h"
#include "indexer/normalise/page_day.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

using base::Date;
using model::ClosingKind;

constexpr int kLongestOpen = 740;   ///< days from posting to closing
constexpr int kReviewBefore = 300;  ///< days before posting; an ad that is put up again keeps its review date
constexpr double kStrongConfidence = 0.9;
constexpr double kReviewConfidence = 0.85;
constexpr double kConsideredConfidence = 0.87;
constexpr double kWeakConfidence = 0.75;
constexpr double kAsideFactor = 0.75;  ///< of a later round, or in brackets
constexpr double kPutOffBonus = 0.08;  ///< "extended to" says more than the page's other lines
constexpr double kRoughFactor = 0.8;   ///< of "the end of January": a day that is written is surer

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

std::optional<Found<Closing>> closing_at(const Words& words, const Spot& spot) {
    const Around around = phrases_around(words, spot);
    const auto says_other = [&](const CueHit& cue) { return names_other_date(words, cue.end, spot.first); };
    const bool review_counts =
        around.review && (around.review->first > spot.first ||
                          !names_other_review_date(words, around.review->end, spot.first));
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
    static const auto kOpened = list_of(kOpenedWords);
    bool opened = false;
    kOpened.each(words, first > 3 ? first - 3 : 0, first,
                 [&](const PhraseHit<bool>& hit) { opened = opened || hit.end == first; });
    if (!opened && !is_about_applying(words, {spot.first, spot.last, spot.to}, first - 1, first))
        return std::nullopt;
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
    // A year left out makes "full consideration until 3 May" no worse beside a day on which review begins.
    const auto weight = [a_hard](const Found<Closing>& found) {
        return found.confidence / (found.inferred && !a_hard ? kYearlessFactor : 1);
    };
    return weight(a) > weight(b);
}

/// What the phrase around date `i` of `dates` announces; nullopt when it announces nothing.
std::optional<Found<Closing>> announced(const Words& words, const std::vector<Found<Date>>& dates,
                                        std::size_t i, const Spot& spot) {
    auto found = closing_at(words, spot);
    if (!found && i > 0) found = closing_of_window(words, dates[i - 1], spot);
    return found ? found : closing_of_short_window(words, spot);
}

/// "Expires: 3 May", of the listing.
bool is_end_of_listing(const Words& words, const Found<Closing>& found) {
    static const PhraseTable<bool> kListing{
        {"expires", true}, {"expires on", true}, {"expiry date", true}, {"expiration date", true}};
    return kListing.at(words, words.at_byte(found.span.from)).has_value();
}

/// The days that a text announces.
struct Announced {
    std::optional<Found<Closing>> best;
    std::optional<Found<Closing>> past;     ///< a deadline before the posting date
    std::optional<Found<Closing>> letters;  ///< a day for what others send
    std::optional<Date> begun;              ///< a review that began before the posting date
};

Announced choose_day(const Words& words, const ClosingContext& context) {
    Announced out;
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
        auto found = announced(words, dates, i, spot);
        if (!found) continue;
        if (const auto meant = meant_day(words, date, found->value.kind, context)) {
            found->value.date = *meant;
            found->inferred = true;
            found->confidence *= kYearlessFactor;
        }
        if (is_for_referees(words, words.at_byte(found->span.from))) {
            if (!out.letters && is_possible(*found->value.date, found->value.kind, context))
                out.letters = found;
            continue;
        }
        const Date day = *found->value.date;
        const bool past = context.posted && day <= *context.posted;
        const bool recent = past && is_possible(day, ClosingKind::review_starts, context);
        if (recent && !found->inferred && found->value.kind == ClosingKind::review_starts && !out.begun)
            out.begun = day;
        if (is_possible(day, found->value.kind, context)) {
            if (!out.best || is_better(*found, *out.best)) out.best = found;
        } else if (recent && !out.past &&
                   (found->confidence >= kBehindConfidence ||
                    names_applications(words, spot.first, spot.to))) {
            out.past = found;
        }
    }
    // The day for letters is the applicant's where the ad names no other.
    if (!out.best) out.best = out.letters;
    return out;
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
    auto chosen = choose_day(words, context);
    if (chosen.begun) {
        // "Review began on 1 October 2026; full consideration until 1 November" is of that autumn.
        ClosingContext earlier = context;
        earlier.dates.reference = *chosen.begun;
        chosen = choose_day(words, earlier);
    }
    auto& best = chosen.best;
    const auto rolling = rolling_in(words);
    // An ad that is put up again after its deadline, and stays open.
    if (!best && rolling) best = chosen.past;
    if (!best) return rolling ? std::optional(rolling->found) : std::nullopt;
    // "Expires 3 May" is when a board takes the ad off, not until when one can apply.
    if (rolling && !rolling->ends_sooner && is_end_of_listing(words, *best)) return rolling->found;
    // A post that stays open after its deadline is not closed by it.
    if (rolling && !rolling->ends_sooner) best->value.kind = ClosingKind::review_starts;
    return best;
}

}  // namespace jobindex::normalise
