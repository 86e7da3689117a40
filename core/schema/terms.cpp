#include "core/schema/terms.h"

#include <xapian.h>
#include <algorithm>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::schema {
namespace {

/// Between the values of a facet; a control character, which no text of an ad holds.
constexpr char kFacetSeparator = '\x1f';
constexpr double kMonths = 12;
/// 52 weeks of 40 hours, as payroll offices count.
constexpr double kHours = 2080;

std::string within_limit(std::string value) {
    std::replace(value.begin(), value.end(), '\0', ' ');
    std::replace(value.begin(), value.end(), kFacetSeparator, ' ');
    constexpr std::size_t kRoom = kTermLimit - 8;  // for the prefix
    if (value.size() <= kRoom) return value;
    const auto hash = base::hash128_hex(value);
    value.resize(base::char_boundary(value, kRoom - hash.size() - 1));
    return value + '#' + hash;
}

}  // namespace

std::string boolean_value(std::string_view value) {
    return within_limit(base::squeeze(base::fold(value)));
}

std::string boolean_term(const Field& field, std::string_view value) {
    return std::string(field.prefix) + boolean_value(value);
}

std::string word_term(const Field& field, std::string_view folded) {
    return std::string(field.prefix).append(folded);
}

std::string stem_term(const Field& field, std::string_view stem) {
    return std::string(kStemPrefix).append(field.prefix).append(stem);
}

std::string date_value(base::Date date) {
    return std::to_string(date.number());
}

std::optional<base::Date> date_from_value(std::string_view value) {
    if (value.size() != 8 || value == kOpenEnded) return std::nullopt;
    const auto number = base::parse_integer(value);
    return number ? base::Date::from_number(*number) : std::nullopt;
}

std::string number_value(double number) {
    return Xapian::sortable_serialise(number);
}

std::optional<double> number_from_value(const std::string& value) {
    if (value.empty()) return std::nullopt;
    return Xapian::sortable_unserialise(value);
}

std::string facet_value(const std::vector<std::string>& values) {
    std::string packed;
    std::vector<std::string> seen;
    for (const auto& value : values) {
        if (value.empty() || std::find(seen.begin(), seen.end(), value) != seen.end()) continue;
        if (!seen.empty()) packed += kFacetSeparator;
        seen.push_back(value);
        for (const char c : value) packed += c == kFacetSeparator ? ' ' : c;
    }
    return packed;
}

std::vector<std::string_view> facet_values(std::string_view packed) {
    if (packed.empty()) return {};
    return base::split(packed, kFacetSeparator);
}

std::optional<AnnualSalary> annual(const model::Salary& salary) {
    if (!salary.min && !salary.max) return std::nullopt;
    double factor = 1;
    if (salary.period == model::Period::month) factor = kMonths;
    if (salary.period == model::Period::hour) factor = kHours;
    const double min = (salary.min ? *salary.min : *salary.max) * factor;
    const double max = (salary.max ? *salary.max : *salary.min) * factor;
    return AnnualSalary{std::min(min, max), std::max(min, max)};
}

std::string employer_key(const model::Institution& institution) {
    return institution.id.empty() ? boolean_value(institution.name) : boolean_value(institution.id);
}

}  // namespace jobindex::schema
