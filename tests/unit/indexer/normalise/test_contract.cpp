#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/contract.h"
#include "indexer/normalise/contract_end.h"
#include "indexer/normalise/working_time.h"

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
        {"a non-tenure-track position", ""},
        {"a non-tenure-track position for a fixed term", "fixed_term"},
        {"one tenure-line opening in botany", ""},  // may have tenure already
        {"a tenure-line assistant professor of botany", "tenure_track"},
        {"We seek tenure-track faculty in botany.", "tenure_track"},
        {"The Moss Group has openings for tenure track faculty in bogs.", "tenure_track"},
        {"You will teach beside our tenure-track faculty.", ""},
        {"Our fellows publish before starting tenure-track faculty positions.", ""},
        {"substantiation-track professor of law", "tenure_track"},
        {"The director meets the criteria for appointment as a tenured professor.", ""},
        {"The chair's credentials merit appointment at the rank of professor with tenure.", ""},
        {"We invite suitably qualified botanists to apply for this permanent position.", "permanent"},
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
        {"a three-year visiting assistant professor of botany", 36},
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
    CHECK_FALSE(read_employment("\xE2\x80\x93", "").share);
    CHECK_FALSE(read_employment("", "NL", "Omvang").share);
    CHECK_FALSE(read_employment("PART_TIME", "").share.has_value());
    CHECK(read_employment("Full-time, Permanent", "").kind == model::ContractKind::permanent);
    CHECK(read_employment("TEMPORARY", "").kind == model::ContractKind::fixed_term);
    CHECK(read_employment("65 %", "").share == Approx(0.65));
    CHECK(read_employment("Part Time : 21.9 hours per week (60% FTE)", "GB").share == Approx(0.6));
    CHECK_FALSE(read_employment("FULL_TIME or PART_TIME", "").share.has_value());
}

TEST_CASE("a field's length of contract is read up to the longest that is believed",
          "[normalise][contract]") {
    static const std::pair<const char*, int> kRows[] = {
        {"3 Jahre", 36},
        {"120 Monate", 120},
        {"121 Monate", 0},
        {"11 Jahre", 0},
        {"999999999 Jahre", 0},
        {"178956971 Jahre", 0},
        {"0 Jahre", 0},
        {"2½ Jahre", 30},
        {"2 ½ Jahre", 30},
        {"2,5 Jahre, danach sehen wir weiter", 30},
        {"2 Jahre, danach sehen wir weiter", 24},
        {"2 Jahre danach sehen wir weiter", 0},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(read_employment(text, "DE", "Befristung").months.value_or(0) == expected);
    }
}

TEST_CASE("a percentage of a field is its share unless it is the end of a range", "[normalise][contract]") {
    CHECK(read_employment("Umfang (37,5 %)", "DE", "Beschäftigungsumfang").share == Approx(0.375));
    for (const char* text : {"bis 37,5 %", "Umfang bis 37,5 %", "30 bis 37,5 %", "30 - 37,5 %"}) {
        INFO(text);
        CHECK_FALSE(read_employment(text, "DE", "Beschäftigungsumfang").share);
    }
}

TEST_CASE("a length says nothing of the kind of contract", "[normalise][contract]") {
    for (const char* text :
         {"The position is funded for 24 months.", "The duration of the contract is 3 years.",
          "Die Stelle hat eine Laufzeit von 3 Jahren.", "contrat de 12 mois",
          "We offer a three-year PhD studentship."}) {
        INFO(text);
        CHECK(kind(text).empty());
        CHECK(months(text) > 0);
    }
}

TEST_CASE("a studentship is as long as it says, with half years", "[normalise][contract]") {
    static const std::pair<const char*, int> kRows[] = {
        {"We offer a three-year PhD studentship.", 36},
        {"The studentship is for 3.5 years.", 42},
        {"A 3.5-year funded PhD awaits you.", 42},
        {"The scholarship runs for 36 months.", 36},
        {"The bursary is paid for 4 years.", 48},
        {"A postdoctoral fellowship of two years", 24},
        {"The post is fixed-term for 2.5 years.", 30},
        {"Die Stelle ist auf 3,5 Jahre befristet.", 42},
        {"The studentship is open to graduates of the last 3 years.", 0},
        {"Three years after the studentship she left.", 0},
        {"A studentship for people with 2 years of experience", 0},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(months(text) == expected);
    }
}

TEST_CASE("the months of an academic year are no length but of a temporary post", "[normalise][contract]") {
    static const std::pair<const char*, int> kRows[] = {
        {"A 9-month appointment on the tenure track", 0},
        {"The 10-month contract follows the academic year.", 0},
        {"A 12-month faculty position", 0},
        {"The position has a 9-month base salary.", 0},
        {"A fixed 12-month appointment", 12},
        {"A temporary 10-month position", 10},
        {"A visiting position for 10 months", 10},
        {"A 24-month appointment", 24},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(months(text) == expected);
    }
}

TEST_CASE("a post that is called full-time in any covered language is one", "[normalise][contract]") {
    for (const char* text :
         {"This is a full-time position.", "Full-time lecturer in law",
          "Die Stelle ist in Vollzeit zu besetzen.", "We teach.\n\nVollzeit\n\nWe sing.",
          "Contrat : temps plein", "Poste à temps plein", "een voltijdse functie", "puesto a tiempo completo",
          "posto a tempo pieno", "cargo a tempo inteiro", "Tjänst på heltid", "Stilling: fuldtid",
          "heltidsstilling", "kokoaikainen tehtävä", "umowa, pełny etat", "pozice na plný úvazek", "全职",
          "常勤"}) {
        INFO(text);
        CHECK(share(text) == 1);
    }
}

TEST_CASE("full-time people and a word for part time make no full-time post", "[normalise][contract]") {
    for (const char* text : {"The school has 300 full-time faculty members.",
                             "Our full-time students like it.", "Over 90 full-time employees work here.",
                             "The job is not full-time.", "Your thesis will take you full-time.",
                             "This is a full-time position. Part-time work can be discussed.",
                             "Part-time work can be discussed.\n\nThis is a full-time position.",
                             "Vollzeitstelle (teilzeitgeeignet)", "Poste à temps plein ou temps partiel",
                             "Tjänst på heltid, deltid möjlig"}) {
        INFO(text);
        CHECK(share(text) == 0);
    }
    CHECK(share("The full-time faculty position is open.") == 1);
    // A stated share needs no word for full time; where it is one way of two, the post is open.
    CHECK(share("Part-time position (60 %)") == Approx(0.6));
    CHECK(share("Full-time position or part-time position (60 %)") == 0);
}

TEST_CASE("a label or a sentence that seeks somebody says full time though people in part time are named",
          "[normalise][contract]") {
    for (const char* text :
         {"Full/Part-Time: Full Time", "Work type: Full Time Permanent", "Categories: Laboratory, Full Time",
          "We seek a full-time member of faculty.\n\nThe school has 40 part-time instructors.",
          "We invite applications for full-time faculty in physics.",
          "The college seeks two full-time lecturers.", "Occupancy rate 100%"}) {
        INFO(text);
        CHECK(share(text) == 1);
    }
    for (const char* text :
         {"We pay 3000 a month, based on a full-time appointment.", "Full Time, Part Time",
          "25 full-time lecturers work here.", "You have five years of full-time professional experience.",
          "Teaching of up to 20 percent of full time may be asked for.",
          "The college has 1,000 full-time undergraduates.", "The group has five full-time instructors.",
          "Duties of no more than 20 per cent of a full-time post.",
          "Tax is at a flat rate of 15%. Appointment will be made soon."}) {
        INFO(text);
        CHECK(share(text) == 0);
    }
}

TEST_CASE("a percentage in a title is the share, and a range is none", "[normalise][contract]") {
    static const std::pair<const char*, double> kRows[] = {
        {"Research associate (60 %)", 0.6},
        {"Doktorand (m/w/d), 65%", 0.65},
        {"Technician, 37.5 %", 0.375},
        {"Laborant, 100 %", 1},
        {"Postdoc 80-100%", 0},
        {"Postdoc 80 \u2013 100 %", 0},
        {"Lecturer, 5 % club", 0},
        {"Lecturer in 20th century law", 0},
        {"Lecturer", 0},
        {"", 0},
    };
    for (const auto& [title, expected] : kRows) {
        INFO(title);
        const auto found = find_share_in_title(Words(title), "DE");
        CHECK((found ? found->value : 0) == Approx(expected));
    }
}

TEST_CASE("years and months are one length, and what follows the post is not of its years",
          "[normalise][contract]") {
    CHECK(months("Durée du contrat : 1 an et 6 mois") == 18);
    CHECK(months("The appointment is for 2 years and 3 months.") == 27);
    CHECK(months("A two-year visiting position in the history of trade.") == 24);
    CHECK(months("Three years of full-time clinical practice.") == 0);
}

TEST_CASE("an item of nothing but the kind of contract is the post's", "[normalise][contract]") {
    CHECK(kind("Espoo\nPermanent\nFull-time") == "permanent");
    CHECK(kind("A permanent exhibition.").empty());
}

TEST_CASE("a contract ends on the day that a sentence about its end names", "[normalise][contract]") {
    const auto end = [](std::string_view text, std::string language) {
        const auto found =
            find_contract_end(Words(text), {std::move(language), "", *base::Date::make(2026, 3, 10), {}});
        return found ? found->value.iso() : "";
    };
    CHECK(end("Fixed-term, full-time until 31 July 2029", "en") == "2029-07-31");
    CHECK(end("Die Stelle ist bis zum 31.12.2028 befristet.", "de") == "2028-12-31");
    CHECK(end("Määräaikainen 31.12.2028 asti, kokoaikainen", "fi") == "2028-12-31");
    CHECK(end("Visstidsanställning t o m 2028-06-30.", "sv") == "2028-06-30");
    CHECK(end("A fixed-term post; apply until 31 July 2026.", "en").empty());
    CHECK(end("A fixed-term post, renewable until 31 July 2029.", "en").empty());
}

TEST_CASE("the months between two days are whole ones", "[normalise][contract]") {
    const auto day = [](const char* iso) { return *base::Date::parse(iso); };
    CHECK(months_between(day("2027-01-01"), day("2029-07-31")) == 31);
    CHECK(months_between(day("2027-03-01"), day("2031-02-28")) == 48);
    CHECK(months_between(day("2027-02-01"), day("2028-01-31")) == 12);
    CHECK_FALSE(months_between(day("2027-02-15"), day("2028-08-31")));
    CHECK_FALSE(months_between(day("2027-02-15"), day("2027-02-14")));
}

TEST_CASE("years of residence, of a course and of a review are no contract's", "[normalise][contract]") {
    CHECK(months("Students not resident here for the three years prior to the start of their studentship") ==
          0);
    CHECK(months("Faculty position. Annual Basis: 9 Month") == 0);
    CHECK(months("Staff are trained within six months of employment and on a two-year basis thereafter.") ==
          0);
    CHECK(months("The post is for three years.") == 36);
}

TEST_CASE("a length with a probation behind it, beside a pay grade, and of a share of a scale",
          "[normalise][contract]") {
    CHECK(months("The appointment is for a temporary period of 5 years, with a probationary period of 6 "
                 "months.") == 60);
    CHECK(months("Coordination of moss counts (50% E13 TV-L, planned for 3 years)") == 36);
    CHECK(months("Die Ausbildungszeit beträgt zwei Jahre.") == 24);
    CHECK(share("The remuneration is 50% of the salary scale E 13 TV-L.") == Approx(0.5));
    CHECK(share("You may earn 20% of the salary as a bonus.") == 0);
}
