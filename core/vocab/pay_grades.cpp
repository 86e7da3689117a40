#include "core/vocab/pay_grades.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

using Row = std::span<const std::string_view>;

constexpr std::size_t kColumns = 8;
constexpr double kMostPay = 10'000'000;

bool read_amounts(Row row, PayGrade& out) {
    const auto min = base::parse_number(row[2]);
    if (!min || *min <= 0 || *min > kMostPay) return false;
    out.min = *min;
    if (row[3].empty()) return true;
    out.max = base::parse_number(row[3]);
    return out.max && *out.max >= *min && *out.max <= kMostPay;
}

/// "EUR month".
bool read_unit(std::string_view text, PayGrade& out) {
    const auto words = base::split_words(text);
    if (words.size() != 2 || words[0].size() != 3) return false;
    const auto period = model::parse_name<model::Period>(model::kPeriodNames, words[1]);
    if (!period) return false;
    out.currency = words[0];
    out.period = *period;
    return true;
}

/// What cannot be read in a row; "" when all can.
std::string_view problem_of(Row row, PayGrade& out) {
    out.grade = base::to_upper_ascii(row[0]);
    if (out.grade.empty()) return "no grade";
    if (!row[1].empty()) {
        out.level = model::parse_name<model::Level>(model::kLevelNames, row[1]);
        if (!out.level) return "no such level";
    }
    if (!read_amounts(row, out)) return "no amounts";
    if (!read_unit(row[4], out)) return "no currency and period";
    const auto first = base::Date::parse(row[5]);
    const auto last = base::Date::parse(row[6]);
    if (!first || !last || *last < *first) return "no days";
    out.first = *first;
    out.last = *last;
    return row[7].empty() ? "no source" : "";
}

bool is_before(const PayGrade& a, const PayGrade& b) {
    return std::tie(a.grade, a.first) < std::tie(b.grade, b.first);
}

bool overlap(const PayGrade& a, const PayGrade& b) {
    return a.grade == b.grade && a.level == b.level && a.first <= b.last && b.first <= a.last;
}

}  // namespace

base::Result<PayGrades> PayGrades::load(const std::filesystem::path& dir) {
    const auto path = dir / "grades.tsv";
    const auto text = base::read_file(path);
    if (!text) return base::fail(text);
    return parse(*text, path);
}

base::Result<PayGrades> PayGrades::parse(std::string_view text, const std::filesystem::path& file) {
    PayGrades out;
    std::string wrong;
    auto read = for_each_row(text, file, kColumns, [&](Row row) {
        PayGrade grade;
        const auto problem = problem_of(row, grade);
        if (!problem.empty() && wrong.empty()) wrong = fmt::format("{}: {}", row[0], problem);
        out.rows_.push_back(std::move(grade));
    });
    if (!read) return base::fail(read);
    std::sort(out.rows_.begin(), out.rows_.end(), is_before);
    for (std::size_t i = 0; i < out.rows_.size() && wrong.empty(); ++i) {
        for (std::size_t k = i + 1; k < out.rows_.size() && out.rows_[k].grade == out.rows_[i].grade; ++k) {
            if (overlap(out.rows_[i], out.rows_[k])) wrong = out.rows_[i].grade + ": two rows for one day";
        }
    }
    if (!wrong.empty()) return base::fail(base::Code::corrupt, file.string() + ": " + wrong);
    return out;
}

const PayGrade* PayGrades::find(std::string_view grade, const std::vector<model::Level>& levels,
                                base::Date day) const {
    const std::string wanted = base::to_upper_ascii(grade);
    const auto first =
        std::lower_bound(rows_.begin(), rows_.end(), wanted,
                         [](const PayGrade& row, const std::string& key) { return row.grade < key; });
    for (auto row = first; row != rows_.end() && row->grade == wanted; ++row) {
        const bool fits = !row->level || (levels.size() == 1 && levels.front() == *row->level);
        if (fits && row->first <= day && day <= row->last) return &*row;
    }
    return nullptr;
}

}  // namespace jobindex::vocab
