#include "query/render/words.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "core/base/text.h"
#include "query/render/layout.h"

namespace jobindex::render {
namespace {

constexpr int kSoonDays = 7;

std::string days(int count) {
    return count == 1 ? "1 day" : fmt::format("{} days", count);
}

std::string amount(double value) {
    const auto whole = static_cast<std::size_t>(std::llround(std::max(0.0, value)));
    const bool has_fraction = std::abs(value - std::round(value)) > 0.004 && value < 1000;
    return has_fraction ? fmt::format("{:.2f}", value) : grouped(whole);
}

std::string_view period_text(model::Period period) {
    switch (period) {
        case model::Period::year:
            return " a year";
        case model::Period::month:
            return " a month";
        case model::Period::hour:
            return " an hour";
    }
    return "";
}

void add(std::string& text, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
}

}  // namespace

ClosingText closing_text(const model::Dates& dates, base::Date today) {
    if (dates.closed && *dates.closed <= today && (!dates.closing || *dates.closed < *dates.closing)) {
        return {fmt::format("taken down by {}", dates.closed->iso()), Urgency::past};
    }
    if (!dates.closing) {
        return {dates.closing_kind == model::ClosingKind::rolling ? "open until filled"
                                                                  : "no closing date stated",
                Urgency::none};
    }
    const std::string day = dates.closing->iso();
    const int left = dates.closing->days_since(today);
    if (dates.closing_kind == model::ClosingKind::review_starts) {
        return {left < 0 ? fmt::format("reviews since {}", day)
                         : fmt::format("reviews start {} (in {})", day, days(left)),
                Urgency::none};
    }
    if (left < 0) return {fmt::format("closed {} ({} ago)", day, days(-left)), Urgency::past};
    if (left == 0) return {fmt::format("closes {} (today)", day), Urgency::soon};
    return {fmt::format("closes {} ({} left)", day, days(left)),
            left <= kSoonDays ? Urgency::soon : Urgency::none};
}

std::string salary_text(const model::Salary& salary) {
    std::string text;
    if (salary.min || salary.max) {
        const double low = salary.min ? *salary.min : *salary.max;
        const double high = salary.max.value_or(low);
        if (!salary.min) text = "up to ";
        if (!salary.max) text = "from ";
        if (!salary.currency.empty()) text += salary.currency + " ";
        text += amount(low);
        if (salary.min && salary.max && high > low) text += " to " + amount(high);
        if (salary.period) text += period_text(*salary.period);
        if (salary.table_date) text += fmt::format(" (full time, pay table of {})", salary.table_date->iso());
    }
    add(text, salary.grade);
    return text;
}

std::string contract_text(const model::Contract& contract) {
    std::string text;
    if (contract.kind) {
        std::string kind(model::name_of(*contract.kind));
        for (char& c : kind) c = c == '_' ? ' ' : c;
        text = kind;
    }
    if (contract.months) add(text, fmt::format("{} months", *contract.months));
    if (contract.share) add(text, fmt::format("{:.0f} %", *contract.share * 100));
    return text;
}

std::string_view name_of(search::Loss::Kind kind) {
    static constexpr std::array<std::string_view, 7> kNames = {"none",  "spelling",     "elsewhere", "rank",
                                                               "field", "next_country", "closed"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(search::Ground::Kind kind) {
    static constexpr std::array<std::string_view, 10> kNames = {
        "title", "text", "employer", "level", "skill", "degree", "field", "place", "distance", "closes"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace jobindex::render
