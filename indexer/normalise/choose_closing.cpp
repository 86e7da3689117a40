#include <optional>

#include "indexer/normalise/closing.h"
#include "indexer/normalise/closing_rolling.h"
#include "indexer/normalise/closing_subject.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/page_day.h"
#include "indexer/normalise/relative_closing.h"
#include "indexer/normalise/synthetic_dates.h"

namespace jobindex::normalise {
namespace {

using base::Date;
using model::ClosingKind;

/// "Deadline:" with the ad's first sentence behind it, because the page left the day out: its date stands far
/// into the sentence, and nothing there says that one applies by it.
bool is_prose(std::string_view text, const ClosingContext& context) {
    constexpr std::size_t kMostBefore = 6;  // words: "Applications are welcome until midnight of"
    const auto date = read_date(text, context.dates);
    if (!date) return false;
    const Words words(text);
    return words.at_byte(date->span.from) > kMostBefore && !find_closing(words, context);
}

/// A label such as "Review date" or "First consideration".
bool names_review(std::string_view label) {
    const Words words(label);
    bool review = false;
    closing_cue_table().each(words, [&](const PhraseHit<const ClosingCue*>& hit) {
        review = review || (*hit.value)->kind == ClosingKind::review_starts;
    });
    return review;
}

/// "Expires", "Advert end date": the day on which a board takes the ad off, which of a post that its text
/// leaves open is no deadline.
bool names_end_of_listing(std::string_view label) {
    static const PhraseTable<bool> kListing{{"expires", true},         {"job expires", true},
                                            {"ad expires", true},      {"advert expires", true},
                                            {"expiry date", true},     {"job expiry date", true},
                                            {"advert end date", true}, {"expiration date", true},
                                            {"removal date", true},    {"unposting date", true}};
    const Words words(label);
    const auto hit = kListing.at(words, 0);
    return hit && hit->end == words.size();
}

/// True when the page's own labels name two days or more.
bool have_several_days(const std::vector<const extract::Candidate*>& candidates,
                       const ClosingContext& context) {
    std::optional<Date> first;
    for (const auto* candidate : candidates) {
        if (candidate->method < model::Method::table) continue;
        const auto closing = read_closing(text_of(candidate->value), context);
        if (!closing || !closing->date) continue;
        if (first && *first != *closing->date) return true;
        first = closing->date;
    }
    return false;
}

}  // namespace

std::optional<Reading<Closing>> closing_of_title(const std::vector<const extract::Candidate*>& titles,
                                                 const ClosingContext& context) {
    for (const auto* candidate : titles) {
        const std::string text = text_of(candidate->value);
        const auto found = find_closing(Words(text), context);
        if (!found || !found->value.date || found->value.kind != ClosingKind::hard) continue;
        return Reading<Closing>{found->value, from_candidate(*candidate, found->confidence, found->inferred)};
    }
    return std::nullopt;
}

std::optional<Reading<Closing>> choose_closing(const std::vector<const extract::Candidate*>& candidates,
                                               const Words& words, const ClosingContext& context) {
    const auto found = find_closing(words, context);
    // The labels of other ads on the page say several days; the text's own sentence is read without them.
    if (found && found->value.date && have_several_days(candidates, context))
        return Reading<Closing>{found->value, from_text(*found)};
    for (const auto* candidate : candidates) {
        const std::string text = text_of(candidate->value);
        auto closing = read_closing(text, context);
        if (!closing || (closing->date && is_prose(text, context))) continue;
        // "Applications close on 15 January. Start date:" is a label with its day in it; what follows is
        // another.
        if (!find_dates(Words(label_of(*candidate)), context.dates).empty()) continue;
        const Words label(label_of(*candidate));
        if (is_of_fee_or_appeal(label, 0, label.size())) continue;
        const bool left_open = found && !found->value.date && found->value.kind == ClosingKind::rolling;
        if (left_open && names_end_of_listing(label_of(*candidate))) continue;
        if (names_review(label_of(*candidate))) closing->kind = ClosingKind::review_starts;
        // Posted at 20:45:56, valid until 20:45:56 ninety days on: nobody chose that day.
        if (candidate->method <= model::Method::rdfa && is_computed(text, context.posted_text)) continue;
        // "Open until filled" in a field, and a day on which review begins in the text.
        if (!closing->date && found && found->value.date) break;
        const bool text_says_other = found && found->value.date && found->value.date != closing->date;
        if (text_says_other && looks_synthetic(text, *closing, context)) break;
        // A clear word on the page beats a site's later date, which is when the page goes.
        const bool sites = candidate->method <= model::Method::rdfa && closing->date;
        if (text_says_other && sites && found->confidence >= kBehindConfidence &&
            *found->value.date < *closing->date)
            break;
        const auto date = read_date(text, context.dates);
        const bool inferred = date && date->inferred;
        return Reading<Closing>{*closing,
                                from_candidate(*candidate, inferred ? kYearlessFactor : 1, inferred)};
    }
    if (found) return Reading<Closing>{found->value, from_text(*found)};
    const auto published = context.posted ? context.posted : find_posted_day(words, context.dates);
    const auto counted = published ? find_relative_closing(words, *published) : std::nullopt;
    if (!counted) return std::nullopt;
    return Reading<Closing>{counted->value, from_text(*counted)};
}

}  // namespace jobindex::normalise
