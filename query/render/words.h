// Parts of an ad in words for the terminal, in English alone: dates, salary, contract; names that programs
// read. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/model/job_ad.h"
#include "query/search/result.h"

namespace jobindex::render {

/// How urgent a closing date is.
enum class Urgency { none, soon, past };

/// "closes 2026-12-31 (37 days left)", "closed 2026-11-01 (23 days ago)", "no closing date stated".
struct ClosingText {
    std::string text;
    Urgency urgency = Urgency::none;
};
/// The closing date against `today`; soon means within a week.
ClosingText closing_text(const model::Dates& dates, base::Date today);
/// "EUR 50,000 to 60,000 a year, TV-L E13"; "" when nothing is stated.
std::string salary_text(const model::Salary& salary);
/// "fixed term, 36 months, 65 %"; "" when nothing is stated.
std::string contract_text(const model::Contract& contract);

/// The kind of a loss as programs have it: "elsewhere", "rank", ...
std::string_view name_of(search::Loss::Kind kind);
/// The kind of a ground as programs have it: "title", "skill", ...
std::string_view name_of(search::Ground::Kind kind);

}  // namespace jobindex::render
