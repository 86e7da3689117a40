#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/sections.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string headings(std::string_view text) {
    const Words words(text);
    std::string out;
    for (const auto& heading : find_headings(words))
        out += (out.empty() ? "" : " ") + std::string(heading.section);
    return out;
}

}  // namespace

TEST_CASE("what an employer says of itself ends the requirements", "[normalise][sections]") {
    CHECK(headings("Requirements\nA degree.\n\nUniversity Profile\nWe are old.") == "requirements about");
    CHECK(headings("Requirements\nA degree.\n\nAbout Hillside College\nWe are old.") == "requirements about");
    CHECK(headings("Anforderungen\nEin Abschluss.\n\nÜber das Institut\nWir sind alt.") ==
          "requirements about");
}

TEST_CASE("statements of law and calls for papers end the requirements", "[normalise][sections]") {
    CHECK(
        headings("Job Qualifications\nA degree.\n\nEqual Employment Opportunity Statement\nAll may come.") ==
        "requirements about");
    CHECK(headings("Required Materials\nA letter.\n\nPosition Announcement\nWe seek a smith.") ==
          "apply about");
    CHECK(headings("Scope of Job:\nYou forge.\n\nApplicant Instructions:\nSend a nail.") == "duties apply");
}

TEST_CASE("a sentence that begins with about is no heading", "[normalise][sections]") {
    CHECK(headings("Requirements\n\nAbout ten years of practice, and patience.\n").find("about") ==
          std::string::npos);
    CHECK(headings("Requirements\n\nAbout half of the work is in the field.\n").find("about") ==
          std::string::npos);
}

TEST_CASE("an item of a list and the first line of a wrapped sentence are no headings",
          "[normalise][sections]") {
    CHECK(headings("Duties\n- Run the clinic.\n- Apply for grants and help others\nto write theirs.\n") ==
          "duties");
    CHECK(headings("Duties\nRun the clinic.\nContact with patients all\nday long.\n") == "duties");
    CHECK(headings("Duties\nRun the clinic.\n\nContact for questions\nDr. Vale") == "duties apply");
    CHECK(headings("MAJOR RESPONSIBILITES:\n- Run it.\n\nQUALIFICAIONS:\nA degree.") ==
          "duties requirements");
}

TEST_CASE("a line within a wrapped sentence is no heading", "[normalise][sections]") {
    CHECK(
        headings("Qualifications\nProof of a lively interest in\nequal opportunities, and two\nold hats.") ==
        "requirements");
    CHECK(headings("The Department of Bee Keeping\nseeks a queen.\n\nThe Department\nWe keep bees.") ==
          "about");
    CHECK(headings("qualifications\nA degree.\n\nbenefits\nA free hat.") == "requirements offer");
}

TEST_CASE("a label with a short answer ends with its line", "[normalise][sections]") {
    const Words labelled("Deadline: 22 December 2031\nApplicants should have\n- patience.\n");
    const auto sections = find_sections(labelled);
    REQUIRE(sections.contains("apply"));
    CHECK(sections.at("apply").in(labelled.text()) == "22 December 2031");
    CHECK(headings("Apply by: open until filled\nDescription\nWe are old.") == "apply ");
    CHECK(headings("Closing date - 3 May 2031\nWe are old.") == "apply ");
    CHECK(headings("How to apply:\nSend us a letter.") == "apply");
    const Words prose("How to apply: send us 2 letters and a list of all your papers, please.\nBy mail.");
    CHECK(find_sections(prose).at("apply").in(prose.text()).ends_with("By mail."));
}

TEST_CASE("a sentence about applications is no heading", "[normalise][sections]") {
    CHECK(headings("Applications are invited for:\nThe chair of logic").empty());
    CHECK(headings("Applications from women\nare welcome.").empty());
    CHECK(headings("Applications\nSend us a letter.") == "apply");
}

TEST_CASE("headings are known in the languages of ads", "[normalise][sections]") {
    CHECK(headings("Chi cerchiamo\nUna laurea.\n\nQuanto\nPoco.") == "requirements offer");
    CHECK(headings("Vi forventer, at du\nhar en grad.\n\nFrist\nI morgen.") == "requirements apply");
    CHECK(headings("Zakres obowiązków\nPraca.\n\nWymagania formalne\nStopień.") == "duties requirements");
}
