#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <string>

#include "core/base/json.h"
#include "indexer/normalise/amount.h"
#include "indexer/normalise/pay_grade.h"
#include "indexer/normalise/salary.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string shown(const std::optional<Found<model::Salary>>& found) {
    if (!found) return "";
    const auto& salary = found->value;
    const auto bound = [](const auto& value) { return value ? fmt::format("{:.0f}", *value) : ""; };
    return fmt::format("{}-{} {} {}", bound(salary.min), bound(salary.max), salary.currency,
                       model::name_of(*salary.period));
}

std::string in_text(std::string_view text, std::string country = "") {
    return shown(find_salary(Words(text), {std::move(country), ""}));
}

std::string in_json(std::string_view text, std::string country = "") {
    const auto json = base::parse_json(text);
    REQUIRE(json);
    return shown(read_salary(*json, {std::move(country), ""}));
}

std::string grade(std::string_view text) {
    const auto found = find_pay_grade(Words(text));
    return found ? found->value : "";
}

}  // namespace

TEST_CASE("an amount is read in the number forms of all countries", "[normalise][salary]") {
    struct Row {
        const char* text;
        double value;
    };
    static const Row kRows[] = {
        {"1.234,56", 1234.56}, {"1,234.56", 1234.56}, {"1 234,56", 1234.56},  {"1'234", 1234},
        {"1’234", 1234},       {"1\u00A0234", 1234},  {"45k", 45000},         {"45 K", 45000},
        {"2901", 2901},        {"37,174", 37174},     {"2 905,76", 2905.76},  {"12.50", 12.5},
        {"3,5", 3.5},          {"100.000", 100000},   {"1,234,567", 1234567},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto amount = amount_at(row.text, 0);
        REQUIRE(amount);
        CHECK(amount->value == row.value);
    }
    for (const char* text : {"1e99", "12345678901", "abc", "", "12th"}) {
        INFO(text);
        CHECK_FALSE(amount_at(text, 0).has_value());
    }
    CHECK(amount_at("1.2 million", 0)->millions);
    CHECK(amount_at("3 Mio.", 0)->millions);
}

TEST_CASE("pay is read from prose in many countries", "[normalise][salary]") {
    struct Row {
        const char* text;
        const char* country;
        const char* expected;
    };
    static const Row kRows[] = {
        {"Salary: £37,174 to £45,413 per annum", "GB", "37174-45413 GBP year"},
        {"£37,174 - £45,413 p.a.", "GB", "37174-45413 GBP year"},
        {"Funding: €19,500/year + tuition waiver + trips", "ES", "19500-19500 EUR year"},
        {"a salary between € 2,901 and € 3,707 gross per month", "NL", "2901-3707 EUR month"},
        {"Het salaris bedraagt €2.901,- tot €3.707,- bruto per maand", "NL", "2901-3707 EUR month"},
        {"The annual salary is $57,000.", "US", "57000-57000 USD year"},
        {"Hiring range: $57,000-$65,000", "US", "57000-65000 USD year"},
        {"The pay is $22.50 per hour", "US", "22-22 USD hour"},
        {"The salary is $80,000 a year", "AU", "80000-80000 AUD year"},
        {"AU$95,000 - AU$110,000 per annum plus super", "AU", "95000-110000 AUD year"},
        {"Das Bruttomonatsgehalt beträgt 3.578,80 EUR (14x)", "AT", "3579-3579 EUR month"},
        {"Das Mindestentgelt beträgt EUR 3.066,70 brutto monatlich", "AT", "3067- EUR month"},
        {"Gehalt: CHF 47'040 pro Jahr", "CH", "47040-47040 CHF year"},
        {"Rémunération : 2 135 € brut mensuel", "FR", "2135-2135 EUR month"},
        {"Salaire de 2135€ à 2500€ bruts mensuels", "FR", "2135-2500 EUR month"},
        {"Lønn kr 482 200 - 540 500 per år", "NO", "482200-540500 NOK year"},
        {"NOK 501 200 gross per year, salary", "", "501200-501200 NOK year"},
        {"Retribución: 24.000 euros anuales", "ES", "24000-24000 EUR year"},
        {"Wynagrodzenie 5 000 PLN miesięcznie", "PL", "5000-5000 PLN month"},
        {"the stipend is 45-60k USD per year", "", "45000-60000 USD year"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(in_text(row.text, row.country) == row.expected);
    }
}

TEST_CASE("sums that are nobody's pay are refused", "[normalise][salary]") {
    for (const char* text : {
             "The project has a budget of € 1.2 million per year",
             "We won a grant of $250,000 per year",
             "research expenditures of $45,000,000 annually",
             "The university has 35,000 students",
             "Call 030 1234 5678 for the salary",
             "Since 2021 the salary is competitive",
             "Salary 1e99 EUR per year",
             "Salary: 0 EUR per year",
             "moving allowance up to $5,000",
             "start-up funds of $100,000 and a competitive salary",
             "Tuition is €2,000 per year",
             "salary 2021",
             "An enhanced stipend of £5000 per year on top of the normal studentship",
         }) {
        INFO(text);
        CHECK(in_text(text, "US").empty());
    }
}

TEST_CASE("schema.org pay is read in the shapes that sites use", "[normalise][salary]") {
    CHECK(in_json(R"(50000)", "US") == "50000-50000 USD year");
    CHECK(in_json(R"("50000-60000")", "US") == "50000-60000 USD year");
    CHECK(in_json(R"("£30,000 to £35,000")") == "30000-35000 GBP year");
    CHECK(in_json(R"({"@type":"MonetaryAmount","currency":"EUR","value":{"minValue":2901,"maxValue":3707,
                      "unitText":"MONTH"}})") == "2901-3707 EUR month");
    CHECK(in_json(R"({"currency":"GBP","value":{"value":"37174","unitText":"YEAR"}})") ==
          "37174-37174 GBP year");
    CHECK(in_json(R"({"currency":"USD","value":"50,000-60,000"})") == "50000-60000 USD year");
    CHECK(in_json(R"({"currency":"USD","minValue":15,"maxValue":20,"unitText":"HOUR"})") == "15-20 USD hour");
    CHECK(in_json(R"([null, {"currency":"CHF","value":80000}])") == "80000-80000 CHF year");
    for (const char* text : {R"({"currency":"USD","value":{"value":400,"unitText":"DAY"}})",
                             R"({"currency":"USD","value":0})", R"(1e99)", R"("competitive")",
                             R"({"value":{"value":{"value":{"value":{"value":{"value":{"value":1}}}}}}})",
                             R"([])", R"("")", R"(null)", R"(true)", R"("DOE 2021")"}) {
        INFO(text);
        CHECK(in_json(text, "US").empty());
    }
}

TEST_CASE("a period that is not written is inferred and says so", "[normalise][salary]") {
    const auto found = find_salary(Words("Salary: $57,000"), {"US", ""});
    REQUIRE(found);
    CHECK(found->inferred);
    CHECK(found->confidence < 0.7);
}

TEST_CASE("a guessed currency makes no grade and no share into pay", "[normalise][salary]") {
    for (const char* text : {R"("E 13, 65 %")", R"("TV-L E 13")", R"("75 %")", R"("Entgeltgruppe 9b TV-L")",
                             R"("grade 7, 50 percent")", R"("Schaal 10")"}) {
        INFO(text);
        CHECK(in_json(text, "DE").empty());
    }
    CHECK(in_json(R"("2.901 - 3.707 im Monat")", "DE") == "2901-3707 EUR month");
    CHECK(in_json(R"("18.50 per hour")", "DE") == "18-18 EUR hour");
}

TEST_CASE("a dollar of no known country is said to be inferred", "[normalise][salary]") {
    const Words words("The salary is $66,500 to $78,900 per year.");
    const auto nowhere = find_salary(words, {});
    REQUIRE(nowhere);
    CHECK(nowhere->inferred);
    CHECK(nowhere->confidence < 0.5);
    const auto canada = find_salary(words, {"CA", ""});
    REQUIRE(canada);
    CHECK(canada->value.currency == "CAD");
    CHECK_FALSE(canada->inferred);
    CHECK_FALSE(find_salary(Words("The salary is US$66,500 per year."), {})->inferred);
}

TEST_CASE("what is paid besides does not hide the pay", "[normalise][salary]") {
    CHECK(in_text("Funding of the programme: stipend $36,000 a year, tuition and insurance.", "US") == "");
    CHECK(in_text("Five years of support, $36,000 a year, tuition and insurance.", "US") ==
          "36000-36000 USD year");
    CHECK(in_text("Twelve-month salary $118,000 to $160,000 with research time.", "US") ==
          "118000-160000 USD year");
    CHECK(in_text("Base $235,000 to $285,000, sign-on bonus.", "US") == "235000-285000 USD year");
}

TEST_CASE("pay's span holds its figures", "[normalise][salary]") {
    const std::string text = "We pay well: salary £37,174 to £45,413 per annum. Apply.";
    const auto found = find_salary(Words(text), {});
    REQUIRE(found);
    CHECK(found->span.in(text) == "37,174 to £45,413");
}

TEST_CASE("pay grades are told in one spelling", "[normalise][salary]") {
    struct Row {
        const char* text;
        const char* grade;
    };
    static const Row kRows[] = {
        {"Entgeltgruppe 13 TV-L, 65 %", "TV-L E13"},
        {"Vergütung nach TV-L E 13", "TV-L E13"},
        {"(E13 TV-L, 100%)", "TV-L E13"},
        {"bis EG 9b TVöD", "TVöD E9B"},
        {"Bezahlung nach TVöD Bund, Entgeltgruppe 14", "TVöD E14"},
        {"salary according to TV-L", "TV-L"},
        {"W3-Professur für Physik", "W3"},
        {"Besoldungsgruppe A 13", "A13"},
        {"Juniorprofessur (W1)", "W1"},
        {"Salary: Grade 7, £37,174", "Grade 7"},
        {"salary scale 10 CAO NU", "scale 10"},
        {"schaal 11", "schaal 11"},
        {"in schaal 10A van de cao umc", "schaal 10A"},
        {"lønnes i lønnstrinn 62-72 (SKO 1011)", "lønnstrinn 62-72"},
        {"Vaativuustaso on 12", "Vaativuustaso on 12"},
        {"palkkataso 5", "palkkataso 5"},
        {"NHS Band 8a, £53,755", "Band 8a"},
        {"TV-Ärzte, Entgeltgruppe Ä1", "TV-Ärzte Ä1"},
        {"Einstufung KV: §48 VwGr. B1 Grundstufe", "B1"},
        {"zařazení do 12. platové třídy, plat dle třídy 12", "třídy 12"},
        {"Academic Level B/C, salary $100,000", "Academic Level B/C"},
        {"HEW 7 position", "HEW 7"},
        {"stipendiat (kode 1017)", "kode 1017"},
        {"salary following NIH NRSA stipend levels", "NIH NRSA"},
        {"teaching grade 7 pupils", ""},
        {"a high level C programmer", ""},
        {"W3C standards", ""},
        {"building A 13", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(grade(row.text) == row.grade);
    }
}

TEST_CASE("pay is read beside fees, before taxes and behind words for more", "[normalise][salary]") {
    CHECK(in_text("The award covers fees and gives a tax-free stipend of EUR 25,000 per annum.", "IE") ==
          "25000-25000 EUR year");
    CHECK(in_text("Sueldo mensual bruto de $31,245.00 más estímulos.", "MX") == "31245-31245 MXN month");
    CHECK(in_text("給与は月給40万円以上。", "JP") == "400000- JPY month");
    CHECK(in_text("In accordance with the agreement, increasing from € 2395 per month in the first year to € "
                  "3061 in the fourth.",
                  "NL") == "2395-3061 EUR month");
}
