#include "indexer/normalise/synthetic_dates.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "indexer/normalise/merge.h"

namespace jobindex::normalise {
namespace {

std::string_view time_of_day(std::string_view text) {
    text = base::trim(text);
    return text.size() >= 19 && text[10] == 'T' ? text.substr(11, 8) : std::string_view();
}

/// Exactly 30, 60, 90, 120, 180 or 365 days, or 1, 2, 3, 6 or 12 months.
bool is_usual_span(base::Date since, base::Date until) {
    static constexpr int kSpans[] = {30, 60, 90, 120, 180, 365};
    static constexpr int kMonths[] = {1, 2, 3, 6, 12};
    if (std::find(std::begin(kSpans), std::end(kSpans), until.days_since(since)) != std::end(kSpans))
        return true;
    const int months = (until.year() - since.year()) * 12 + until.month() - since.month();
    return until.day() == since.day() &&
           std::find(std::begin(kMonths), std::end(kMonths), months) != std::end(kMonths);
}

}  // namespace

bool is_computed(std::string_view valid_through, std::string_view posted) {
    const auto time = time_of_day(valid_through);
    if (time.empty() || time.starts_with("23:59") || time == "00:00:00" || time != time_of_day(posted))
        return false;
    if (!time.ends_with(":00")) return true;
    // Noon sharp may have been chosen for both, but hardly ninety days on.
    const auto until = base::Date::parse(base::trim(valid_through).substr(0, 10));
    const auto since = base::Date::parse(base::trim(posted).substr(0, 10));
    return until && since && is_usual_span(*since, *until);
}

bool looks_synthetic(std::string_view valid_through, const Closing& closing, const ClosingContext& context) {
    if (!context.posted || !closing.date) return false;
    return is_usual_span(*context.posted, *closing.date) || is_computed(valid_through, context.posted_text);
}

bool has_computed_closing(const Candidates& closing, const Candidates& posted) {
    for (const auto* until : closing) {
        if (until->method > model::Method::rdfa) continue;
        for (const auto* since : posted) {
            if (is_computed(text_of(until->value), text_of(since->value))) return true;
        }
    }
    return false;
}

}  // namespace jobindex::normalise
