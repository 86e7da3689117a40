// What hiring systems and their countries say in ways of their own.
#include <catch2/catch.hpp>

#include "indexer/normalise/contract.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/spoken_countries.h"
#include "indexer/normalise/title.h"
#include "indexer/normalise/working_time.h"

using namespace jobindex::normalise;

TEST_CASE("rand, rupees and Indian groups are money", "[normalise]") {
    const auto rand = find_salary(Words("Remuneration: R812 450 – R956 300 per annum"), {"ZA", ""});
    REQUIRE(rand);
    CHECK(rand->value.currency == "ZAR");
    CHECK(rand->value.min == 812'450);
    CHECK(rand->value.max == 956'300);
    const auto rupees = find_salary(Words("Salary: Rs. 4,00,000 - 5,00,000 per annum"), {"IN", ""});
    REQUIRE(rupees);
    CHECK(rupees->value.currency == "INR");
    CHECK(rupees->value.min == 400'000);
    // Elsewhere R2 is a researcher's profile.
    CHECK_FALSE(find_salary(Words("Salary of R2 researchers"), {"FR", ""}));
}

TEST_CASE("a currency's name before the dollar sign says whose dollars they are", "[normalise]") {
    const auto found = find_salary(Words("Salary (CAD $100,000 to $110,000 per annum)"), {"", ""});
    REQUIRE(found);
    CHECK(found->value.currency == "CAD");
}

TEST_CASE("tax-free pay is pay, and pay by rank may stand in a list", "[normalise]") {
    CHECK(find_salary(Words("an annual tax-free stipend of £19,237"), {"GB", ""}));
    CHECK(find_salary(
        Words("The salary bands for this position are as follows: Assistant Professor: $98,000 to $142,500."),
        {"CA", ""}));
}

TEST_CASE("a share that is stated wins over what hours make of it", "[normalise]") {
    const auto share = find_share(Words("voor 32 uur per week (0,8 fte)"), "NL");
    REQUIRE(share);
    CHECK(share->value == 0.8);
}

TEST_CASE("a count of posts is no share of one", "[normalise]") {
    const auto share = find_share(Words("1 Stelle für eine Assistentin, 30 Stunden/Woche (75 %)"), "AT");
    REQUIRE(share);
    CHECK(share->value == 0.75);
}

TEST_CASE("a lasting contract that may follow is not the one offered", "[normalise]") {
    const auto kind = find_contract_kind(Words("een functie voor 1 jaar, gevolgd door een vast contract"));
    CHECK_FALSE((kind && kind->value == jobindex::model::ContractKind::permanent));
    CHECK(find_contract_kind(Words("We bieden een vast contract")));
}

TEST_CASE("a length in one word is one beside a word for the post", "[normalise]") {
    const auto months = find_months(Words("Es handelt sich um eine dreijährige Projektstelle."));
    REQUIRE(months);
    CHECK(months->value == 36);
    CHECK_FALSE(find_months(Words("mindestens dreijährige Berufserfahrung")));
}

TEST_CASE("a language has one country where nearly all its ads are from", "[normalise]") {
    CHECK(country_of_language("sv") == "SE");
    CHECK(country_of_language("de").empty());
    CHECK(country_of_language("xx").empty());
}

TEST_CASE("a name that is bent is given as it stands alone", "[normalise]") {
    const auto first = [](std::string_view name) {
        const auto forms = nominatives(name);
        return forms.empty() ? std::string() : forms.back();
    };
    CHECK(first("Technischen Universität Graz") == "Technische Universität Graz");
    CHECK(first("Uniwersytetu Warszawskiego") == "Uniwersytet Warszawski");
    CHECK(first("Politechnice Łódzkiej") == "Politechnika Łódzka");
    CHECK(first("Masarykovy univerzity") == "Masarykova univerzita");
    CHECK(nominatives("Univerzity Palackého").front() == "Univerzita Palackého");
    CHECK(first("Oulun yliopistossa") == "Oulun yliopisto");
    CHECK(first("Stockholms universitets") == "Stockholms universitet");
    CHECK(first("Universität zu Köln").empty());
}

TEST_CASE("a page's words before the post and a portal's number behind it are no part of the title",
          "[normalise]") {
    const auto title =
        clean_title("Job Description - Research Technologist II (260018)", "", TitleSource::page);
    CHECK(title.title == "Research Technologist II");
    CHECK(title.reference == "260018");
}
