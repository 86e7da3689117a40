// Pay: schema.org's baseSalary in the shapes it comes in, and prose. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What is known about the ad before its pay is read.
struct SalaryContext {
    std::string country;   ///< ISO 3166-1 alpha-2, "" when unknown: settles "$" and "kr"
    std::string currency;  ///< schema.org salaryCurrency, "" when none was given
    bool ranks = false;    ///< the post is open in rank: the pay of all ranks is meant
};

/// Finds the pay that a text states: "EUR 2.901 - 3.707 brutto per maand", "£37,174 to £45,413 per annum".
///
/// An amount counts with a currency, and only beside a word for pay or a period; grants, budgets, fees,
/// millions and what no post pays are refused. A period that is not written is inferred from the size.
/// @return min and max (equal for one figure), currency and period with the bytes that say so; nullopt when
/// the text
///         states none.
/// Errors: none, pure.  Source: indexer/normalise/salary_cues.h, currency.cpp.
std::optional<Found<model::Salary>> find_salary(const Words& words, const SalaryContext& context);

/// Reads a salary field's text, in which an amount needs no word for pay beside it: "50000-60000", "£30,000".
///
/// Without a currency of its own it is the context's, then the country's (inferred).
std::optional<Found<model::Salary>> read_salary(std::string_view text, const SalaryContext& context);

/// Reads a schema.org baseSalary: number, text, MonetaryAmount {currency, value: number, text or
/// QuantitativeValue {value, minValue, maxValue, unitText}}, or an array of them (the first that can be
/// read).
///
/// Pay by the day or week is refused: the ad has no unit for it.
std::optional<Found<model::Salary>> read_salary(const base::Json& value, const SalaryContext& context);

/// Reads a candidate for the pay; its label counts as words before it: "Monthly salary", "時給".
std::optional<Found<model::Salary>> read_labelled_salary(const extract::Candidate& candidate,
                                                         const SalaryContext& context);

}  // namespace jobindex::normalise
