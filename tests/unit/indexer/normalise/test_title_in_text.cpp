// The title of an ad that has none, out of its text.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/title_in_text.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const vocab::Vocabulary& levels() {
    static const auto kLevels = vocab::Vocabulary::parse(
        "# version: 1\n"
        "phd\tPhD student\t\t\tPhD candidate|PhD position|doctoral researcher\n"
        "postdoc\tPostdoctoral researcher\t\t\tpostdoc|postdoctoral fellows|postdoctoral fellow\n"
        "lecturer\tLecturer\t\t\tlectureship|lecturers\n"
        "full_prof\tProfessor\t\t\tfull professor\n"
        "technician\tTechnician\t\t\tlaboratory technician\n",
        "levels.tsv");
    REQUIRE(kLevels);
    return *kLevels;
}

std::optional<Found<std::string>> find(std::string_view text) {
    return find_title(Words(text), levels());
}

std::string title(std::string_view text) {
    const auto read = find(text);
    return read ? read->value : "";
}

}  // namespace

TEST_CASE("the fields of a form are no title, what stands behind them is", "[title]") {
    const auto title = find(
        "Work group:\n\nXY-7\n\nArea of research:\n\nTechnical staff\n\nJob description:\n\nDeputy head of "
        "the tidal "
        "laboratory\n\nYou will run it.");
    REQUIRE(title);
    CHECK(title->value == "Deputy head of the tidal laboratory");
    const auto other = find("Area of research:\n\nOcean acoustics\nWe look for someone.");
    REQUIRE(other);
    CHECK(other->value.starts_with("Ocean acoustics"));
}

TEST_CASE("a missing title is inferred from the first words that are the ad's own", "[normalise][title]") {
    const std::string text =
        "Where to send your application. Please login to use this functionality.  We offer a PhD position in "
        "ophthalmology. The hospital is modern.";
    const auto found = find(text);
    REQUIRE(found);
    CHECK(found->value == "We offer a PhD position in ophthalmology");
    CHECK(found->inferred);
    CHECK(found->span.in(text) == "We offer a PhD position in ophthalmology");
    CHECK_FALSE(find(" ... ").has_value());
    CHECK(find(std::string(10'000, 'a'))->value.size() <= 120);
    // One that is cut says so.
    CHECK(find("We look for" + std::string(40, ' ') + std::string(90, 'a') + " the end")
              ->value.ends_with("\xE2\x80\xA6"));
    CHECK(find("Postdoc in Imaging\n\nThe group works on things.")->value == "Postdoc in Imaging");
}

TEST_CASE("what leads elsewhere is no title where something else is", "[normalise][title]") {
    CHECK(find("void")->value == "void");  // nothing else: the ad is kept
    CHECK(find("Scientific supervisor: Ada Low\n\nPostdoc in limnology\n")->value == "Postdoc in limnology");
    CHECK(find("For further details see our pages.")->value.starts_with("For further details"));
}

TEST_CASE("a web address and a portal's phrase before a small letter are no title", "[normalise][title]") {
    CHECK(find("Please login to use this functionality. analysis of tides in estuaries.")->value ==
          "analysis of tides in estuaries");
    CHECK(find("https://a.example/jobs?id=7 Engineer for wave tanks.")->value == "Engineer for wave tanks");
}

TEST_CASE("a title is what a label gives as one", "[title]") {
    CHECK(title("Work at the coast. Job title: Tide watcher Location: Harbour town Salary: much") ==
          "Tide watcher");
    CHECK(title("Wir sind ein Institut.\nStellenbezeichnung: Küstenforscherin (m/w/d)\nOrt: Husum") ==
          "Küstenforscherin (m/w/d)");
    CHECK(title("City: Oldtown Position: postdoc in tidal physics Discipline: physics") ==
          "postdoc in tidal physics");
    CHECK(title("PhD project title: Sand on the move\nSupervisor: Dr. Elm") == "Sand on the move");
    // A label that may be of something else: no rank follows, and the text does not begin with it.
    CHECK(title("We study the tide. Position: behind the dike.") == "We study the tide");
    CHECK(title("Lecturer in tides. Topic: postdoc life at sea.") == "Lecturer in tides");
}

TEST_CASE("words that name the post stand before a sentence that speaks of who hires", "[title]") {
    CHECK(
        title(
            "The Institute of Tides, founded long ago by sailors, invites applications for a lectureship in "
            "wave theory.") == "Lectureship in wave theory");
    CHECK(title("Our harbour is the oldest of all harbours. We are looking for a PhD candidate in sand "
                "transport.") == "PhD candidate in sand transport");
    CHECK(title("Our harbour is the oldest of all harbours of this coast. The institute seeks to appoint a "
                "postdoctoral fellow in ice drift.") == "Postdoctoral fellow in ice drift");
    // "A post" of "a post-doctoral researcher" is half a word.
    CHECK(
        title(
            "The coast is long and the sea is wide and deep, and we invite applications for a post-doctoral "
            "researcher in salt marshes.") == "Post-doctoral researcher in salt marshes");
    // A call is a title as it stands, and bare words say less than their sentence.
    CHECK(
        title(
            "Public selection procedure at the Institute of Tides for one full professor in wave theory.") ==
        "Public selection procedure at the Institute of Tides for one full professor in wave theory");
    CHECK(title("The Laboratory of Molecular Tides and Waves seeks postdoctoral fellows.") ==
          "The Laboratory of Molecular Tides and Waves seeks postdoctoral fellows");
}

TEST_CASE("a title ends where the form goes on or the sentence leads elsewhere", "[title]") {
    CHECK(title("PHD Thesis Job description: PhD position in tidal physics. The sea is old.") ==
          "PhD position in tidal physics");
    CHECK(title("Partners: Name of the Company: Harbour Ltd") ==
          "Partners: Name of the Company: Harbour Ltd");
    CHECK(title("Lecturer in tides Ref: 20/1234 School of the Sea") == "Lecturer in tides");
    CHECK(title("physique des marées For more details please see the pages of the ministry.") ==
          "physique des marées");
    CHECK(title("h3. *Full professor of tides*\n\nThe institute is old.") == "Full professor of tides");
    CHECK(title("*Lecturer in tides* *Fixed term, 2 years* The sea is old.") == "Lecturer in tides");
    CHECK(title("Lecturer*in für Gezeiten (f*m)\n\nDas Meer ist alt.") == "Lecturer*in für Gezeiten (f*m)");
    CHECK(title("Laboratory technician for tides (m/f/d)\n\nYou keep the gauges.") ==
          "Laboratory technician for tides (m/f/d)");
}

TEST_CASE("a post that is named late is the title where the first sentence tells of the employer alone",
          "[title]") {
    const std::string garden =
        "The Moss Garden, with its 27 gardeners in two towns, is one of the world's largest. It looks for a "
        "way "
        "to dry moss. ";
    CHECK(title(garden +
                "We are seeking, for three years, candidates with a PhD. We have a vacant PhD position "
                "in lichen ecology. Apply.") == "PhD position in lichen ecology");
    CHECK(
        title("At the Garden, counting moss is our vision. We are looking for friends of slow plants with a "
              "PhD. The group is looking for a postdoctoral researcher for the project FERN.") ==
        "Postdoctoral researcher for the project FERN");
    CHECK(
        title("A position is open at the Garden. A postdoctoral researcher is a person with a doctorate.") ==
        "A position is open at the Garden");
}

TEST_CASE("a title ends before an address, and half a bracket with a label is none", "[title]") {
    CHECK(title("A PhD position is available in the Moss group ( https://moss.example/a ) of the Garden.") ==
          "A PhD position is available in the Moss group");
    CHECK(title("Questions: ada@moss.example\n\nLecturer in moss and ferns") == "Lecturer in moss and ferns");
    CHECK(title("manager) Email: come to the garden. Lecturer in moss and ferns.") ==
          "Lecturer in moss and ferns");
    CHECK(title("Competition under article 24, letter b) of the law: one lecturer in moss") ==
          "Competition under article 24, letter b) of the law: one lecturer in moss");
}

TEST_CASE("praise before a post and what is told of its holder are no part of its name", "[title]") {
    CHECK(title("Our garden is wide. It is looking for a highly motivated and creative PhD candidate in moss "
                "physiology to join our team in May.") == "PhD candidate in moss physiology");
    CHECK(
        title(
            "We have gardens. The Moss Institute is currently looking for two talented seed technicians who "
            "like rain.") == "Seed technicians");
    CHECK(
        title(
            "The garden offers the following position (by the law of gardens) for two years: Senior gardener "
            "and scientist in the field of roof moss.") ==
        "Senior gardener and scientist in the field of roof moss");
    CHECK(title("The Garden is one of the largest gardens of the north. It keeps 900 mosses. The moss cloud "
                "support "
                "engineer role is in the greenhouse team.") == "Moss cloud support engineer");
    CHECK(title("As lecturer in moss law at the Garden you will teach.") ==
          "Lecturer in moss law at the Garden");
}

TEST_CASE("a sentence that tells of the employer gives way to the next that tells of a post", "[title]") {
    CHECK(
        title("The Garden is one of the leading gardens of the north. Its rains are famous. The work of the "
              "vacancy is done in rubber boots.") == "The work of the vacancy is done in rubber boots");
    CHECK(
        title("The Garden was founded by monks. All are welcome, it is an equal opportunity employer for the "
              "position.") == "The Garden was founded by monks");
}

TEST_CASE("a title ends where a label or the next sentence follows without a stop", "[title]") {
    CHECK(title("PhD student in moss optics The position is part of a project on light.") ==
          "PhD student in moss optics");
    CHECK(title("Lecturer Form of employment: by contract Date of announcement: May") == "Lecturer");
    CHECK(title("Project Overview The moss project dries moss.") == "The moss project dries moss");
    CHECK(title("Lecturer at UiT The Arctic Garden") == "Lecturer at UiT The Arctic Garden");
    CHECK(title("Work group: M-1\nArea of research: PhD thesis Part-time: yes. Job description: PhD "
                "student for the study of moss. Come.") == "PhD student for the study of moss");
}

TEST_CASE("a long title is cut between clauses behind the noun of its post", "[title]") {
    CHECK(title("Postdoctoral researcher in the chemistry of mosses, lichens and ferns of the northern "
                "coast, with "
                "much time for long walks, for short swims and for the writing of songs.") ==
          "Postdoctoral researcher in the chemistry of mosses, lichens and ferns of the northern coast");
    CHECK(title("Postdoctoral researcher in \"Mosses, lichens, ferns and all that is green and grows slowly "
                "under the "
                "stones of the northern coasts of the world\".")
              .ends_with("\xE2\x80\xA6"));
}

TEST_CASE("the address of an ad names the post where its text does not", "[title]") {
    const std::string text = "Moss has a long history on this coast. ";
    CHECK(title(text + "https://garden.example/jobs/17/phd-student-mwd-in-moss-optics-30217") ==
          "PhD student in moss optics");
    CHECK(title(text + "https://garden.example/jobs/head-of-the-moss-garden-and-of-the-gre...") ==
          "Head of the moss garden\xE2\x80\xA6");
    CHECK(title(text + "https://garden.example/pages/our-research-grants") ==
          "Moss has a long history on this coast");
    CHECK(title(text + "https://garden.example/jobs/17/moss") == "Moss has a long history on this coast");
}

TEST_CASE("a post that is named late in its sentence, or by a profession, is the title", "[title]") {
    CHECK(title("The clinic by the old harbour, near the border and the sea, is looking for a geriatrician "
                "for the "
                "moss ward.") == "Geriatrician for the moss ward");
    CHECK(
        title("The Rector of the Garden announces a competition for the position of lecturer in moss law.") ==
        "Lecturer in moss law");
    CHECK(
        title(
            "The Garden is one of the oldest gardens. It is looking for a h3. Head of moss affairs (f/m)") ==
        "Head of moss affairs (f/m)");
    CHECK(title("Context and Mission Moss covers the roofs of the north.") ==
          "Moss covers the roofs of the north");
    CHECK(title("Selection for one grant in moss at the Department of\nFerns and Mosses, two years.") ==
          "Selection for one grant in moss at the Department of Ferns and Mosses, two years");
    CHECK(title("Occupancy rate 80% Vacancy Type Guest staff The moss lab hires a doctoral student in ferns.")
              .find("Guest staff") == std::string::npos);
}
