#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/contract.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string kind(std::string_view text) {
    const auto found = find_contract_kind(Words(text));
    return found ? std::string(model::name_of(found->value)) : "";
}
int months(std::string_view text) {
    const auto found = find_months(Words(text));
    return found ? found->value : 0;
}
double share(std::string_view text, std::string_view country = "DE") {
    const auto found = find_share(Words(text), country);
    return found ? found->value : 0;
}

}  // namespace

TEST_CASE("the kind of contract is read in many languages", "[normalise][contract]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"This is a permanent position.", "permanent"},
        {"Die Stelle ist unbefristet.", "permanent"},
        {"Die Stelle ist zunächst auf 3 Jahre befristet.", "fixed_term"},
        {"CDI à temps plein", "permanent"},
        {"CDD de 24 mois", "fixed_term"},
        {"tenure-track assistant professor", "tenure_track"},
        {"The appointment is fixed-term.", "fixed_term"},
        {"a non-tenure-track position", "fixed_term"},
        {"vaste aanstelling", "permanent"},
        {"tijdelijke aanstelling", "fixed_term"},
        {"contratto a tempo determinato", "fixed_term"},
        {"Anställningen är tillsvidare", "permanent"},
        {"tidsbegränsad anställning", "fixed_term"},
        {"Virka on määräaikainen", "fixed_term"},
        {"umowa na czas określony", "fixed_term"},
        {"US citizens and permanent residents", ""},
        {"Temporary visa holders are welcome", ""},
        {"a nice place", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(kind(text) == expected);
    }
}

TEST_CASE("the contract's length is read in months", "[normalise][contract]") {
    static const std::pair<const char*, int> kRows[] = {
        {"The position is funded for 3 years.", 36},
        {"a fixed-term contract of 36 months", 36},
        {"auf 2 Jahre befristet", 24},
        {"befristet für zunächst drei Jahre", 36},
        {"CDD de 24 mois", 24},
        {"a three (3) year appointment", 36},
        {"Anställningen är tidsbegränsad till 2 år", 24},
        {"tijdelijke aanstelling voor 4 jaar", 48},
        {"contrato de 12 meses", 12},
        {"at least 3 years of experience in this position", 0},
        {"The institute is 150 years old", 0},
        {"within the last 5 years", 0},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(months(text) == expected);
    }
}

TEST_CASE("the share of full time is read only beside a word for it", "[normalise][contract]") {
    CHECK(share("65 % TV-L E13") == Approx(0.65));
    CHECK(share("TV-L E 13 (75%)") == Approx(0.75));
    CHECK(share("a 0.5 FTE position") == Approx(0.5));
    CHECK(share("FTE: 0,8") == Approx(0.8));
    CHECK(share("19.5 hours/week") == Approx(0.5));
    CHECK(share("in Teilzeit (50 %)") == Approx(0.5));
    CHECK(share("100% position") == Approx(1.0));
    CHECK(share("50 % women") == 0);
    CHECK(share("We aim at 50 % women in every position of leadership") == 0);
    CHECK(share("80-100 % position") == 0);
    CHECK(share("teaching load of 40 %") == 0);
    CHECK(share("60 hours per week") == 0);
    CHECK(share("0 % FTE") == 0);
}

TEST_CASE("an employment field gives the parts that it states", "[normalise][contract]") {
    CHECK(read_employment("FULL_TIME", "").share == 1.0);
    CHECK_FALSE(read_employment("PART_TIME", "").share.has_value());
    CHECK(read_employment("Full-time, Permanent", "").kind == model::ContractKind::permanent);
    CHECK(read_employment("TEMPORARY", "").kind == model::ContractKind::fixed_term);
    CHECK(read_employment("65 %", "").share == Approx(0.65));
    CHECK(read_employment("Part Time : 21.9 hours per week (60% FTE)", "GB").share == Approx(0.6));
    CHECK_FALSE(read_employment("FULL_TIME or PART_TIME", "").share.has_value());
}
