#include "indexer/normalise/month_end.h"

#include <catch2/catch.hpp>

#include "indexer/normalise/closing.h"
#include "indexer/normalise/start.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string closing_in(const std::string& text, const std::string& language) {
    ClosingContext context;
    context.dates = {language, "", *base::Date::parse("2026-11-26")};
    context.dates.month_ends = true;
    const auto found = find_closing(Words(text), context);
    return found && found->value.date ? found->value.date->iso() : "";
}

}  // namespace

TEST_CASE("the end of a month is its last day, in the languages of ads", "[normalise]") {
    struct Row {
        const char* text;
        const char* language;
        const char* day;
    };
    const Row rows[] = {
        {"Applications will be accepted until the end of January 2027.", "en", "2027-01-31"},
        {"Ihre Bewerbung erreicht uns bis Ende Januar 2027.", "de", "2027-01-31"},
        {"Les candidatures sont à envoyer avant fin février 2027.", "fr", "2027-02-28"},
        {"Toivomme hakemustasi tammikuun 2027 loppuun mennessä.", "fi", "2027-01-31"},
        {"Přihlášky zasílejte do konce ledna 2027.", "cs", "2027-01-31"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(closing_in(row.text, row.language) == row.day);
    }
}

TEST_CASE("a day that is written is surer than the end of a month", "[normalise]") {
    CHECK(closing_in("The deadline for applications is 4 December 2026. Apply by the end of December 2026.",
                     "en") == "2026-12-04");
}

TEST_CASE("a February in a leap year ends on its 29th day", "[normalise]") {
    const auto end = month_end_at(Words("end of February 2028"), 0);
    REQUIRE(end);
    CHECK(end->day() == 29);
    CHECK_FALSE(month_end_at(Words("at the end of the day"), 1));
}

TEST_CASE("a date right before a word for from is the start", "[normalise]") {
    const DateContext context{"fi", "FI", *base::Date::parse("2026-11-26")};
    const auto start = find_start(Words("Tehtävä täytetään 15.3.2027 alkaen."), context);
    REQUIRE(start);
    CHECK(start->value.iso() == "2027-03-15");
}
