#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <string>

#include "core/base/json.h"
#include "indexer/normalise/salary.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* text;
    const char* country;
    const char* expected;
};

/// "2901-3707 EUR month"; an open bound is left out.
std::string shown(const std::optional<Found<model::Salary>>& found) {
    if (!found) return "";
    const auto& salary = found->value;
    const auto bound = [](const auto& value) { return value ? fmt::format("{:.0f}", *value) : ""; };
    return fmt::format("{}-{} {} {}", bound(salary.min), bound(salary.max), salary.currency,
                       model::name_of(*salary.period));
}

template <std::size_t count>
void check_texts(const Row (&rows)[count]) {
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(shown(find_salary(Words(row.text), {row.country, ""})) == row.expected);
    }
}

template <std::size_t count>
void check_values(const Row (&rows)[count]) {
    for (const auto& row : rows) {
        INFO(row.text);
        const auto json = base::parse_json(row.text);
        REQUIRE(json);
        CHECK(shown(read_salary(*json, {row.country, ""})) == row.expected);
    }
}

}  // namespace

TEST_CASE("pay that begins at a sum is open above", "[normalise][salary]") {
    static const Row kRows[] = {
        {"Salary from £37,174 per annum", "GB", "37174- GBP year"},
        {"a salary of at least € 3,200 gross per month", "NL", "3200- EUR month"},
        {"The minimum salary for this rank is $61,000 a year.", "US", "61000- USD year"},
        {"Salary: £30,000 or more per annum", "GB", "30000- GBP year"},
        {"Salary $57,000+ per year", "US", "57000- USD year"},
        {"Gehalt ab 3.500 EUR brutto monatlich", "DE", "3500- EUR month"},
        {"Pay is set by the union contract at the rank of instructor for the year at hand (minimum $61,200).",
         "US", "61200- USD year"},
        {"a stipend at or above £14,900 each year", "GB", "14900- GBP year"},
        {"Salaris vanaf € 2.901 bruto per maand", "NL", "2901- EUR month"},
        {"Salaire à partir de 2 300 € brut mensuel", "FR", "2300- EUR month"},
        {"Retribución desde 24.000 euros anuales", "ES", "24000- EUR year"},
        {"Lön från 32 000 SEK per månad", "SE", "32000- SEK month"},
    };
    check_texts(kRows);
}

TEST_CASE("pay that ends at a sum is open below", "[normalise][salary]") {
    static const Row kRows[] = {
        {"Salary: up to $65,000 a year", "US", "-65000 USD year"},
        {"Gehalt bis zu 4.200 EUR brutto im Monat", "DE", "-4200 EUR month"},
        {"Rémunération jusqu'à 2 800 € brut par mois", "FR", "-2800 EUR month"},
        {"Stipendio fino a 1.900 euro lordi al mese", "IT", "-1900 EUR month"},
    };
    check_texts(kRows);
}

TEST_CASE("the ends of a range may stand some words apart", "[normalise][salary]") {
    static const Row kRows[] = {
        {"The salary begins at £30,000 for new staff and goes up to £38,000 per annum.", "GB",
         "30000-38000 GBP year"},
        {"The salary is £30,000 and rises to £38,000 per annum.", "GB", "30000-38000 GBP year"},
        {"Das Gehalt steigt von 3.000 EUR am Anfang bis auf 3.900 EUR brutto monatlich.", "DE",
         "3000-3900 EUR month"},
        {"A monthly salary of € 2,400 gross at first, rising to € 3,100 in the fourth.", "NL",
         "2400-3100 EUR month"},
        // More than twice the sum is another one.
        {"The salary is € 2,400 a month, up to € 9,000 later.", "NL", "2400-2400 EUR month"},
        {"The salary is £30,000 per annum. The house is worth up to £38,000.", "GB", "30000-30000 GBP year"},
    };
    check_texts(kRows);
}

TEST_CASE("the ends of a range are joined in the text's own language", "[normalise][salary]") {
    static const Row kRows[] = {
        {"Sueldo entre 24.000 y 28.000 euros anuales", "ES", "24000-28000 EUR year"},
        {"Salaris tussen 2.901 en 3.707 euro bruto per maand", "NL", "2901-3707 EUR month"},
        {"Lön mellan 32 000 och 36 000 SEK per månad", "SE", "32000-36000 SEK month"},
        {"Løn mellem 38.000 og 42.000 DKK pr. måned", "DK", "38000-42000 DKK month"},
        {"Stipendio tra 1.500 e 1.800 euro lordi al mese", "IT", "1500-1800 EUR month"},
        {"Gehalt zwischen 3.000 und 3.900 EUR brutto im Monat", "DE", "3000-3900 EUR month"},
        {"Salaire entre 2 135 et 2 500 € bruts mensuels", "FR", "2135-2500 EUR month"},
        {"Wynagrodzenie od 5 000 do 6 000 PLN miesięcznie", "PL", "5000-6000 PLN month"},
    };
    check_texts(kRows);
}

TEST_CASE("pay that comes thirteen or fourteen times a year is by the month", "[normalise][salary]") {
    static const Row kRows[] = {
        {"Das Bruttogehalt beträgt 3.200 EUR (14 x jährlich).", "AT", "3200-3200 EUR month"},
        {"EUR 3.200 brutto, 14 mal pro Jahr", "AT", "3200-3200 EUR month"},
        {"Gehalt von 2.900 EUR bis 3.400 EUR brutto 14x p.a.", "AT", "2900-3400 EUR month"},
        {"Retribución: 2.100 euros brutos, 14 pagas al año", "ES", "2100-2100 EUR month"},
        {"Stipendio 2.100 euro lordi, 13 mensilità all'anno", "IT", "2100-2100 EUR month"},
    };
    check_texts(kRows);
}

TEST_CASE("kroner are those of a known country", "[normalise][salary]") {
    static const Row kRows[] = {
        {"Lön 32 000 kr per månad", "SE", "32000-32000 SEK month"},
        {"Lønn kr 520 000 per år", "NO", "520000-520000 NOK year"},
        {"Løn 38.000 kr. pr. måned", "DK", "38000-38000 DKK month"},
        {"Lön 32 000 kr per månad", "", ""},
        {"Lønn kr 520 000 per år", "", ""},
        {"Lön 32 000 kr per månad", "US", ""},
        {"Lön 32 000 kronor per månad", "", "32000-32000 SEK month"},
    };
    check_texts(kRows);
}

TEST_CASE("a stop before three digits groups thousands in a text of JSON too", "[normalise][salary]") {
    static const Row kRows[] = {
        {R"("45.000")", "DE", "45000-45000 EUR year"},
        {R"({"currency":"EUR","value":"45.000"})", "", "45000-45000 EUR year"},
        {R"({"currency":"EUR","value":{"value":"45.000","unitText":"YEAR"}})", "", "45000-45000 EUR year"},
        {R"({"currency":"EUR","value":{"value":"2.901","unitText":"MONTH"}})", "", "2901-2901 EUR month"},
        {R"({"currency":"EUR","value":{"value":"45000.00","unitText":"YEAR"}})", "", "45000-45000 EUR year"},
        {R"({"currency":"EUR","value":{"value":"18.50","unitText":"HOUR"}})", "", "18-18 EUR hour"},
        {R"("from £37,174")", "", "37174- GBP year"},
        {R"("up to £37,174")", "", "-37174 GBP year"},
    };
    check_values(kRows);
}
