#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/pay_by_grade.h"
#include "indexer/normalise/pay_grade.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const vocab::PayGrades& table() {
    static const auto kTable = vocab::PayGrades::parse(
        "# version: 1\n"
        "TV-L E13\t\t4000\t6000\tEUR month\t2026-01-01\t2026-12-31\tx\n"
        "NIH NRSA\tpostdoc\t60000\t\tUSD year\t2026-01-01\t2026-12-31\tx\n",
        "grades.tsv");
    REQUIRE(kTable);
    return *kTable;
}

const base::Date kDay = *base::Date::make(2026, 3, 12);

/// The ad as the steps before leave it.
model::JobAd ad_of(std::string text, std::string country = "DE") {
    model::JobAd ad;
    ad.description = std::move(text);
    if (!country.empty()) ad.places = {{"", "", std::move(country), {}, {}}};
    if (const auto grade = find_pay_grade(Words(ad.description))) {
        ad.salary.grade = grade->value;
        ad.provenance["salary.grade"] = from_text(*grade);
    }
    return ad;
}

std::optional<Reading<model::Salary>> pay(const model::JobAd& ad, base::Date day = kDay) {
    return pay_by_grade(ad, Words(ad.description), table(), day);
}

}  // namespace

TEST_CASE("a grade without a figure is paid by its table, inferred, with the grade as evidence",
          "[normalise][pay]") {
    auto ad = ad_of("The salary is TV-L E 13, 65 %.");
    ad.contract.share = 0.65;
    const auto found = pay(ad);
    REQUIRE(found);
    // The figures are for full time.
    CHECK(found->value.min == 4000.0);
    CHECK(found->value.max == 6000.0);
    CHECK(found->value.currency == "EUR");
    CHECK(found->value.period == model::Period::month);
    CHECK(found->value.grade == "TV-L E13");
    CHECK(found->value.table_date == base::Date::make(2026, 1, 1));
    CHECK(found->provenance.method == model::Method::inferred);
    REQUIRE(found->provenance.span);
    CHECK(found->provenance.span->in(ad.description) == "TV-L E 13");
    CHECK(found->provenance.confidence < ad.provenance["salary.grade"].confidence);
}

TEST_CASE("a stated figure wins over a pay table", "[normalise][pay]") {
    auto ad = ad_of("The salary is TV-L E 13.");
    ad.salary.max = 4500;
    CHECK_FALSE(pay(ad));
}

TEST_CASE("a grade is not paid by a table of other days, currencies or levels", "[normalise][pay]") {
    CHECK_FALSE(pay(ad_of("TV-L E13"), *base::Date::make(2025, 12, 31)));
    CHECK_FALSE(pay(ad_of("TV-L E13"), *base::Date::make(2027, 1, 1)));
    CHECK_FALSE(pay(ad_of("TV-L E13", "CH")));
    CHECK(pay(ad_of("TV-L E13", "")));
    CHECK_FALSE(pay(ad_of("TV-L E5")));
    CHECK_FALSE(pay(ad_of("Pay according to TV-L")));
    auto stipend = ad_of("The stipend follows the NIH NRSA stipend scale.", "US");
    REQUIRE(stipend.salary.grade == "NIH NRSA");
    CHECK_FALSE(pay(stipend));
    stipend.levels = {model::Level::postdoc};
    REQUIRE(pay(stipend));
    CHECK(pay(stipend)->value.min == 60000.0);
    CHECK_FALSE(pay(stipend)->value.max);
}

TEST_CASE("an ad that leaves the group open has no pay by table", "[normalise][pay]") {
    for (const auto* text : {"Entgeltgruppe E13 oder E14 TV-L", "TV-L E 13/14", "TV-L 13/14",
                             "TV-L E13 - E14", "up to E 13 TV-L", "Vergütung bis zu Entgeltgruppe 13 TV-L",
                             "TV-L E13, after the doctorate TV-L E14"}) {
        INFO(text);
        CHECK(leaves_choice_of_group(Words(text)));
        CHECK_FALSE(pay(ad_of(text)));
    }
    for (const auto* text : {"E13 TV-L, 65 %", "TV-L E 13 (50 %)", "TV-L E13. Later: E13 again",
                             "Entgeltgruppe 13 TV-L", "13 TV-L, 3 years"}) {
        INFO(text);
        CHECK_FALSE(leaves_choice_of_group(Words(text)));
    }
}
