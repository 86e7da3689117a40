#include "indexer/normalise/pay_by_grade.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/pay_grade.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr double kByTable = 0.7;  ///< the step within the grade depends on the person

/// "Grade: YC72", "Pay band: 6": what a field that is called so holds, where that is one code or number.
std::string grade_of_field(const extract::Candidate& candidate) {
    static const PhraseTable<bool> kLabels{
        {"grade", true},       {"pay grade", true},   {"job grade", true},  {"salary grade", true},
        {"pay band", true},    {"band", true},        {"pay scale", true},  {"salary scale", true},
        {"salary band", true}, {"staff grade", true}, {"post grade", true}, {"job level", true}};
    constexpr std::size_t kLongest = 6;
    const auto label = label_of(candidate);
    const Words name(label);
    const auto hit = name.empty() ? std::nullopt : kLabels.at(name, 0);
    const std::string value(base::trim(text_of(candidate.value)));
    if (!hit || hit->end != name.size() || value.size() > kLongest) return {};
    const bool whole = std::all_of(value.begin(), value.end(),
                                   [](char c) { return base::is_digit(c) || (c >= 'A' && c <= 'Z'); });
    if (!whole || std::none_of(value.begin(), value.end(), base::is_digit)) return {};
    constexpr int kMost = 20;
    const auto number = whole_number(value);
    if (number.value_or(0) > kMost) return {};
    return number ? fmt::format("{} {}", base::trim(label), value) : value;
}

}  // namespace

std::optional<Reading<std::string>> choose_pay_grade(const std::vector<const extract::Candidate*>& fields,
                                                     const Words& words) {
    for (const auto* candidate : fields) {
        const std::string text = "salary " + text_of(candidate->value);
        if (const auto found = find_pay_grade(Words(text)))
            return Reading<std::string>{found->value, from_candidate(*candidate)};
        if (auto code = grade_of_field(*candidate); !code.empty())
            return Reading<std::string>{std::move(code), from_candidate(*candidate)};
    }
    if (const auto found = find_pay_grade(words))
        return Reading<std::string>{found->value, from_text(*found)};
    return std::nullopt;
}

std::optional<Reading<model::Salary>> pay_by_grade(const model::JobAd& ad, const Words& words,
                                                   const vocab::PayGrades& table, base::Date day) {
    const auto stated = ad.provenance.find("salary.grade");
    if (ad.salary.min || ad.salary.max || ad.salary.grade.empty() || stated == ad.provenance.end())
        return std::nullopt;
    const auto* row = table.find(ad.salary.grade, ad.levels, day);
    if (row == nullptr || leaves_choice_of_group(words) || leaves_choice_of_group(Words(stated->second.text)))
        return std::nullopt;
    for (const auto& place : ad.places) {
        if (!place.country.empty() && currency_of_country(place.country) != row->currency)
            return std::nullopt;
    }
    Reading<model::Salary> found{ad.salary, stated->second};
    found.value.min = row->min;
    found.value.max = row->max;
    found.value.currency = row->currency;
    found.value.period = row->period;
    found.value.table_date = row->first;
    found.provenance.method = model::Method::inferred;
    found.provenance.confidence *= kByTable;
    return found;
}

}  // namespace jobindex::normalise
