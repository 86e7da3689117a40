// Terms of a post as prose and lists word them in fifteen languages: how long, which share, what pay; and
// what only looks like them.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>

#include "indexer/normalise/compound_length.h"
#include "indexer/normalise/contract.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/share_context.h"
#include "indexer/normalise/terms_of_line.h"
#include "indexer/normalise/working_time.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* text;
    const char* wanted;  ///< "" where nothing may be found
    const char* country = "";
};

std::string months_of(const Row& row) {
    const auto found = find_months(Words(row.text));
    return found ? fmt::format("{}", found->value) : "";
}
std::string kind_of(const Row& row) {
    const auto found = find_contract_kind(Words(row.text));
    return found ? std::string(model::name_of(found->value)) : "";
}
std::string share_of(const Row& row) {
    const auto found = find_share(Words(row.text), row.country);
    return found ? fmt::format("{}", found->value) : "";
}
std::string pay_of(const Row& row, bool ranks = false) {
    const auto found = find_salary(Words(row.text), {row.country, "", ranks});
    if (!found) return "";
    const auto& pay = found->value;
    return fmt::format("{}-{} {} {}", pay.min.value_or(0), pay.max.value_or(0), pay.currency,
                       pay.period ? model::name_of(*pay.period) : "");
}

template <class Rows, class Read>
void check(const Rows& rows, Read read) {
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(read(row) == row.wanted);
    }
}

}  // namespace

TEST_CASE("a length is the post's in a line of its terms, where somebody is sought, or from a day on",
          "[normalise][contract]") {
    static constexpr Row kRows[] = {
        {"Campus Noord · 36 uur (voltijd) · 3 jaar", "36"},
        {"Kurz: 50 %, 18 Monate, ab sofort", "18"},
        {"Full-time, five years, on campus", "60"},
        {"Vi söker en kemist, 100 %, två år, från hösten", "24"},
        {"Etsimme ryhmään kemistiä kahdeksi vuodeksi", "24"},
        {"Zatrudnimy chemika na 30 miesięcy", "30"},
        {"Buscamos un químico para tres años", "36"},
        {"Tuition and a living allowance, all for 3.5 years from October 2028", "42"},
        {"Sijaisuus 1.8.2027 - 31.7.2028 (12 kk)", "12"},
        {"Du bliver ansat på fuld tid i 10 måneder", "10"},
        {"La duración del contrato es de 9.00 meses", "9"},
        {"CDD de dix-huit mois", "18"},
        {"O projeto dura quatro anos; a bolsa tem a duração de 6 meses", "6"},
        {"Housing is available for 3 months", ""},
        {"Elternzeitvertretung für 14 Monate mit der Hälfte der Arbeitszeit", "14"},
        {"We seek a chemist for a period of two years; experience of three years is essential", "24"},
        {"Visstid 18 månader med chans till förlängning", "18"},
        {"We seek a chemist who has led a group for five years", ""},
        {"The centre is funded for eight years by the foundation", ""},
        {"Das Projekt läuft über fünf Jahre und wird von der Stiftung bezahlt", ""},
        {"Paid for an initial period of 5 years (2022-2026)", ""},
        {"You need five years or more in a supervisory role, full time", ""},
        {"We need no fewer than two years of teaching in a post", ""},
        {"令和8年3月31日まで契約", ""},
        {"契約期間は3年です", "36"},
    };
    check(kRows, months_of);
}

TEST_CASE("number and unit of a length are read out of one word", "[normalise][contract]") {
    CHECK(months_of_compound("seksarigt") == 72);
    CHECK(months_of_compound("vierjahrige") == 48);
    CHECK(months_of_compound("achtzehnmonatige") == 18);
    CHECK(months_of_compound("kolmivuotiseen") == 36);
    CHECK(months_of_compound("ctyrlete") == 48);
    CHECK(months_of_compound("mehrjahrige") == std::nullopt);
    CHECK(months_of_compound("langjahrige") == std::nullopt);
    CHECK(months_of_compound("arig") == std::nullopt);
    CHECK(months_of({"Stillingen er et seksårigt forløb", ""}) == "72");
}

TEST_CASE("what lasts, what ends and what may last later are told apart", "[normalise][contract]") {
    static constexpr Row kRows[] = {
        {"Die Stelle ist auf unbestimmte Zeit zu besetzen", "permanent"},
        {"Stillingen er uden tidsbegrænsning", "permanent"},
        {"Poste sans limitation de durée", "permanent"},
        {"Umowa bezterminowa", "permanent"},
        {"Full time (37.5 hours a week), permanent", "permanent"},
        {"Fast, 100 %", "permanent"},
        {"Een aanstelling voor een jaar die wordt omgezet in een vast dienstverband", ""},
        {"Stillinga gjeld ein åremålsperiode på seks år", "fixed_term"},
        {"Contratação de professor substituto", "fixed_term"},
        {"Four postes d'ATER are open", "fixed_term"},
        {"A contract based position", "fixed_term"},
        {"Une chaire de professeur junior", "tenure_track"},
        {"Avdelinga har 29 fast tilsette", ""},
        {"Our permanent employees are proud", ""},
    };
    check(kRows, kind_of);
    CHECK(read_employment("14-month initial contract, with a potential permanent post", "NL").kind ==
          std::nullopt);
    CHECK(read_employment("na 1 rok s výhledem prodloužení", "CZ").months == 12);
}

TEST_CASE("a share is an item of its own, a part of the hours of a week, or left open by a range",
          "[normalise][working_time]") {
    static constexpr Row kRows[] = {
        {"Eine Stelle für eine Doktorandin / einen Doktoranden (100 %)", "1"},
        {"Kurz: 50 %, 18 Monate, ab sofort", "0.5"},
        {"Kort: kemist, 100 %, två år, från hösten", "1"},
        {"Universitetet i Bergen. Fast, 100 %. Referanse 2027/04", "1"},
        {"Hours: part time, 30 of 35 hours", "0.86"},
        {"26 von 39 Wochenstunden", "0.67"},
        {"32 van de 40 uur", "0.8"},
        {"30 ud af 37 timer", "0.81"},
        {"Job ID 31120 | Full-time | Kent", "1"},
        {"全职，首次合同期三年", "1"},
        {"勤務形態は裁量労働制、フルタイム", "1"},
        {"Pensum 60-80 %; der Lohn gilt für eine Anstellung zu 100 %", ""},
        {"0.6-0.8 FTE, paid as for full-time work", ""},
        {"Full time oppure part time 80%", ""},
        {"Als Vollzeitstelle, aber auch für 50 % Teilzeit geeignet", ""},
        {"Upp till 20 % av en heltidsanställning är undervisning", ""},
        {"The work: teaching (60 %), committees (40 %)", ""},
        {"You will teach in our programme (30 %)", ""},
        {"Van onze medewerkers, van wie 60 % parttime werkt", ""},
        {"Engagement à 60 % pour une durée indéterminée", "0.6"},
        {"Zwei Stellen (je 75 %) für drei Jahre", "0.75"},
    };
    check(kRows, share_of);
    CHECK(find_share_in_title(Words("Voltijds docent scheikunde"), "BE")->value == 1);
    CHECK_FALSE(find_share_in_title(Words("Adviser of full-time students"), "GB"));
    CHECK_FALSE(find_share_in_title(Words("Full-time or part-time lecturer"), "GB"));
}

TEST_CASE("pay is read with thousands as words, signs run into sums, and grades before it",
          "[normalise][salary]") {
    static constexpr Row kRows[] = {
        {"Mzda 52–58 tis. Kč hrubého měsíčně", "52000-58000 CZK month", "CZ"},
        {"Gehalt: 58 bis 64 Tsd. Euro im Jahr", "58000-64000 EUR year", "DE"},
        {"Stipendio: 32 mila euro lordi annui", "32000-32000 EUR year", "IT"},
        {"Sueldo bruto mensual de **1.935,45** euros", "1935.45-1935.45 EUR month", "ES"},
        {"Salary from NT44,968 per month", "44968-0 TWD month", "TW"},
        {"Annual salary R676 074", "676074-676074 ZAR year", ""},
        {"Salary: $85,000-$98,000 CAD a year", "85000-98000 CAD year", "US"},
        {"年薪20万~26万元,另有补贴每月3,000元", "200000-260000 CNY year", "CN"},
        {"Monthly salary: EUR 3,100–3,600, 13 times a year", "3100-3600 EUR month", "IT"},
        {"Salary: CHF110,000 to CHF125,000 a year", "110000-125000 CHF year", "CH"},
        {"Salary: FJD 81,240 gross per annum", "81240-81240 FJD year", "FJ"},
        {"Band 4: £18,776 - £20,989 with room to rise", "18776-20989 GBP year", "GB"},
        {"Mitä maksamme? 3 700–4 100 euroa kuussa", "3700-4100 EUR month", "FI"},
        {"Apply by 3 May 2027.\n\nTuntipalkka on 14–17 euroa", "14-17 EUR hour", "FI"},
        {"年俸制、520万円から650万円", "5200000-6500000 JPY year", "JP"},
        {"Contrat de 3 ans, 1 980 € net mensuel", "1980-1980 EUR month", "FR"},
        {"Compenso: € 25,00 lordi l'ora", "25-25 EUR hour", "IT"},
        {"Stawkę godzinową 160–210 zł brutto", "160-210 PLN hour", "PL"},
        {"Wynagrodzenie nie niższe niż 9 160,00 zł brutto miesięcznie", "9160-0 PLN month", "PL"},
        {"Jahresgehalt im ersten Jahr CHF 54 000 und im vierten CHF 57 500 (13 Auszahlungen)",
         "54000-57500 CHF year", "CH"},
        {"A maintenance payment of £20,780 a year plus tuition fees", "20780-20780 GBP year", "GB"},
        {"L'importo annuo lordo è di euro 28.000,00. Il costo complessivo è pari a € 34.512,37",
         "28000-28000 EUR year", "IT"},
        {"給与は規程による。通勤手当のみ別途支給(月額上限55,000円)", "", "JP"},
        {"规培学员待遇(每月8,500元)不适用于本岗位", "", "CN"},
    };
    check(kRows, [](const Row& row) { return pay_of(row); });
    const Row ranks{"Som førsteamanuensis kr 700 000–800 000, som professor kr 850 000–1 050 000 per år", "",
                    "NO"};
    CHECK(pay_of(ranks, true) == "700000-1050000 NOK year");
    CHECK(pay_of(ranks, false) != "700000-1050000 NOK year");
}

TEST_CASE("an item of terms stands between marks of a list in a line of working time",
          "[normalise][contract]") {
    const Words line("Fast, 100 %, Bergen");
    CHECK(is_item_of_terms(line, 0, 1));
    const Words prose("A fast reader works full time");
    CHECK_FALSE(is_item_of_terms(prose, 1, 2));
    CHECK(range_of_shares_at(Words("80 % – 100 %"), 0));
    CHECK_FALSE(range_of_shares_at(Words("5 – 10 %"), 0));
}
