#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/closing.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

ClosingContext context(std::string language, std::string country = "") {
    ClosingContext result;
    result.dates = {std::move(language), std::move(country), *base::Date::make(2026, 3, 10),
                    DateOrder::unknown};
    result.posted = base::Date::make(2026, 3, 10);
    return result;
}

std::string shown(const Closing& closing) {
    std::string out = closing.date ? closing.date->iso() : "";
    if (!closing.time.empty()) out += "T" + closing.time;
    return out + " " + std::string(model::name_of(closing.kind));
}

std::string closing_in(std::string_view text, const ClosingContext& where) {
    const auto found = find_closing(Words(text), where);
    return found ? shown(found->value) : "";
}

extract::Candidate candidate(std::string value) {
    extract::Candidate result;
    result.field = extract::Field::closing;
    result.value = base::Json(std::move(value));
    result.method = model::Method::json_ld;
    result.confidence = 0.95;
    result.pointer = "/validThrough";
    return result;
}

}  // namespace

TEST_CASE("a closing date is read from prose in every covered language", "[normalise][closing]") {
    struct Row {
        const char* language;
        const char* text;
        const char* expected;
    };
    static const Row kRows[] = {
        {"en", "Closing date: 3 May 2026", "2026-05-03 hard"},
        {"en", "Application deadline\n\n3 May 2026\n\nApply", "2026-05-03 hard"},
        {"en", "The closing date for applications is Friday, 15 May 2026 at 23:59 CEST.",
         "2026-05-15T23:59+02:00 hard"},
        {"en", "Please apply by May 3, 2026 through our portal.", "2026-05-03 hard"},
        {"en", "Applications must be submitted no later than 5 pm on 3 May 2026.", "2026-05-03T17:00 hard"},
        {"en", "Please send your application by 3 May 2026.", "2026-05-03 hard"},
        {"en", "Review of applications will begin May 3, 2026 and continue until the position is filled.",
         "2026-05-03 review_starts"},
        {"en", "For full consideration, apply by May 3, 2026.", "2026-05-03 review_starts"},
        {"en", "Applications received by May 3, 2026 will receive full consideration.",
         "2026-05-03 review_starts"},
        {"en", "Review of applications will begin on May 3, 2026.", "2026-05-03 review_starts"},
        {"en", "Priority will be given to complete applications received by May 3, 2026.",
         "2026-05-03 review_starts"},
        {"en", "Candidates with a PhD should send their applications by May 3, 2026.", "2026-05-03 hard"},
        {"en", "The position is open until filled.", " rolling"},
        {"en", "The search will remain open until filled.", " rolling"},
        {"en", "The position will remain open until 3 May 2026.", "2026-05-03 hard"},
        {"en", "This job will be posted until 3 May 2026.", "2026-05-03 hard"},
        {"en", "Send your application to the dean ultimately 3 May 2026.", "2026-05-03 hard"},
        {"en", "Ultimately, the building will be finished on 3 May 2026.", ""},
        {"en", "Applications are reviewed on a rolling basis.", " rolling"},
        {"de", "Bewerbungsfrist: 03.05.2026", "2026-05-03 hard"},
        {"de", "Bewerbungsschluss ist der 3. Mai 2026.", "2026-05-03 hard"},
        {"de", "Bitte senden Sie Ihre Bewerbung bis zum 3. Mai 2026 an uns.", "2026-05-03 hard"},
        {"de", "Wir freuen uns auf Ihre Bewerbung bis spätestens 15.04. per E-Mail.", "2026-04-15 hard"},
        {"fr", "Date limite de candidature : 3 mai 2026 à 12h00", "2026-05-03T12:00 hard"},
        {"fr", "Merci d'envoyer votre candidature avant le 1er juin 2026.", "2026-06-01 hard"},
        {"fr", "Les dossiers de candidature sont reçus jusqu'au 15/05/2026.", "2026-05-15 hard"},
        {"nl", "Sluitingsdatum: 3 mei 2026", "2026-05-03 hard"},
        {"nl", "Je kunt solliciteren t/m 3 mei 2026.", "2026-05-03 hard"},
        {"nl", "Solliciteren t.e.m. 3 mei 2026, de tuin ligt in Gent.", "2026-05-03 hard"},
        {"nl", "Reageren kan tot 3 mei 2026.", "2026-05-03 hard"},
        {"es", "Plazo de presentación de solicitudes: hasta el 3 de mayo de 2026", "2026-05-03 hard"},
        {"es", "Fecha límite: 3 de mayo de 2026", "2026-05-03 hard"},
        {"pt", "Prazo de candidatura: 3 de maio de 2026", "2026-05-03 hard"},
        {"it", "La domanda va presentata entro il 3 maggio 2026.", "2026-05-03 hard"},
        {"it", "Scadenza: 03/05/2026", "2026-05-03 hard"},
        {"sv", "Sista ansökningsdag: 2026-05-03", "2026-05-03 hard"},
        {"sv", "Välkommen med din ansökan senast den 3 maj 2026.", "2026-05-03 hard"},
        {"da", "Ansøgningsfrist: 3. maj 2026 kl. 12.00", "2026-05-03T12:00 hard"},
        {"no", "Søknadsfrist 3. mai 2026", "2026-05-03 hard"},
        {"fi", "Hakuaika päättyy 3.5.2026 klo 16.00", "2026-05-03T16:00 hard"},
        {"pl", "Termin składania dokumentów: 3 maja 2026 r.", "2026-05-03 hard"},
        {"cs", "Uzávěrka přihlášek: 3. května 2026", "2026-05-03 hard"},
        {"zh", "截止日期：2026年5月3日", "2026-05-03 hard"},
        {"ja", "応募締切 2026年5月3日（必着）", "2026-05-03 hard"},
        {"ja", "令和8年5月3日必着", "2026-05-03 hard"},
        {"ko", "마감일: 2026년 5월 3일", "2026-05-03 hard"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row.text, context(row.language)) == row.expected);
    }
}

TEST_CASE("dates that say something else are no closing date", "[normalise][closing]") {
    for (const char* text : {
             "The position starts on 1 September 2026.",
             "Interviews will be held on 20 May 2026.",
             "Candidates must have completed their PhD by 1 September 2026.",
             "Review of applications begins at once; the start date is 1 September 2026.",
             "Applicants are expected to complete a Ph.D. in economics or a closely related field by July "
             "31, 2026.",
             "The post is funded until 31 December 2026 for the successful candidate.",
             "Published: 11 April 2026",
             "The conference takes place 3 May 2026.",
             "Founded before 1 May 2026, the institute grew.",
             "Bewerbungsfrist: bald",
             "Closing date: 31 February 2026",
             "Closing date: 3 May 2020",
         }) {
        INFO(text);
        CHECK(closing_in(text, context("en", "GB")).empty());
    }
}

TEST_CASE("a deadline never precedes the posting date nor equals it", "[normalise][closing]") {
    const auto where = context("en");
    for (int days = -40; days <= 40; days += 5) {
        const auto date = where.posted->plus_days(days);
        const auto found = find_closing(Words("Application deadline: " + date.iso()), where);
        CHECK(found.has_value() == (days > 0));
        CHECK(read_closing(date.iso(), where).has_value() == (days > 0));
    }
}

TEST_CASE("a hard deadline beats the day on which review begins", "[normalise][closing]") {
    CHECK(closing_in("Review of applications begins 1 April 2026. Application deadline: 3 May 2026.",
                     context("en")) == "2026-05-03 hard");
}

TEST_CASE("a date after which the post stays open does not close it", "[normalise][closing]") {
    CHECK(closing_in("Applications are due by May 3, 2026. The position remains open until filled.",
                     context("en")) == "2026-05-03 review_starts");
}

TEST_CASE("a closing date's span holds its phrase and its date", "[normalise][closing]") {
    const std::string text = "We offer much. Please apply by 3 May 2026. Bye.";
    const auto found = find_closing(Words(text), context("en"));
    REQUIRE(found);
    CHECK(found->span.in(text) == "apply by 3 May 2026");
}

TEST_CASE("a made-up validThrough yields to the date in the text and a real one does not",
          "[normalise][closing]") {
    auto where = context("en");
    where.posted_text = "2026-03-10T08:15:42";
    const Words words("Application deadline: 3 May 2026.");
    const auto winner = [&](std::string valid_through) {
        const auto from_site = candidate(std::move(valid_through));
        const auto reading = choose_closing({&from_site}, words, where);
        REQUIRE(reading);
        return reading->value.date->iso() + " " + std::string(model::name_of(reading->provenance.method));
    };
    CHECK(winner("2026-04-09") == "2026-05-03 text");
    CHECK(winner("2026-06-08") == "2026-05-03 text");
    CHECK(winner("2026-04-10") == "2026-05-03 text");
    CHECK(winner("2026-04-22T08:15:42") == "2026-05-03 text");
    CHECK(winner("2026-04-22") == "2026-04-22 json_ld");
    CHECK(winner("2026-05-03T23:59:59") == "2026-05-03 json_ld");
    CHECK(winner("nonsense") == "2026-05-03 text");
    CHECK(winner("2026-03-10") == "2026-05-03 text");
}

TEST_CASE("a closing field may say rolling, and may state a time", "[normalise][closing]") {
    const auto read = [](std::string_view text) {
        const auto closing = read_closing(text, context("en", "GB"));
        return closing ? shown(*closing) : "";
    };
    CHECK(read("Open until filled") == " rolling");
    CHECK(read("2026-05-03T23:59:00+02:00") == "2026-05-03T23:59+02:00 hard");
    CHECK(read("2026-05-03T00:00:00") == "2026-05-03 hard");
    CHECK(read("3rd May 2026, 12 noon") == "2026-05-03T12:00 hard");
    CHECK(read("Sunday 03 May 2026 at 5:00 pm") == "2026-05-03T17:00 hard");
    CHECK(read("soon").empty());
}

TEST_CASE("a deadline is read though a time, an interview or another label stands beside it",
          "[normalise][closing]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Send it before the deadline of 11:59 p.m. on Friday, April 3, 2026.", "2026-04-03T23:59 hard"},
        {"Candidates for an interview at the meeting should submit an application by April 3, 2026.",
         "2026-04-03 hard"},
        {"All application materials, including letters of reference, must be received by April 3, 2026.",
         "2026-04-03 hard"},
        {"Final day to apply is 3 April 2026.", "2026-04-03 hard"},
        {"Closing date 3 April 2026Job Type", "2026-04-03 hard"},
        {"Published: 2026-03-10Last application date: 2026-04-03", "2026-04-03 hard"},
        {"Application deadline 17:00 on 3\n\nApril 2026.", "2026-04-03T17:00 hard"},
        {"Closing date: 3 rd April 2026", "2026-04-03 hard"},
        {"Letters of recommendation must be received by April 3, 2026.", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(closing_in(text, context("en")) == expected);
    }
}

TEST_CASE("a call without a day is told as open in many languages", "[normalise][closing]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"en", "Applications close when the position is filled."},
        {"de", "Bewerbungen sind bis zur erfolgreichen Besetzung willkommen."},
        {"fr", "Candidatures jusqu'à ce que le poste soit pourvu."},
        {"nl", "Solliciteren kan tot de vacature is vervuld."},
        {"es", "Recepción de candidaturas hasta cubrir la plaza."},
        {"pt", "Candidaturas até ao preenchimento da vaga."},
        {"it", "Domande fino a copertura del posto."},
        {"sv", "Sök tills tjänsten är tillsatt."},
        {"no", "Søknadsfrist: snarest"},
        {"fi", "Hae paikkaa, kunnes tehtävä on täytetty."},
        {"pl", "Zgłoszenia do czasu obsadzenia stanowiska."},
        {"cs", "Přihlášky až do obsazení místa."},
        {"zh", "招聘长期有效，招满为止。"},
        {"ja", "適任者が決まり次第、締め切ります。"},
    };
    for (const auto& [language, text] : kRows) {
        INFO(text);
        CHECK(closing_in(text, context(language)) == " rolling");
    }
}

TEST_CASE("an address's letters are no degree and a call that may end sooner has a hard day",
          "[normalise][closing]") {
    CHECK(closing_in("To apply send a CV to moss-phd@garden.example before 3 May 2026.", context("en")) ==
          "2026-05-03 hard");
    CHECK(closing_in("応募締切は2026年5月3日。決まり次第終了します。", context("ja")) == "2026-05-03 hard");
}

TEST_CASE("the day a degree is completed, or an offer was not received by, is no closing date",
          "[normalise][closing]") {
    for (const char* text :
         {"Candidates without a PhD may be considered provided expected completion by 3 May 2026.",
          "Applicants who have not received an offer of a place by 3 May 2026 were not successful.",
          "Candidates who have not heard from us by 3 May 2026 should consider their application closed."}) {
        INFO(text);
        CHECK(closing_in(text, context("en")).empty());
    }
    CHECK(closing_in("Sista ansökningsdagen är 3 maj 2026.", context("sv")) == "2026-05-03 hard");
    CHECK(closing_in("C'è tempo fino al 3 maggio 2026 per partecipare.", context("it")) == "2026-05-03 hard");
    CHECK(closing_in("CONCORSO (scad. 3 maggio 2026)", context("it")) == "2026-05-03 hard");
}
