#include "indexer/normalise/pay_by_grade.h"

#include "indexer/normalise/currency.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/pay_grade.h"

namespace jobindex::normalise {
namespace {

constexpr double kByTable = 0.7;  ///< the step within the grade depends on the person

}  // namespace

std::optional<Reading<std::string>> choose_pay_grade(const std::vector<const extract::Candidate*>& fields,
                                                     const Words& words) {
    for (const auto* candidate : fields) {
        const std::string text = "salary " + text_of(candidate->value);
        if (const auto found = find_pay_grade(Words(text)))
            return Reading<std::string>{found->value, from_candidate(*candidate)};
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
