#include "query/server/pages/words.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/text.h"
#include "query/render/layout.h"
#include "query/render/said.h"

namespace jobindex::server {
namespace {

constexpr int kSoonDays = 7;

void add(std::string& text, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
}

}  // namespace

std::string Words::text_or(std::string_view key, std::string_view fallback) const {
    std::string found = catalogue_.text(key);
    return found == key ? std::string(fallback) : found;
}

std::string Words::count(std::string_view key, std::size_t number,
                         std::initializer_list<render::Argument> arguments) const {
    return render::count_text(key, number, catalogue_, arguments);
}

std::string Words::number(std::size_t value) const {
    return render::number_text(value, catalogue_);
}

std::string Words::decimal(double value) const {
    return render::decimal_text(value, catalogue_);
}

std::string Words::percent(std::size_t count, std::size_t of) const {
    return render::percent_text(count, of, catalogue_);
}

std::string Words::date(base::Date date) const {
    return render::date_text(date, catalogue_);
}

std::string Words::month(int year, int month) const {
    return text(fmt::format("month.{}", month)) + " " + std::to_string(year);
}

render::ClosingText Words::closing(const model::Dates& dates, bool live, base::Date today) const {
    using render::Urgency;
    const bool gone =
        dates.closed && *dates.closed <= today && (!dates.closing || *dates.closed < *dates.closing);
    if (gone) return {text("closing.gone", {{"date", date(*dates.closed)}}), Urgency::past};
    if (!dates.closing) {
        if (!live) return {text("closing.past"), Urgency::past};
        return {text(dates.closing_kind == model::ClosingKind::rolling ? "closing.rolling" : "closing.none"),
                Urgency::none};
    }
    const std::string day = date(*dates.closing);
    const int left = dates.closing->days_since(today);
    const auto days = static_cast<std::size_t>(std::abs(left));
    if (dates.closing_kind == model::ClosingKind::review_starts)
        return {text(left < 0 ? "closing.reviews_since" : "closing.reviews_from", {{"date", day}}),
                Urgency::none};
    if (left < 0) return {count("closing.ago", days, {{"date", day}}), Urgency::past};
    if (!live) return {text("closing.past"), Urgency::past};
    if (left == 0) return {text("closing.today"), Urgency::soon};
    return {count("closing.left", days, {{"date", day}}), left <= kSoonDays ? Urgency::soon : Urgency::none};
}

std::string Words::amount(double value, bool with_cents) const {
    return render::amount_text(value, with_cents, catalogue_);
}

std::string Words::salary(const model::Salary& salary) const {
    std::string out;
    if (salary.min || salary.max) {
        const bool cents = salary.period == model::Period::hour;
        const double low = salary.min ? *salary.min : *salary.max;
        const double high = salary.max.value_or(low);
        std::string range = amount(low, cents);
        if (salary.min && salary.max && high > low) range += "–" + amount(high, cents);
        if (!salary.currency.empty()) range = salary.currency + " " + range;
        out = !salary.min   ? text("salary.up_to", {{"pay", range}})
              : !salary.max ? text("salary.from", {{"pay", range}})
                            : range;
        if (salary.period) out += " " + text(fmt::format("period.{}", model::name_of(*salary.period)));
        if (salary.table_date) out += " (" + text("salary.table", {{"date", date(*salary.table_date)}}) + ")";
    }
    add(out, salary.grade);
    return out;
}

std::string Words::contract(const model::Contract& contract) const {
    std::string out;
    if (contract.kind) out = text(fmt::format("contract.{}", model::name_of(*contract.kind)));
    if (contract.months) add(out, count("count.months", static_cast<std::size_t>(*contract.months)));
    if (contract.share)
        add(out, text("number.percent", {{"number", fmt::format("{:.0f}", *contract.share * 100)}}));
    return out;
}

}  // namespace jobindex::server
