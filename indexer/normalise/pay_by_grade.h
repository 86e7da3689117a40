// The pay grade of an ad, and pay that it leaves to a public pay table: the grade is stated, the figures are
// looked up. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/job_ad.h"
#include "core/vocab/pay_grades.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The pay grade that the ad states, of its fields for pay or employment the first that names one, else of
/// its text.
std::optional<Reading<std::string>> choose_pay_grade(const std::vector<const extract::Candidate*>& fields,
                                                     const Words& words);

/// The lowest and highest step of the pay grade that `ad` states, for full time, by the table valid on `day`.
///
/// The grade, country and levels of `ad` must be settled. `words` are those of its description.
/// @return salary with its `table_date`, inferred, with the words that state the grade as evidence; nullopt
/// when the ad states a figure or no grade, when it leaves the choice between several groups, when the post
/// is where another currency is paid, or when no table has the grade on that day. Errors: none, pure. Source:
/// data/pay/grades.tsv.
std::optional<Reading<model::Salary>> pay_by_grade(const model::JobAd& ad, const Words& words,
                                                   const vocab::PayGrades& table, base::Date day);

}  // namespace jobindex::normalise
