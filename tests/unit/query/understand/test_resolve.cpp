#include <catch2/catch.hpp>
#include <optional>
#include <vector>

#include "query/understand/resolve.h"

using namespace jobindex::understand;

TEST_CASE("a date bound is a day, or the first or last day of a month or year", "[understand][resolve]") {
    struct Row {
        const char* text;
        bool last;
        std::optional<double> expected;
    };
    const std::vector<Row> rows = {
        {"2026-12-01", false, 20261201},
        {"2026-12", false, 20261201},
        {"2026-12", true, 20261231},
        {"2026-02", true, 20260228},
        {"2028-02", true, 20280229},
        {"2026", false, 20260101},
        {"2026", true, 20261231},
        {"2026-13", false, {}},
        {"2026-02-30", false, {}},
        {"", false, {}},
        {"soon", true, {}},
        {"-5", false, {}},
        {"2026-1-2-3", false, {}},
        {"99999999999999999999", true, {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text, row.last);
        CHECK(date_bound(row.text, row.last) == row.expected);
    }
}

TEST_CASE("a number bound may have separators, a currency and a k", "[understand][resolve]") {
    struct Row {
        const char* text;
        std::optional<double> expected;
    };
    const std::vector<Row> rows = {
        {"40000", 40000},     {"40,000", 40000}, {"40.000", 40000},   {"40'000", 40000}, {"40k", 40000},
        {"EUR 40000", 40000}, {"40.5k", 40500},  {"1,234.5", 1234.5}, {"much", {}},      {"", {}},
        {"-40000", {}},       {"4x0", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(number_bound(row.text) == row.expected);
    }
}
