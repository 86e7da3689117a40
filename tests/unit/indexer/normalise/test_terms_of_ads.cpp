// Deadlines, pay, working time and terms as ads word them in many languages, and what looks like them.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>

#include "indexer/normalise/closing.h"
#include "indexer/normalise/contract.h"
#include "indexer/normalise/contract_end.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/start.h"
#include "indexer/normalise/working_time.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* language;
    const char* text;
    const char* wanted;  ///< "" where nothing may be found
};

DateContext dates(const Row& row) {
    return {row.language, "", *base::Date::make(2026, 11, 27), DateOrder::unknown};
}

std::string closing_of(const Row& row) {
    ClosingContext context;
    context.dates = dates(row);
    context.dates.month_ends = true;
    const auto found = find_closing(Words(row.text), context);
    if (!found || !found->value.date) return "";
    const bool hard = found->value.kind == model::ClosingKind::hard;
    return found->value.date->iso() + (hard ? "" : " review");
}

std::string start_of(const Row& row) {
    const auto found = find_start(Words(row.text), dates(row));
    return found ? found->value.iso() : "";
}

std::string pay_of(std::string_view text, const char* country) {
    const auto found = find_salary(Words(text), {country, ""});
    if (!found) return "";
    const auto& pay = found->value;
    return fmt::format("{}-{} {} {}", pay.min.value_or(0), pay.max.value_or(0), pay.currency,
                       pay.period ? model::name_of(*pay.period) : "");
}

std::string share_of(std::string_view text, const char* country) {
    const auto found = find_share(Words(text), country);
    return found ? fmt::format("{}", found->value) : "";
}

std::string months_of(std::string_view text) {
    const auto found = find_months(Words(text));
    return found ? fmt::format("{}", found->value) : "";
}

std::string kind_of(std::string_view text) {
    const auto found = find_contract_kind(Words(text));
    return found ? std::string(model::name_of(found->value)) : "";
}

}  // namespace

TEST_CASE("a deadline is read from the words of more sites", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "Advertised until: 31 Jan 2027", "2027-01-31"},
        {"en", "Period of advertisement: 1 December 2026 to 10 January 2027.", "2027-01-10"},
        {"en", "Placed on: 19th December 2026\nCloses: 19th January 2027", "2027-01-19"},
        {"en", "Posted: 20 November 2026. Expires: 10 January 2027.", "2027-01-10"},
        {"en", "Applications open on 2 December 2026, and close at midday on 13 January 2027.", "2027-01-13"},
        {"en", "The recruitment round ends at January 31, 2027.", "2027-01-31"},
        {"en", "Monday, January 11, 2027 is the deadline to submit your dossier.", "2027-01-11"},
        {"en", "Initial review date: January 4, 2027", "2027-01-04 review"},
        {"en", "The deadline for priority review is January 19, 2027.", "2027-01-19 review"},
        {"de", "Die Ausschreibung läuft bis zum 31. Januar 2027.", "2027-01-31"},
        {"de", "Anmeldefrist 31.01.2027", "2027-01-31"},
        {"de", "Aussagekräftige Bewerbungen werden erbeten zum 31. Januar 2027 an das Dekanat.",
         "2027-01-31"},
        {"fr", "Candidature à envoyer pour le 15 janvier 2027 au plus tard", "2027-01-15"},
        {"nl", "Indienen kan tot 17 januari 2027", "2027-01-17"},
        {"nl", "Uiterste inzenddatum: 17/01/2027", "2027-01-17"},
        {"fi", "Haku on käynnissä 1.12.2026 klo 8.00 - 15.1.2027 klo 23.59", "2027-01-15"},
        {"es", "Plazo abierto del 1 al 15 de enero de 2027", "2027-01-15"},
        {"es", "Periodo de inscripción Del 09/12/2026 al 08/01/2027", "2027-01-08"},
        {"pt", "Prazo de candidaturas: 01/12/2026 00:00 - 15/01/2027 23:59", "2027-01-15"},
        {"pt", "A chamada está aberta entre 3 de dezembro de 2026 e 23h59 do dia 20 de janeiro de 2027.",
         "2027-01-20"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_of(row) == row.wanted);
    }
}

TEST_CASE("a day by which something else must be is no deadline", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "The successful candidate is expected to take up the position by 1 May 2027.", ""},
        {"en", "Candidates must by 1 October 2027 have passed all examinations for a first degree.", ""},
        {"en", "Applicants must have submitted your thesis by 1 March 2027.", ""},
        {"en", "Materials chemists: a PhD, or a related field, by August 1, 2027.", ""},
        {"en", "PhD (preferred at time of application, required by September 1, 2027).", ""},
        {"de", "Bewerberinnen sollen die Stelle bis 1. Mai 2027 antreten.", ""},
        {"fr",
         "Le doctorat doit être soutenu avant le 1er mars 2027. Les candidatures sont ouvertes "
         "jusqu'au 15 janvier 2027.",
         "2027-01-15"},
        {"en", "Professorship (W3) of Statistics, candidates sought for appointment by 1 April 2027", ""},
        {"en", "Candidates must complete their Ph.Ds. no later than August 31, 2027.", ""},
        {"en", "ABD candidates with a planned completion date by December 31, 2026", ""},
        {"en", "Applications are kept on file until 12/31/2026.", ""},
        // What follows the full stop is said of the next date.
        {"en",
         "The expected start date is July 1, 2027. Preference is given to theorists. We start reviewing "
         "applications by December 1, 2026.",
         "2026-12-01 review"},
        {"en",
         "We arrange an interview before January 6, 2027. For full consideration, applications should be "
         "submitted by December 24, 2026.",
         "2026-12-24 review"},
        {"en", "Effective September 1, 2027 (negotiable) Application reviews will begin January 10, 2027.",
         "2027-01-10 review"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_of(row) == row.wanted);
    }
}

TEST_CASE("an extended deadline is the new one, another call's is none", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "The original deadline of 10 December 2026 has been extended to 15 January 2027.",
         "2027-01-15"},
        {"de", "Die Bewerbungsfrist wurde vom 10.12.2026 auf den 15.01.2027 verlängert.", "2027-01-15"},
        {"nl", "De deadline is verlengd van 10 december 2026 naar 15 januari 2027.", "2027-01-15"},
        {"sv", "Ansökningstiden är förlängd till den 15 januari 2027 (tidigare 10 december 2026).",
         "2027-01-15"},
        {"fi", "Hakuaikaa on jatkettu 15.1.2027 asti (aiemmin 10.12.2026).", "2027-01-15"},
        {"cs", "Termín pro podání přihlášek prodloužen z 10. 12. 2026 na 15. 1. 2027.", "2027-01-15"},
        {"zh", "报名截止时间由2026年12月10日延长至2027年1月15日。", "2027-01-15"},
        {"en",
         "The closing date for our summer school is 5 January 2027. Applications for this post close on "
         "15 January 2027.",
         "2027-01-15"},
        {"en",
         "The grant proposal deadline is 1 March 2027. Apply for the post no later than 15 January 2027.",
         "2027-01-15"},
        {"de", "Anmeldung zum Studium bis 30.04.2027; Ihre Bewerbung auf die Stelle bis 15.01.2027.",
         "2027-01-15"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_of(row) == row.wanted);
    }
}

TEST_CASE("a title may name the deadline, a label a review", "[normalise][closing]") {
    extract::Candidate title;
    title.field = extract::Field::title;
    title.value = base::Json("Reader in Numismatics, Deadline January 21, 2027");
    title.method = model::Method::text;
    title.confidence = 0.9;
    ClosingContext context;
    context.dates = {"en", "", *base::Date::make(2026, 11, 27), DateOrder::unknown};
    const auto found = closing_of_title({&title}, context);
    REQUIRE(found);
    CHECK(found->value.date->iso() == "2027-01-21");

    extract::Candidate review = title;
    review.value = base::Json("January 4, 2027");
    review.pointer = "Review date:";
    const auto reading = choose_closing({&review}, Words(""), context);
    REQUIRE(reading);
    CHECK(reading->value.kind == model::ClosingKind::review_starts);
}

TEST_CASE("the start is read behind what only starts of posts are said with", "[normalise][start]") {
    static const Row kRows[] = {
        {"en", "Date Available: August 2027", "2027-08-01"},
        {"en", "The fellowship is tenable for one year from 1 October 2027.", "2027-10-01"},
        {"en", "You are able to start in April 2027.", "2027-04-01"},
        {"en", "The post should be filled by April 1, 2027.", "2027-04-01"},
        {"en", "Preferred starting date: February/March 2027", "2027-02-01"},
        {"en", "A master's degree by the start of the position (1 September 2027)", "2027-09-01"},
        {"en", "Starting as soon as possible, but no later than 1 June 2027, in a full-time position.",
         "2027-06-01"},
        {"de", "zum 01.03.2027 oder früher", "2027-03-01"},
        {"de", "ab 1.3.2027 für die Dauer von 36 Monaten", "2027-03-01"},
        {"de", "Die Stelle ist befristet bis zum 28.02.2028 zu besetzen.", ""},
        {"fr", "Le poste est mis au concours pour le 1er février 2027.", "2027-02-01"},
        {"fr", "Contrat doctoral de 3 ans à partir d'octobre 2027", "2027-10-01"},
        {"fi", "Määräaikaiset tehtävät alkavat aikaisintaan 1.1.2027.", "2027-01-01"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(start_of(row) == row.wanted);
    }
}

TEST_CASE("days of other things start no post", "[normalise][start]") {
    static const Row kRows[] = {
        {"en", "Application start date: 1st December 2026", ""},
        {"en", "As of 1 January 2027, the unit will become a department within the Faculty of Arts.", ""},
        {"en", "Join us on Thursday 12 Feb 2027 with talks from our professors.", ""},
        {"en", "A flexible starting date between January and June 2027", "2027-01-01"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(start_of(row) == row.wanted);
    }
}

TEST_CASE("both days of a term tell its start and its end", "[normalise][contract]") {
    const Row rows[] = {
        {"fr", "ATER : contrat d'un an du 1er septembre 2027 au 31 août 2028", ""},
        {"ja", "雇用期間:2027年9月1日から2028年8月31日", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto begin = find_contract_begin(Words(row.text), dates(row));
        const auto end = find_contract_end(Words(row.text), dates(row));
        REQUIRE(begin);
        REQUIRE(end);
        CHECK(begin->value.iso() == "2027-09-01");
        CHECK(end->value.iso() == "2028-08-31");
    }
    CHECK_FALSE(
        find_contract_begin(Words("fixed-term contract until 31 August 2028"), dates({"en", "", ""})));
}

TEST_CASE("pay has the period and the currency that are said of it", "[normalise][salary]") {
    CHECK(pay_of("Salary: £20,923 to £23,631\nThe annual remuneration of a fellow is £23,631.", "GB") ==
          "20923-23631 GBP year");
    CHECK(pay_of("Importe y mensualidades de la bolsa: 4.800 € cada una; 800 € mes.", "ES") ==
          "800-800 EUR month");
    CHECK(pay_of("The stipend is $2,600 per month with health insurance.", "US") == "2600-2600 USD month");
    CHECK(pay_of("Remuneración: $45.000 MXN mensuales", "MX") == "45000-45000 MXN month");
    CHECK(pay_of("£36,130 to £44,128 (Grade 7), pro rata for part-time", "GB") == "36130-44128 GBP year");
    CHECK(pay_of("Jahresgehalt ab CHF 85'000", "CH") == "85000-0 CHF year");
    CHECK(pay_of("固定薪资:36.4 万元 / 年", "CN") == "364000-364000 CNY year");
    CHECK(
        pay_of("The monthly salary for PhD candidates starts at € 2.222, rising each year up to a maximum of "
               "€ 2.840 in the final year.",
               "NL") == "2222-2840 EUR month");
    CHECK(pay_of("The salary currently starts from DKK 30,450.00 (app. 4,075.00 €) per month.", "DK") ==
          "30450-0 DKK month");
    CHECK(pay_of("gross salary of about 2200 EUR paid 14 times per year", "AT") == "2200-2200 EUR month");
    CHECK_FALSE(read_salary(
        std::string_view("To explore the post or for any queries please contact Professor Hall, 2132"),
        SalaryContext{"GB", ""}));
    CHECK(pay_of("Childcare costs €900 per month. The salary is €4,200 per month.", "NL") ==
          "4200-4200 EUR month");
    CHECK(pay_of("Rents in the city are about €1,100 per month.", "NL").empty());
    CHECK(pay_of("A research budget of €10,000 per year, and a travel allowance", "DE").empty());
}

TEST_CASE("a share of full time is said in more ways", "[normalise][contract]") {
    CHECK(share_of("Contrat à durée déterminée de 18 mois à temps plein", "FR") == "1");
    CHECK(share_of("The post is available fixed term for 3 years and is full time", "GB") == "1");
    CHECK(share_of("Der er tale om faste stillinger på fuld tid", "DK") == "1");
    CHECK(share_of("Till platsen är knuten en doktorandanställning på heltid", "SE") == "1");
    CHECK(share_of("vilket motsvarar fyra års studier på heltid", "SE").empty());
    CHECK(share_of("Anställningen är en tillsvidareanställning på 80 %.", "SE") == "0.8");
    CHECK(share_of("mit drei Viertel der regelmäßigen Arbeitszeit", "DE") == "0.75");
    CHECK(share_of("Stillingen er midlertidig, stillingsprosent: 60", "NO") == "0.6");
    CHECK(share_of("0.6-1.0 FTE", "NL").empty());
    CHECK(
        share_of("contrato; personas con una discapacidad igual o superior al 33 % de plazas", "ES").empty());
    CHECK(share_of("The position is divided into 75% PhD-work and 25% tasks.", "NO").empty());
    CHECK(share_of("The applicant spends between 30 and 50% of her time on own research, full time.", "FR") !=
          "0.5");
    CHECK(share_of("The usual teaching load is 6 hours per week at all levels.", "NL").empty());
    CHECK(share_of("The position entails 50% of effort directed to research.", "US").empty());
    CHECK(share_of("Working Time: Full Time (36.5 hours per week)", "NL") == "1");
    const auto title = find_share_in_title(Words("3 x 0,5 Promotionsstellen in der Numismatik"), "DE");
    REQUIRE(title);
    CHECK(title->value == 0.5);
    CHECK(find_share_in_title(Words("0,65 Wiss. Mitarb. Numismatik"), "DE"));
    CHECK_FALSE(find_share_in_title(Words("Postdoc on 0.5 micron lithography"), "DE"));
}

TEST_CASE("lengths and kinds of contracts in more forms", "[normalise][contract]") {
    CHECK(months_of("Fixed-term contract: 1 +3 years.") == "12");
    CHECK(months_of("Määräaikainen työsuhde kahdeksi vuodeksi") == "24");
    CHECK(months_of("Åremålsstilling på 3 år") == "36");
    CHECK(months_of("assegno della durata biennale") == "24");
    CHECK(months_of("contrato de duración anual, prorrogable") == "12");
    CHECK(months_of("duur arbeidsovereenkomst in beginsel vier jaren") == "48");
    CHECK(months_of("博士后在站时间为2年") == "24");
    CHECK(months_of("dottorato e un periodo di almeno due anni svolti con contratto").empty());
    CHECK(months_of("three-and-a-half-year studentship") == "42");
    CHECK(months_of("an initial period of three years, after which it may become permanent") == "36");
    CHECK(months_of("The contract can be extended by two years.").empty());
    CHECK(months_of("fixed-term employment (one year that can be extended by two years)") == "12");
    CHECK(months_of("Employment with a notice period of 3 months").empty());
    CHECK(months_of("The position is part of Ship, the new 8-year research-based innovation centre").empty());
    CHECK(months_of("a ban on work at the university for a period of 6 months to 5 years").empty());
    CHECK(
        months_of("Master's and two years of directly responsible job-related experience in a post").empty());
    CHECK(months_of("The duration of both phases should not exceed 6 years").empty());
    CHECK(months_of("This position is part of a two year initiative that includes three hires").empty());
    CHECK(months_of("Duration of the contract: between 3 and 11 months").empty());
    CHECK(kind_of("zeitlich unbegrenzt zu besetzen") == "permanent");
    CHECK(kind_of("Karenzvertretung an der Universität") == "fixed_term");
    CHECK(kind_of("määräaikaisia tehtäviä") == "fixed_term");
}

TEST_CASE("years of a career and of what an applicant owes are no contract's", "[normalise][contract]") {
    CHECK(months_of(
              "Candidates for the position must be in the first four years (full-time equivalent) of their "
              "research careers.")
              .empty());
    CHECK(months_of("For this position the data will be stored for a period of 2 months.").empty());
    CHECK(months_of("The botanist is hired for four years (initially for one year).") == "12");
    CHECK(months_of("befristet auf vier Jahre, zunächst ein Jahr") == "12");
    CHECK(months_of("The fellowship will last 36 months.") == "36");
    CHECK(months_of("perioden er tre år") == "36");
    CHECK(months_of("The position is initially for three years.") == "36");
    CHECK(months_of("The position teaches little in the first 5 years.").empty());
    CHECK(months_of("Teachers of the marine school serve nine months of each year.").empty());
    CHECK(months_of("Send 3) evidence of teaching, 4) an application for the faculty position.").empty());
    CHECK(months_of("A position for three (3) years") == "36");
    CHECK(months_of("We process your personal data for this position for a period of 3 months.").empty());
    CHECK(months_of("This diving post asks for a minimum 1-year commitment.").empty());
    CHECK(months_of("The post is for a fixed period of four years to work on a study in logic.") == "48");
    CHECK(months_of("Tilsettingsperioden er fire år.") == "48");
    CHECK(kind_of("a tenurestream position in the history of knots") == "tenure_track");
    CHECK(kind_of("vakinaistamispolku") == "tenure_track");
    CHECK(kind_of("Nous proposons un CDI.") == "permanent");
    CHECK(kind_of("CDI à temps plein") == "permanent");
    CHECK(kind_of("You steer the work packages of the CDI project").empty());
    CHECK(kind_of("contrato por obra o servicio determinado") == "fixed_term");
}

TEST_CASE("a share behind its label is the post's, whatever follows it", "[normalise][share]") {
    CHECK(share_of("taux : 50% du temps d'un jardinier, durée : 3 ans", "FR") == "0.5");
    CHECK(share_of("Moosgärtner*in in Teilzeit (55 v. H.)", "DE") == "0.55");
    CHECK(share_of("20 % bistilling", "NO") == "0.2");
    CHECK(share_of("part-time (0.3FTE) keeper of mosses", "IE") == "0.3");
    CHECK(share_of("a half-time postdoc", "GB") == "0.5");
    CHECK(share_of("tiempo parcial (50%)", "ES") == "0.5");
    CHECK(share_of("Consacrer 50 % du temps à la recherche", "FR").empty());
}

TEST_CASE("a term of a formula is no pay, an amount by the year is", "[normalise][salary]") {
    CHECK(pay_of("Mzdu lze vypočítat vzorcem [(68 785 Kč x koeficient) + 15 837] x 0,5.", "CZ").empty());
    CHECK(pay_of("A keeper's salary lies in the range £40,100 to £47,200. With possible progression in later "
                 "years to "
                 "£51,300 a year",
                 "GB") == "40100-47200 GBP year");
    CHECK(pay_of("Monatliches Gehalt: 2.500 Euro x 14", "AT") == "2500-2500 EUR month");
    CHECK(pay_of("Keeper of Mosses, Grade 7, £33,100 - £38,900 pa", "GB") == "33100-38900 GBP year");
    CHECK(pay_of("Bando per una borsa di € 1.500,00 mensili", "IT") == "1500-1500 EUR month");
}
