// Pay grades: what public pay tables pay for a grade, by the day from which they are valid.
//
// Immutable once loaded: any number of threads may read it. The rows own their text.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/enums.h"

namespace jobindex::vocab {

/// One row of data/pay/grades.tsv: the lowest and highest step of a grade, full time and gross.
struct PayGrade {
    std::string grade;                  ///< as JobAd salary.grade spells it: "TV-L E13"
    std::optional<model::Level> level;  ///< the row counts for these posts only; empty = any
    double min = 0;
    std::optional<double> max;  ///< empty where only the lowest step is known
    std::string currency;       ///< ISO 4217
    model::Period period = model::Period::year;
    base::Date first, last;  ///< days on which the table is valid
};

/// The table of pay grades.
class PayGrades {
  public:
    /// Reads grades.tsv of `dir`. Errors: not_found, denied, io, corrupt (with the line's grade),
    /// unsupported.
    static base::Result<PayGrades> load(const std::filesystem::path& dir);
    /// The same from a file's text; `file` names it in errors.
    ///
    /// A row whose amounts, days or words cannot be read, or whose days overlap another row's of the same
    /// grade and level, is corrupt.
    static base::Result<PayGrades> parse(std::string_view text, const std::filesystem::path& file);

    /// The row of `grade` that is valid on `day`, for a post of these levels; nullptr when there is none.
    ///
    /// A row for one level needs that to be the post's only level. Grades are compared without regard to
    /// ASCII case.
    const PayGrade* find(std::string_view grade, const std::vector<model::Level>& levels,
                         base::Date day) const;
    /// Number of rows.
    std::size_t size() const { return rows_.size(); }

  private:
    std::vector<PayGrade> rows_;  ///< by grade in upper case, then by first day
};

}  // namespace jobindex::vocab
