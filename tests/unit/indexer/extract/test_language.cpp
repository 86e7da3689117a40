#include <catch2/catch.hpp>
#include <string>

#include "indexer/extract/language.h"

using namespace jobindex;
using extract::detect_languages;

namespace {

const std::string kEnglish =
    "We are looking for a researcher who wants to find out how glaciers move and what their water carries "
    "into the "
    "valley. You will plan measurements, spend some weeks of each summer on the ice, and write papers with "
    "us. We "
    "offer good colleagues, a workshop of our own and time to think about what was measured.";
const std::string kGerman =
    "Die Hochschule fördert die Gleichstellung der Geschlechter und bittet deshalb Frauen ausdrücklich um "
    "ihre "
    "Bewerbung. Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt eingestellt. Bitte senden "
    "Sie uns Ihre "
    "Unterlagen in einer einzigen Datei, da sie nach dem Ende des Verfahrens gelöscht werden.";
const std::string kHeading = "Hinweise";

}  // namespace

TEST_CASE("an ad is in the language of most of its text", "[extract][language]") {
    const auto footer =
        detect_languages("", kEnglish + "\n\n" + kEnglish + "\n\n" + kHeading + "\n\n" + kGerman);
    CHECK(footer.main == "en");
    const auto header = detect_languages("", kEnglish + "\n\n" + kGerman + "\n\n" + kGerman);
    CHECK(header.main == "de");
}

TEST_CASE("the parts of a mixed ad meet and cover its text", "[extract][language]") {
    const std::string text = kEnglish + "\n\n" + kEnglish + "\n\n" + kHeading + "\n\n" + kGerman;
    const auto found = detect_languages("", text);
    REQUIRE(found.parts.size() == 2);
    CHECK(found.parts[0].language == "en");
    CHECK(found.parts[1].language == "de");
    CHECK(found.parts[0].span.from == 0);
    CHECK(found.parts[0].span.to == found.parts[1].span.from);
    CHECK(found.parts[1].span.to == text.size());
    // A heading goes with what it heads.
    CHECK(std::string_view(text).substr(found.parts[1].span.from).starts_with(kHeading));
}

TEST_CASE("the title counts as a paragraph", "[extract][language]") {
    const std::string english = kEnglish.substr(0, kGerman.size() - 4);
    const std::string text = english + "\n\n" + kGerman;
    CHECK(detect_languages("", text).main == "de");
    CHECK(detect_languages("Researcher for the motion of glaciers and of their water", text).main == "en");
}

TEST_CASE("an ad in one language has no parts", "[extract][language]") {
    CHECK(detect_languages("", kEnglish).parts.empty());
    CHECK(detect_languages("", kEnglish + "\n\n" + kEnglish).parts.empty());
    // Too little of another language to be a part.
    const auto few = detect_languages(
        "", kEnglish + "\n\nBitte senden Sie uns Ihre Unterlagen in einer Datei.\n\n" + kEnglish);
    CHECK(few.main == "en");
    CHECK(few.parts.empty());
    CHECK(detect_languages("", "").main.empty());
    CHECK(detect_languages("PhD", "PhD").main.empty());
}
