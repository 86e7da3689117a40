#include "tests/support/expected_ads.h"

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::support {
namespace {

using Row = std::vector<std::string>;

/// The rows of a table behind its header line, each of `width` cells.
base::Result<std::vector<Row>> read_table(const std::filesystem::path& path, std::size_t width) {
    const auto text = base::read_file(path);
    if (!text) return base::fail(text);
    std::vector<Row> rows;
    std::size_t number = 0;
    for (const std::string_view line : base::split(*text, '\n')) {
        if (++number == 1 || line.empty()) continue;
        const auto cells = base::split(line, '\t');
        if (cells.size() != width) {
            return base::fail(base::Code::corrupt, fmt::format("{}:{}: {} cells instead of {}", path.string(),
                                                               number, cells.size(), width));
        }
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

std::optional<ExpectedSalary> salary_of(const Row& row) {
    const auto min = base::parse_number(row[7]);
    const auto max = base::parse_number(row[8]);
    if (!min || !max) return std::nullopt;
    return ExpectedSalary{*min, *max, row[9], row[10]};
}

ExpectedAd ad_of(const Row& row) {
    ExpectedAd ad;
    ad.path = row[0];
    ad.title = row[1];
    ad.institution = row[2];
    ad.city = row[3];
    ad.country = row[4];
    for (const std::string_view level : base::split(row[5], ',')) ad.levels.emplace_back(level);
    if (const auto days = base::parse_integer(row[6])) ad.closing_days = static_cast<int>(*days);
    ad.salary = salary_of(row);
    ad.shape = row[11];
    ad.language = row[12];
    ad.damage = row[13];
    return ad;
}

}  // namespace

base::Result<std::vector<ExpectedAd>> read_expected_ads(const std::filesystem::path& site) {
    const auto rows = read_table(site / "expected.tsv", 14);
    if (!rows) return base::fail(rows);
    std::vector<ExpectedAd> ads;
    for (const Row& row : *rows) ads.push_back(ad_of(row));
    return ads;
}

base::Result<std::vector<Trap>> read_traps(const std::filesystem::path& site) {
    const auto rows = read_table(site / "traps.tsv", 3);
    if (!rows) return base::fail(rows);
    std::vector<Trap> traps;
    for (const Row& row : *rows) traps.push_back({row[0], row[1], row[2]});
    return traps;
}

}  // namespace jobindex::support
