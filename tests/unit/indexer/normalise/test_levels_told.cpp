#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/level.h"
#include "indexer/normalise/level_inferred.h"
#include "tests/unit/indexer/loaded_knowledge.h"
#include "tests/unit/indexer/normalise/level_names.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string in_title(std::string_view title) {
    return names_of(levels_in_title(title, knowledge().levels));
}

/// The levels that a text of its own tells; "" for none.
std::string told(std::string_view text) {
    const auto found = find_levels(Words(text), knowledge().levels, true);
    return found ? names_of(found->value) : std::string();
}

std::string over(std::string_view title, std::string_view text) {
    const auto found = find_levels_over_title(Words(text), title, false, knowledge().levels);
    return found ? names_of(found->value) : std::string();
}

std::string teacher(std::string_view title, std::string_view text) {
    const Words words(text);
    const auto found = infer_from_title(words, title, find_levels(words, knowledge().levels));
    return found ? names_of(found->value) : std::string();
}

}  // namespace

TEST_CASE("others and drivers are no kind of post", "[normalise][level]") {
    CHECK(told("The hall offers a range of fans with powerful drivers. The mill is looking for a PhD student "
               "for moss.") == "phd");
    CHECK(
        told("Area of research: Other\n\nThe bog group is looking for a keen Research Assistant (m/f/d).") ==
        "research_assistant");
    CHECK(told("Area of research: Other, PhD thesis\n\nMoss grows on stones.") == "phd");
    CHECK(in_title("The trips lead to our other bogs in Elm").empty());
    CHECK(in_title("Social drivers of moss growth").empty());
    CHECK(in_title("Other") == "other");
    CHECK(in_title("Bus Driver, Elm Campus") == "other");
    CHECK(told("The reader seeks advice from others, and counts moss.").empty());
}

TEST_CASE("a studentship that is fully funded is the post's own", "[normalise][level]") {
    CHECK(told("Moss in towns: a survey. A fully funded studentship awarded by the Bog Council.") == "phd");
    CHECK(told("The group has funded studentship after studentship.").empty());
}

TEST_CASE("a text speaks of the professorship that is to be filled", "[normalise][level]") {
    CHECK(told("Moss matters. The professorship is located within the Centre for Bogs.") == "full_prof");
    CHECK(told("Die Professur soll das Fach Mooskunde vertreten.") == "full_prof");
    CHECK(told("The professorship is held by Ada Elm.").empty());
    CHECK(told("The department invites applications for the Elm Professorship in Moss, to begin in May.\n"
               "This is an open-rank, tenure-track position.") == "assistant_prof associate_prof full_prof");
}

TEST_CASE("the name on the envelope tells the post", "[normalise][level]") {
    const std::string far(3000, '.');
    CHECK(told("Count moss. " + far +
               "\nMark the envelope \"Contest for the position of Instructor - moss 4\".") == "lecturer");
    CHECK(told("Our rector announces a competition, for the position of the Assistant at the Moss "
               "Department.") == "research_assistant");
    CHECK(told("The rector announces a competition for the position of a baker's help at the mill.").empty());
}

TEST_CASE("an address of a vacancy names it", "[normalise][level]") {
    CHECK(told("Count moss. https://board.example/naturejobs/job/professor-w3-of-moss-of-bo... PhD") ==
          "full_prof");
    CHECK(told("Count moss. https://mill.example/jobs/31/laboratory-technician-bog").find("technician") == 0);
    CHECK(told("Count moss. https://mill.example/people/professor-ada-elm").empty());
}

TEST_CASE("who writes a dissertation is a doctoral student", "[normalise][level]") {
    CHECK(told("The mill seeks a Pre-doctoral Researcher (30 hours). Writing a dissertation on moss.") ==
          "phd");
    CHECK(told("The mill seeks a Pre-doctoral Researcher. It helps those who may pursue a PhD later.") ==
          "predoc");
}

TEST_CASE("a research position without more is a researcher's", "[normalise][level]") {
    CHECK(told("Announcement for 1 research position - Moss Area") == "researcher");
    CHECK(told("Two trainee positions are for graduates of moss studies.") == "predoc");
    CHECK(told("One research position: a PhD student will count moss.") == "phd");
    CHECK(told("Count moss. A post-doctoral research position is open at once.") == "postdoc");
    CHECK(told("Send a note on your own PhD research project that you would like to see.").empty());
    CHECK(teacher("Research Positions", "Three research positions are in moss.") == "researcher");
    CHECK(in_title("PhD Research Fellowship in Moss") == "phd");
    CHECK(in_title("Lectureship (Assistant Professorship) in Moss") == "assistant_prof");
}

TEST_CASE("a rank for exceptional cases is not offered", "[normalise][level]") {
    CHECK(over("Assistant Professor of Moss",
               "Only in exceptional cases can we think of hiring "
               "at the rank of Associate Professor.")
              .empty());
}

TEST_CASE("a chair that the post belongs to is not the post", "[normalise][level]") {
    CHECK(told("The mill seeks a keen employee in the Department of Bogs, Chair of Moss.").empty());
    CHECK(told("The mill seeks a Chair of Moss in the Department of Bogs.") == "full_prof");
}

TEST_CASE("a sentence names two posts at two ranks", "[normalise][level]") {
    CHECK(over("Tenure Track Faculty Positions",
               "Applications are invited for two positions, an assistant professor "
               "in moss and an associate professor in bogs.") == "assistant_prof associate_prof");
}

TEST_CASE("a heading of one kind gives way to a text that names two", "[normalise][level]") {
    CHECK(over("Botany PhD Student",
               "Our mill now invites applications for one PhD Student or Postdoc (m/f/d) on "
               "moss.") == "phd postdoc");
    CHECK(over("Botany PhD Student", "The mill invites applications for a PhD position on moss.").empty());
}

TEST_CASE("titles name offices, trades that are taught and ranks cut short", "[normalise][level]") {
    CHECK(in_title("Chair & Professor") == "full_prof leadership");
    CHECK(in_title("Department Head and Associate Professor, Moss Studies") == "associate_prof leadership");
    CHECK(in_title("Lectureship in Moss") == "lecturer");
    CHECK(in_title("Financial Aid Specialist") == "administration");
    CHECK(in_title("Senior Microscopy Specialist - Elm Centre") == "technician");
    CHECK(in_title("Chair/Professor of Moss") == "full_prof");
    CHECK(in_title("MOSS SCIENCE - CLIN AST/ASO/FULL PROF") == "assistant_prof associate_prof full_prof");
    CHECK(in_title("Millwright Technician Faculty").empty());
    CHECK(in_title("Technician, Faculty of Moss") == "technician");
}

TEST_CASE("faculty that teaches without tenure is a teacher", "[normalise][level]") {
    CHECK(teacher("Millwright Faculty", "The college seeks someone to teach courses on mills.") ==
          "lecturer");
    CHECK(teacher("Millwright Faculty", "Teach mills on the tenure track.").empty());
    CHECK(teacher("Faculty in Moss", "Teach courses and publish your own research in bogs.").empty());
    CHECK(teacher("Tenure-Track Faculty, Moss", "Teach moss.").empty());
    CHECK(teacher("Elm Fellow in Moss Economics", "The fellow counts moss.") == "researcher");
    CHECK(teacher("Summer Fellow, Bogs", "The fellow counts moss.").empty());
    CHECK(teacher("Faculty Affairs Liaison", "Support teaching.").empty());
    CHECK(teacher("Millwright Faculty", "We invite applications for a postdoctoral fellow who will teach.")
              .empty());
}
