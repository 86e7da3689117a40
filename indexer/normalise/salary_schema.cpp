// schema.org baseSalary: MonetaryAmount and QuantitativeValue as sites write them.
#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/amount.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/salary.h"

namespace jobindex::normalise {
namespace {

using base::Json;
using model::Period;
using model::Salary;

constexpr double kStated = 0.95;
constexpr double kGuessed = 0.6;
constexpr int kDeepest = 4;  ///< values inside values

enum class Unit { none, year, month, hour, other };

/// unitText and its variants ("YEAR", "Annual", "per month", "HUR", "ANN").
Unit unit_of(std::string_view text) {
    if (base::trim(text).empty()) return Unit::none;
    const auto has = [&](std::string_view word) {
        return base::find_ignoring_case(text, word) != std::string_view::npos;
    };
    if (has("year") || has("ann") || has("jahr")) return Unit::year;
    if (has("month") || has("mon") || has("monat")) return Unit::month;
    if (has("hour") || has("hur") || has("stunde")) return Unit::hour;
    return Unit::other;
}

/// The ends as numbers, out of a number or a text such as "50,000".
struct Ends {
    std::optional<double> min, max;
    std::string unit;
    std::string currency;
};

std::optional<double> figure(const Json& value) {
    if (const auto number = value.number()) return number;
    if (!value.is_string()) return std::nullopt;
    // One figure, without grouping: anything richer goes through read_salary's text form, as does "45.000",
    // which is no forty-five.
    const auto text = base::trim(value.text());
    const auto dot = text.rfind('.');
    if (dot != std::string_view::npos && text.size() - dot == 4 && dot <= 3) return std::nullopt;
    return base::parse_number(text);
}

/// One end of a range: a text may group its thousands ("45.000", "45,000").
std::optional<double> end_of(const Json& value) {
    if (const auto number = figure(value)) return number;
    const auto text = base::trim(value.text());
    const auto amount = amount_at(text, 0);
    if (!amount || amount->to != text.size() || amount->millions) return std::nullopt;
    return amount->value;
}

void read_ends(const Json& value, Ends& ends, int depth) {
    if (depth > kDeepest) return;
    if (value.is_array() && value.size() > 0) return read_ends(value.at(0), ends, depth + 1);
    if (const auto number = figure(value)) {
        ends.min = ends.max = number;
        return;
    }
    if (!value.is_object()) return;
    if (ends.unit.empty()) ends.unit = value["unitText"].text();
    if (ends.unit.empty()) ends.unit = value["unitCode"].text();
    if (ends.unit.empty()) ends.unit = value["duration"].text() == "P1Y" ? "YEAR" : "";
    if (ends.currency.empty()) ends.currency = value["currency"].text();
    if (const auto* inner = value.find("value")) read_ends(*inner, ends, depth + 1);
    if (const auto min = end_of(value["minValue"])) ends.min = min;
    if (const auto max = end_of(value["maxValue"])) ends.max = max;
}

/// The text of a value that is no plain number: "50000-60000 EUR".
const std::string& inner_text(const Json& value, int depth = 0) {
    static const std::string kNone;
    if (value.is_string()) return value.text();
    if (!value.is_object() || depth > kDeepest) return kNone;
    return inner_text(value["value"], depth + 1);
}

std::string currency_code(std::string_view text, std::string_view country) {
    text = base::trim(text);
    if (text.size() == 3 && std::all_of(text.begin(), text.end(), base::is_alpha))
        return base::to_upper_ascii(text);
    if (const auto sign = currency_sign(text, country)) return std::string(sign->code);
    return std::string(currency_of_word(base::to_lower_ascii(text), country));
}

std::optional<Period> period_of(Unit unit) {
    switch (unit) {
        case Unit::year:
            return Period::year;
        case Unit::month:
            return Period::month;
        case Unit::hour:
            return Period::hour;
        default:
            return std::nullopt;
    }
}

/// The period whose believable pay holds both ends: year first, since ads state that most.
std::optional<Period> period_by_size(double min, double max, std::string_view currency) {
    const double unit = believable_pay(currency, Period::year).min / 4'000;
    if (min >= 12'000 * unit && max <= believable_pay(currency, Period::year).max) return Period::year;
    if (min >= 900 * unit && max < 9'000 * unit) return Period::month;
    if (min >= 7 * unit && max < 150 * unit) return Period::hour;
    return std::nullopt;
}

std::optional<Found<Salary>> from_ends(const Ends& ends, const SalaryContext& context) {
    if (!ends.min && !ends.max) return std::nullopt;
    double min = ends.min.value_or(*(ends.max ? ends.max : ends.min));
    double max = ends.max.value_or(min);
    if (max == 0) max = min;
    if (min == 0) min = max;
    Found<Salary> found;
    found.confidence = kStated;
    std::string currency =
        currency_code(ends.currency.empty() ? context.currency : ends.currency, context.country);
    if (currency.empty()) {
        currency = currency_of_country(context.country);
        found.inferred = true;
    }
    if (currency.empty()) return std::nullopt;
    const Unit unit = unit_of(ends.unit);
    if (unit == Unit::other) return std::nullopt;
    auto period = period_of(unit);
    if (!period) {
        period = period_by_size(min, max, currency);
        found.inferred = true;
        // A bare "11" is a scale or a step as often as pay by the hour.
        if (period == Period::hour && ends.currency.empty()) return std::nullopt;
    }
    if (!period) return std::nullopt;
    const auto range = believable_pay(currency, *period);
    if (min < range.min || max > range.max || max < min) return std::nullopt;
    if (found.inferred) found.confidence = kGuessed;
    found.value.min = min;
    found.value.max = max;
    found.value.currency = currency;
    found.value.period = period;
    return found;
}

}  // namespace

std::optional<Found<Salary>> read_salary(const Json& value, const SalaryContext& context) {
    if (value.is_array()) {
        for (const auto& item : value.items()) {
            if (item.is_array()) continue;
            if (auto found = read_salary(item, context)) return found;
        }
        return std::nullopt;
    }
    Ends ends;
    read_ends(value, ends, 0);
    if (auto found = from_ends(ends, context)) return found;
    const auto& text = inner_text(value);
    if (text.empty() || figure(Json(text))) return std::nullopt;
    SalaryContext inner = context;
    if (!ends.currency.empty()) inner.currency = currency_code(ends.currency, context.country);
    auto found = read_salary(std::string_view(text), inner);
    if (!found) return std::nullopt;
    const Unit unit = unit_of(ends.unit);
    if (unit == Unit::other) return std::nullopt;
    if (const auto period = period_of(unit)) {
        const auto range = believable_pay(found->value.currency, *period);
        const double min = found->value.min.value_or(found->value.max.value_or(0));
        const double max = found->value.max.value_or(min);
        if (min < range.min || max > range.max) return std::nullopt;
        found->value.period = period;
        found->inferred = false;
        found->confidence = kStated;
    }
    return found;
}

std::optional<Found<Salary>> read_labelled_salary(const extract::Candidate& candidate,
                                                  const SalaryContext& context) {
    const auto label = label_of(candidate);
    const bool counts = std::any_of(label.begin(), label.end(), base::is_digit);
    if (counts || label.empty() || !candidate.value.is_string()) return read_salary(candidate.value, context);
    const std::string said = labelled_text(candidate);
    if (auto found = read_salary(std::string_view(said), context)) return found;
    return read_salary(candidate.value, context);
}

}  // namespace jobindex::normalise
