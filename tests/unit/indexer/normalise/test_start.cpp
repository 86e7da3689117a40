#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/start.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

DateContext context(std::string language = "en") {
    return {std::move(language), "", *base::Date::make(2026, 3, 10), DateOrder::unknown};
}

std::string start_in(std::string_view text, std::string language = "en") {
    const auto found = find_start(Words(text), context(std::move(language)));
    return found ? found->value.iso() : "";
}

}  // namespace

TEST_CASE("the start of a post is read in every covered language", "[normalise][start]") {
    struct Row {
        const char* language;
        const char* text;
        const char* iso;
    };
    static const Row kRows[] = {
        {"en", "The position starts on 1 September 2026.", "2026-09-01"},
        {"en", "Anticipated start date: August 1, 2026", "2026-08-01"},
        {"en", "We seek a lecturer to start 15 August 2026.", "2026-08-15"},
        {"en", "Effective 1 September 2026 we appoint a professor of law.", "2026-09-01"},
        {"en", "The person chosen is expected to assume duty in August 2026.", "2026-08-01"},
        {"en", "The work is to be taken up not later than September 2026.", "2026-09-01"},
        {"en", "The mill wishes to fill the position no later than September 2026.", "2026-09-01"},
        {"en", "Your teaching responsibilities will begin with August 2026.", "2026-08-01"},
        {"en", "A doctorate is required by the time of appointment (August 2026).", "2026-08-01"},
        {"en", "The centre takes doctoral students for entry October 2026.", "2026-10-01"},
        {"en", "First day of employment: 2026-11-01Salary: by scale", "2026-11-01"},
        {"de", "Arbeitsbeginn ist der 1. Oktober 2026.", "2026-10-01"},
        {"de", "Die Stelle ist ab dem 1. September 2026 zu besetzen.", "2026-09-01"},
        {"de", "Zum 01.10.2026 ist eine Stelle in der Verwaltung zu besetzen.", "2026-10-01"},
        {"fr", "Prise de poste : 1er septembre 2026", "2026-09-01"},
        {"fr", "Le poste est à pourvoir à partir du 1er octobre 2026.", "2026-10-01"},
        {"nl", "Ingangsdatum: 1 september 2026", "2026-09-01"},
        {"es", "Fecha de incorporación: 1 de septiembre de 2026", "2026-09-01"},
        {"it", "Presa di servizio: 1 ottobre 2026", "2026-10-01"},
        {"pt", "Data de início: 1 de setembro de 2026", "2026-09-01"},
        {"sv", "Tillträde: 1 augusti 2026", "2026-08-01"},
        {"da", "Tiltrædelse den 1. september 2026", "2026-09-01"},
        {"no", "Ønsket oppstart: 1. august 2026", "2026-08-01"},
        {"fi", "Tehtävä alkaa 1.9.2026.", "2026-09-01"},
        {"pl", "Planowany termin rozpoczęcia: 1 września 2026 r.", "2026-09-01"},
        {"cs", "Termín nástupu: 1. září 2026", "2026-09-01"},
        {"zh", "到岗时间：2026年9月1日", "2026-09-01"},
        {"ja", "着任予定：2026年10月1日", "2026-10-01"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(start_in(row.text, row.language) == row.iso);
    }
}

TEST_CASE("a month alone starts on its first day and is less sure than a day", "[normalise][start]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Start date: August 2026", "2026-08-01"},
        {"The appointment begins in September 2026.", "2026-09-01"},
        {"Arbeitsbeginn: Oktober 2026", "2026-10-01"},
        {"Prise de poste : septembre 2026", "2026-09-01"},
        {"Fecha de inicio: septiembre de 2026", "2026-09-01"},
        {"着任時期：2026年9月", "2026-09-01"},
        {"Start date: August", ""},
        {"Start date: 2026", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(start_in(text) == expected);
    }
    const auto month = find_start(Words("Start date: August 2026"), context());
    const auto day = find_start(Words("Start date: 3 August 2026"), context());
    REQUIRE(month);
    REQUIRE(day);
    CHECK(month->confidence < day->confidence);
}

TEST_CASE("a label stands above its date, and not further up", "[normalise][start]") {
    CHECK(start_in("Start date\n\n1 September 2026\n\nApply") == "2026-09-01");
    CHECK(start_in("Start date\n1 September 2026") == "2026-09-01");
    CHECK(start_in("Starting date:\n\nOctober 2026") == "2026-10-01");
    CHECK(start_in("Eintrittsdatum\n\n1.10.2026", "de") == "2026-10-01");
    CHECK(start_in("Start date\n\nto be agreed\n\n1 September 2026").empty());
}

TEST_CASE("dates of other things start no post", "[normalise][start]") {
    for (const char* text : {
             "Review of applications begins 1 September 2026.",
             "Screening for this position will begin on 15 September 2026.",
             "Interviews for the position begin on 4 May 2026.",
             "Candidates must have their degree conferred as of 1 August 2026.",
             "Candidates need a PhD by the start of employment. Closing date: 1 August 2026",
             "Application deadline: 1 August 2026",
             "The project begins on 1 September 2026.",
             "Registration for the conference starts on 1 September 2026.",
             "The new parking rules are effective 1 May 2026.",
             "Die Bewerbungsfrist beginnt ab dem 1. September 2026.",
             "Posted: 1 April 2026",
             "",
         }) {
        INFO(text);
        CHECK(start_in(text).empty());
    }
}

TEST_CASE("seasons, soon and days out of reach are no start", "[normalise][start]") {
    for (const char* text : {
             "Start date: Fall 2026",
             "The appointment begins in autumn 2026.",
             "Start date: summer semester 2026",
             "Start date: as soon as possible",
             "Arbeitsbeginn: zum nächstmöglichen Zeitpunkt",
             "Start date: 1 January 2020",
             "Start date: 1 January 2035",
         }) {
        INFO(text);
        CHECK(start_in(text).empty());
    }
}

TEST_CASE("a start's span is its date without the phrase for it", "[normalise][start]") {
    const std::string day = "We seek a lecturer. The position starts on 1 September 2026. Apply soon.";
    const auto found = find_start(Words(day), context());
    REQUIRE(found);
    CHECK(found->span.in(day) == "1 September 2026");
    CHECK_FALSE(found->inferred);
    const std::string month = "Start date: September 2026. Apply soon.";
    REQUIRE(find_start(Words(month), context()));
    CHECK(find_start(Words(month), context())->span.in(month) == "September 2026");
}

TEST_CASE("a start field is a day, a month or nothing", "[normalise][start]") {
    const auto read = [](std::string_view text) {
        const auto found = read_start(text, context());
        return found ? found->value.iso() : "";
    };
    CHECK(read("2026-09-01") == "2026-09-01");
    CHECK(read("1 September 2026 or later") == "2026-09-01");
    CHECK(read("from September 2026") == "2026-09-01");
    CHECK(read("2026年4月") == "2026-04-01");
    CHECK(read("1 March or 15 March 2027") == "2027-03-01");
    CHECK(read("Fall 2026").empty());
    CHECK(read("negotiable").empty());
    CHECK(read("").empty());
}

TEST_CASE("a start is read behind its nouns and verbs in their usual forms", "[normalise][start]") {
    struct Row {
        const char* language;
        const char* text;
        const char* iso;
    };
    static const Row kRows[] = {
        {"en", "The position will commence September 1, 2026.", "2026-09-01"},
        {"en", "A stipend is open for appointment from 1 April 2026.", "2026-04-01"},
        {"de", "Besetzbar ab: zum nächstmöglichen Zeitpunkt, spätestens 01.04.2026", "2026-04-01"},
        {"es", "Fecha de ingreso: 16 de marzo de 2026", "2026-03-16"},
        {"cs", "úvazek 0,6, na dobu určitou s předpokládaným nástupem od 1. září 2026", "2026-09-01"},
        {"fi", "Määräaikainen tehtävä ajalle 1.9.2026–31.8.2028.", "2026-09-01"},
        {"da", "Stillingen ønskes besat pr. 1. september 2026.", "2026-09-01"},
        {"it", "La presa di servizio è fissata al 15 settembre 2026.", "2026-09-15"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(start_in(row.text, row.language) == row.iso);
    }
}

TEST_CASE("a word of many uses and a date in a line of their own are a start", "[normalise][start]") {
    CHECK(start_in("Vollzeit\nab 01.09.2026\nbefristet", "de") == "2026-09-01");
    CHECK(start_in("Die Mensa ist ab 01.09.2026 wieder offen.", "de").empty());
    CHECK(start_in("A position with 40 hours per week, posted 09/21/2026.").empty());
}

TEST_CASE("a word before another year does not take the start from the post", "[normalise][start]") {
    CHECK(start_in("A position in art since 1800, to begin in August 2026.") == "2026-08-01");
}

TEST_CASE("the first of two days has the year of the second", "[normalise][start]") {
    CHECK(start_in("The fellowship begins between 1 July and 1 September 2027.") == "2027-07-01");
    CHECK(start_in("The post starts on 1 December or 15 January 2027.") == "2026-12-01");
    CHECK(start_in(
              "The appointment of the sailor is expected to commence January 1st or September 1st, 2027.") ==
          "2027-01-01");
}

TEST_CASE("a from behind the post is its start, behind another thing it is not", "[normalise][start]") {
    for (const char* text : {
             "The post will run from September 2026 for three years.",
             "Applications are invited for a 36-month PhD studentship from September 2026.",
             "The position is vacant from 01.09.2026.",
             "Duration of the contract: from 2026-09-01 to 2027-08-31",
         }) {
        INFO(text);
        CHECK(start_in(text) == "2026-09-01");
    }
    for (const char* text : {
             "Candidates can apply for the position from 1 September 2026.",
             "Job vacancy open: from 1 September 2026 to 16 October 2026",
             "The position involves data from September 2026.",
             "You can apply for this job no later than 30 September 2026.",
             "Questions about the position: our secretary (from 17 August 2026).",
             "In the muddy months of the position, which go from February 3rd to April 9th.",
         }) {
        INFO(text);
        CHECK(start_in(text).empty());
    }
}

TEST_CASE("interviews, reviews and the end of a contract start no post", "[normalise][start]") {
    for (const char* text : {
             "The selection process for this position starts on 3 May 2026.",
             "Complete applications for the position will be reviewed beginning 15 May 2026.",
             "Les auditions pour ce poste auront lieu à partir du 12 mai 2026.",
             "The keeper of tides stays 36 months (until August 31, 2027).",
             "Vertragslaufzeit: bis 31.12.2027",
             "A post on the reef, beginning when the ship is ready and ending on March 31, 2027.",
             "We begin to write to candidates on June 1, 2026.",
         }) {
        INFO(text);
        CHECK(start_in(text).empty());
    }
}

TEST_CASE("a start is read in more words of thirteen languages", "[normalise][start]") {
    for (const char* text : {
             "The start is arranged with the mentor but can be as early as September 1, 2026.",
             "The crew hopes to welcome our new colleague on 1 September 2026.",
             "Expected date of hire: September 1, 2026",
             "Duties will begin September 1, 2026.",
             "Expected to take up the appointment by 1 September 2026.",
             "Entry into service: 1 September 2026",
             "to be filled as soon as possible, at the latest by 1 September 2026, a position in physics",
             "Die Besetzung der Stelle erfolgt voraussichtlich im September 2026.",
             "Die Stelle wird mit Wirkung vom 1. September 2026 besetzt.",
             "Gesucht wird ab September 2026 eine studentische Hilfskraft.",
             "Recrutement d'un maître de conférences avec effet au 1er septembre 2026",
             "De aanstelling gaat in op 1 september 2026.",
             "Wij zoeken per 1 september 2026 een docent.",
             "Duración: 12 meses, desde el 1 de septiembre de 2026",
             "L'attività dovrà iniziare il 1 settembre 2026",
             "Data de contratação: 1 de setembro de 2026",
             "Tjänsten är ledig från och med 1 september 2026.",
             "Anställningen startar 1 september 2026.",
             "Ansættelsesdato: 1. september 2026",
             "Du kan starte den 1. september 2026",
             "Tiltredelsestidspunkt: 1. september 2026",
             "Työsuhteen alkamispäivä: 1.9.2026",
             "Zatrudnienie na czas określony od 1.09.2026 r. do 31.08.2028 r.",
             "Pracovní poměr od 1. 9. 2026 na dobu určitou",
         }) {
        INFO(text);
        CHECK(start_in(text) == "2026-09-01");
    }
}

TEST_CASE("a start before its word yields to one that is announced", "[normalise][start]") {
    CHECK(start_in("A tenure-track position with a September 1, 2026 start date.") == "2026-09-01");
    CHECK(start_in("The position begins in August 2026; we consider a January 2027 start.") == "2026-08-01");
    CHECK(start_in("A position, posted 1 April 2026 Start: to be agreed").empty());
}

TEST_CASE("a label for the start holds behind other dates", "[normalise][start]") {
    for (const char* text : {
             "Interviews: May 2026. Start: September 2026.",
             "You need a degree by the time you start, which is September 1st 2026.",
             "Planned date of employment: 01.09.2026",
             "The preferred starting period of the sailor is September 2026.",
             "Date prévisionnelle d'embauche : 1er septembre 2026",
             "La personne recrutée prendra ses fonctions le 1er septembre 2026.",
             "Das Beschäftigungsverhältnis beginnt am 1. September 2026.",
             "Einstellung: schnellstmöglich, spätestens 01.09.2026",
             "Je kunt starten vanaf september 2026.",
             "La beca se iniciará el 1 de septiembre de 2026.",
             "L'incarico inizierà presumibilmente il 1 settembre 2026",
             "Beräknad start: september 2026",
             "Ønsket opstart: 1. september 2026",
             "Työt alkavat 1.9.2026.",
         }) {
        INFO(text);
        CHECK(start_in(text) == "2026-09-01");
    }
}

TEST_CASE("applications for a post that begins are no applications that begin", "[normalise][start]") {
    for (const char* text : {
             "We welcome applications for a tenure-track position on dunes beginning in September 2026.",
             "The harbour college calls for applications for an Assistant Professor of knots to begin "
             "September 2026.",
             "The programme seeks applications for a chairperson position starting September 1, 2026.",
             "A tenure-track opening beginning September 2026",
         }) {
        INFO(text);
        CHECK(start_in(text) == "2026-09-01");
    }
    for (const char* text : {
             "Applications for this position will be accepted beginning 1 September 2026.",
             "Review of applications for the position will begin 1 September 2026.",
             "A PhD must be completed by the start date.\n\nAll materials must be received by 1 September "
             "2026",
         }) {
        INFO(text);
        CHECK(start_in(text).empty());
    }
}

TEST_CASE("a start behind a length, an office or a preference is read in more languages",
          "[normalise][start]") {
    struct Row {
        const char* language;
        const char* text;
        const char* iso;
    };
    static const Row kRows[] = {
        {"en", "We need someone for nine months from 1 May 2026 to cover a leave.", "2026-05-01"},
        {"en", "The dean will take office July 1, 2026.", "2026-07-01"},
        {"en", "First day of employment: 2026-09-01 or upon agreement", "2026-09-01"},
        {"en", "Ideally you'd begin May 4, 2026, but we can talk.", "2026-05-04"},
        {"en", "You run two courses; the second starts on 15 June 2026.", ""},
        {"de", "Techniker/in, ab 01.06.2026 auf unbestimmte Zeit, 30 Wochenstunden.", "2026-06-01"},
        {"de", "Auf den 1. Oktober 2026 sind zwei Promotionsstellen zu besetzen.", "2026-10-01"},
        {"nl", "Te begeven vanaf 1 juli 2026: een voltijds ambt van docent.", "2026-07-01"},
        {"sv", "Postdoktor, 100 %, två år, från 1 sep 2026.", "2026-09-01"},
        {"da", "Du bliver ansat på fuld tid i 10 måneder fra 1. oktober 2026.", "2026-10-01"},
        {"pl", "Zatrudnienie: 0,8 etatu na 30 miesięcy od 1 grudnia 2026.", "2026-12-01"},
        {"cs", "Začít lze od května 2026.", "2026-05-01"},
        {"ja", "契約期間 2026年10月1日から2027年3月31日まで", "2026-10-01"},
        {"en", "Duration: 1 April 2026 – 31 March 2029.", "2026-04-01"},
        {"en", "Duration of the project: 1 April 2026 – 31 March 2029.", ""},
        {"nl", "Je start op 1 april 2026 voor de duur van vier jaar.", "2026-04-01"},
        {"zh", "聘期三年，自2026年4月1日起。", "2026-04-01"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(start_in(row.text, row.language) == row.iso);
    }
}
