#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/closing.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

ClosingContext context(std::string language = "en") {
    ClosingContext result;
    result.dates = {std::move(language), "", *base::Date::make(2026, 3, 10), DateOrder::unknown};
    result.posted = base::Date::make(2026, 3, 10);
    return result;
}

std::string shown(const Closing& closing) {
    return (closing.date ? closing.date->iso() : "") + " " + std::string(model::name_of(closing.kind));
}

std::string closing_in(std::string_view text, std::string language = "en") {
    const auto found = find_closing(Words(text), context(std::move(language)));
    return found ? shown(found->value) : "";
}

/// Date and method of what is believed of a text and a value that a source of `method` states.
std::string chosen(std::string value, std::string_view text, model::Method method = model::Method::json_ld) {
    extract::Candidate candidate;
    candidate.field = extract::Field::closing;
    candidate.value = base::Json(std::move(value));
    candidate.method = method;
    candidate.confidence = 0.9;
    const auto reading = choose_closing({&candidate}, Words(text), context());
    if (!reading) return "";
    return reading->value.date->iso() + " " + std::string(model::name_of(reading->provenance.method));
}

}  // namespace

TEST_CASE("a range of days closes at its end", "[normalise][closing]") {
    struct Row {
        const char* language;
        const char* text;
    };
    static const Row kRows[] = {
        {"en", "Applications are accepted from 1 April 2026 until 30 April 2026."},
        {"en", "Application deadline: 2026-04-01 - 2026-04-30"},
        {"en", "Application deadline: April 1, 2026 \u2013 April 30, 2026"},
        {"de", "Bewerbungsfrist: 1. April 2026 bis 30. April 2026"},
        {"de", "Bewerbungsfrist: 01.04.2026 bis zum 30.04.2026"},
        {"fr", "Délai de candidature : du 1er avril 2026 au 30 avril 2026"},
        {"nl", "Sollicitatietermijn: 1 april 2026 tot en met 30 april 2026"},
        {"es", "Plazo de presentación de solicitudes: del 1 de abril de 2026 al 30 de abril de 2026"},
        {"it", "Scadenza: dal 1 aprile 2026 al 30 aprile 2026"},
        {"pt", "Período de inscrição: 1 de abril de 2026 a 30 de abril de 2026"},
        {"ko", "접수기간: 2026년 4월 1일 ~ 2026년 4월 30일"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row.text, row.language) == "2026-04-30 hard");
    }
    // Two dates that go backwards are none.
    CHECK(closing_in("Application deadline: 30 April 2026 and 1 April 2026") == "2026-04-30 hard");
}

TEST_CASE("the day for letters of recommendation closes nothing", "[normalise][closing]") {
    CHECK(closing_in("Letters of recommendation must be received by 1 May 2026.").empty());
    CHECK(closing_in("Letters of reference should be received by 1 May 2026.").empty());
    CHECK(closing_in("Applications must be received by 15 April 2026. Letters of recommendation must be "
                     "received by 1 May 2026.") == "2026-04-15 hard");
    CHECK(
        closing_in("Letters of recommendation must be received by 1 April 2026. The application deadline is "
                   "15 April 2026.") == "2026-04-15 hard");
}

TEST_CASE("review may begin before the ad is put up, and a deadline does not lie there",
          "[normalise][closing]") {
    CHECK(closing_in("Review of applications begins 1 March 2026.") == "2026-03-01 review_starts");
    CHECK(closing_in("For full consideration apply by 1 March 2026.") == "2026-03-01 review_starts");
    CHECK(closing_in("Review of applications begins 1 March 2025.").empty());
    CHECK(closing_in("Application deadline: 1 March 2026").empty());
    CHECK(closing_in("Application deadline: 10 March 2026").empty());
}

TEST_CASE("a form's answer says whether a post is open until filled", "[normalise][closing]") {
    CHECK(closing_in("Open until filled: Yes") == " rolling");
    CHECK(closing_in("Open until filled: No").empty());
    CHECK(closing_in("Open until filled: No\n\nClosing date: 3 May 2026") == "2026-05-03 hard");
    CHECK(closing_in("Closing date: 3 May 2026\nOpen until filled: No") == "2026-05-03 hard");
    CHECK(closing_in("Closing date: 3 May 2026\nOpen until filled: Yes") == "2026-05-03 review_starts");
    CHECK_FALSE(read_closing("Open until filled: No", context()).has_value());
}

TEST_CASE("a clear word on the page beats a site's later day, and no earlier one", "[normalise][closing]") {
    const char* const clear = "Application deadline: 3 May 2026.";
    CHECK(chosen("2026-05-20", clear) == "2026-05-03 text");
    CHECK(chosen("2026-05-20", clear, model::Method::microdata) == "2026-05-03 text");
    CHECK(chosen("2026-04-21", clear) == "2026-04-21 json_ld");
    CHECK(chosen("2026-05-03", clear) == "2026-05-03 json_ld");
    // What stands beside a label on the page is as clear as the text.
    CHECK(chosen("2026-05-20", clear, model::Method::table) == "2026-05-20 table");
    CHECK(chosen("2026-05-20", "Please send us your application by 3 May 2026.") == "2026-05-20 json_ld");
    CHECK(chosen("2026-05-20", "We wish you luck.") == "2026-05-20 json_ld");
}

TEST_CASE("what lies between two days of applying closes on the second", "[normalise][closing]") {
    for (const char* text : {
             "Applications can be submitted between 1 April 2026 and 30 April 2026.",
             "Dépôt des candidatures sur le portail entre le 01-04-2026 et le 30-04-2026.",
             "Le dépôt des dossiers est ouvert du 1er avril au 30 avril 2026.",
         }) {
        INFO(text);
        CHECK(closing_in(text, "fr") == "2026-04-30 hard");
    }
    CHECK(closing_in("Candidates should have spent a stay abroad between 1 April 2026 and 30 April 2026.")
              .empty());
}

TEST_CASE("a review that begins at once leaves a call open, and its deadline hard", "[normalise][closing]") {
    CHECK(closing_in("Review of applications will begin immediately.") == " rolling");
    CHECK(closing_in("Urval sker löpande.", "sv") == " rolling");
    CHECK(closing_in("De vacature blijft open totdat deze is vervuld.", "nl") == " rolling");
    CHECK(closing_in("Review of applications will begin immediately. Closing date: 30 April 2026") ==
          "2026-04-30 hard");
    CHECK(closing_in("Review of applications begins immediately. Apply by 30 April 2026. The post is open "
                     "until filled.") == "2026-04-30 review_starts");
    CHECK(closing_in("The committee will start to consider applications on 30 April 2026.") ==
          "2026-04-30 review_starts");
    CHECK(closing_in("Shortlisted candidates will be informed by 30 April 2026.").empty());
}

TEST_CASE("a deadline's label with the first sentence of the ad behind it holds no deadline",
          "[normalise][closing]") {
    const auto table = model::Method::table;
    CHECK(
        chosen("An der Fakultät für Biologie der Universität ist zum 1. Oktober 2026 eine Stelle", "", table)
            .empty());
    CHECK(chosen("Applications are welcome until midnight on 30 April 2026", "", table) ==
          "2026-04-30 table");
    CHECK(chosen("Please send your application with all papers to us by 30 April 2026", "", table) ==
          "2026-04-30 table");
}

TEST_CASE("what a dossier arrives for and an offer is valid until is its deadline", "[normalise][closing]") {
    CHECK(closing_in("Stellenangebot gültig bis 30.04.2026", "de") == "2026-04-30 hard");
    CHECK(closing_in("Les dossiers complets doivent parvenir pour le 30 avril 2026.", "fr") ==
          "2026-04-30 hard");
    CHECK(closing_in("Kandidaturen worden verwacht tegen 30 april 2026.", "nl") == "2026-04-30 hard");
}
