// Terms and slot values as they stand in the index: contract indexer -> query. Pure.
//
// A boolean term is the field's prefix and the lower-case value ("XCde"); a word of a text field is its
// prefix and the folded word ("Slecturer"), a stem has kStemPrefix before that ("ZSlectur"). Values never
// begin with a capital, so prefixes cannot run into them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/model/job_ad.h"
#include "core/schema/fields.h"

namespace jobindex::schema {

/// The longest term that this schema makes, in bytes; Xapian's own limit is 245, with NUL counted twice.
inline constexpr std::size_t kTermLimit = 200;

/// A boolean value as it stands in terms and facet slots: folded, squeezed; over-long ones cut with a hash.
///
/// "DE-BY" is "de-by", "Zürich" is "zurich".
std::string boolean_value(std::string_view value);
/// The exact term of a boolean field: `boolean_term(field("country"), "DE")` is "XCde".
std::string boolean_term(const Field& field, std::string_view value);
/// The positioned term of a folded word; with the field `text` the word itself.
std::string word_term(const Field& field, std::string_view folded);
/// The term of a folded stem, which has no positions.
std::string stem_term(const Field& field, std::string_view stem);

/// "20261201": the value of a date slot, in date order.
std::string date_value(base::Date date);
/// The date of a slot value; nullopt for kOpenEnded, "" and anything else.
std::optional<base::Date> date_from_value(std::string_view value);
/// A number as Xapian::sortable_serialise writes it, in number order.
std::string number_value(double number);
/// The number of a slot value; nullopt for "".
std::optional<double> number_from_value(const std::string& value);
/// All values of one facet of an ad as one slot value; duplicates and empty ones left out, order kept.
std::string facet_value(const std::vector<std::string>& values);
/// The values of facet_value(); views into `packed`.
std::vector<std::string_view> facet_values(std::string_view packed);

/// Lower and upper end of a salary, as pay a year in its own currency.
struct AnnualSalary {
    double min = 0, max = 0;
};
/// The salary as pay a year: 12 months, or 2,080 hours; without a period, the amount as it stands.
///
/// nullopt when no amount is stated; an end that is not stated is the other one.
std::optional<AnnualSalary> annual(const model::Salary& salary);

/// What the field `employer` and its facet hold for an institution: its id, else its name; "" for neither.
std::string employer_key(const model::Institution& institution);

}  // namespace jobindex::schema
