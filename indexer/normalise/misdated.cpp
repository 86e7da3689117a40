#include "indexer/normalise/misdated.h"

#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/day_without_year.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr int kSoon = 120;        ///< days after posting within which a day without proof is meant
constexpr int kSoonProved = 240;  ///< the same of one that its weekday proves
constexpr int kAYear = 366;       ///< days; a call that is open longer is rare

/// "12/05/2026", which the order of the country puts before the posting date, with its month first.
std::optional<Date> with_month_first(const Words& words, std::size_t first, const ClosingContext& context) {
    DateContext turned = context.dates;
    turned.order = DateOrder::month_first;
    const auto date = date_at(words, first, turned);
    const int after = date && !date->inferred ? date->value.days_since(*context.posted) : 0;
    return after > 0 && after <= kSoon ? std::optional(date->value) : std::nullopt;
}

/// "January 15, 2021" of an ad of December 2021: the old year, out of habit.
bool is_old_year(Date date, Date posted) {
    return date.year() == posted.year() && date.month() <= 2 && posted.month() >= 11;
}

/// An ad of last year that is put up again names no later year, and one whose review began long ago may still
/// be open.
bool may_be_stale(Date date, model::ClosingKind kind, const ClosingContext& context) {
    if (is_old_year(date, *context.posted)) return false;
    return context.dates.newest_year <= date.year() || kind != model::ClosingKind::hard;
}

}  // namespace

std::optional<Date> meant_day(const Words& words, const Found<Date>& date, model::ClosingKind kind,
                              const ClosingContext& context) {
    if (!context.posted || date.inferred) return std::nullopt;
    const int after = date.value.days_since(*context.posted);
    if (after > 0 && after <= kAYear) return std::nullopt;
    const std::size_t first = words.at_byte(date.span.from), last = words.at_byte(date.span.to - 1);
    if (after <= 0 && kind == model::ClosingKind::hard) {
        if (const auto turned = with_month_first(words, first, context)) return turned;
    }
    const auto meant =
        Date::make(date.value.year() + (after > 0 ? -1 : 1), date.value.month(), date.value.day());
    const auto weekday = weekday_beside(words, first, last);
    if (!meant || (weekday && weekday_of(*meant) != *weekday)) return std::nullopt;
    const int then = meant->days_since(*context.posted);
    if (weekday) return then > 0 && then <= kSoonProved ? meant : std::nullopt;
    // A label has its day from a form, not from somebody's pen.
    const bool label = words.gap(first).find(':') != std::string_view::npos;
    if (after > 0 || (label && kind != model::ClosingKind::hard)) return std::nullopt;
    return then > 0 && then <= kSoon && !may_be_stale(date.value, kind, context) ? meant : std::nullopt;
}

}  // namespace jobindex::normalise
