#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/employer_line.h"

using namespace jobindex::normalise;

namespace {

std::string line(const std::string& text) {
    const auto found = find_name_line(Words(text));
    return found ? found->value : std::string();
}

}  // namespace

TEST_CASE("an employer's name is read from a line of its own, and from the first part of one",
          "[normalise][employer_line]") {
    CHECK(line("Lecturer in Physics\n\nNorthfield University\n\nDeadline: 4 May") == "Northfield University");
    CHECK(line("LECTURER\nUNIVERSITY OF NORTHFIELD\nVARIOUS FACULTIES") == "UNIVERSITY OF NORTHFIELD");
    CHECK(line("Norra universitet, HT-fakulteterna, Centrum") == "Norra universitet");
    CHECK(line("Wydział Zdrowia\nPomorski Uniwersytet Dawny w Nordowie\n") ==
          "Pomorski Uniwersytet Dawny w Nordowie");
    CHECK(line("National Elmtown University of Science and Technology (Taiwan) College of Sea") ==
          "National Elmtown University of Science and Technology");
}

TEST_CASE("posts, parts of an employer, headings and two names are no employer's line",
          "[normalise][employer_line]") {
    CHECK(line("University Lecturer in Finnish\nAbout Northfield University\nSchool of Medicine").empty());
    CHECK(line("Northfield University is an old university.").empty());
    CHECK(line("State University\nMedical College").empty());
    CHECK(line("Northfield University\nSouthfield University").empty());
}

TEST_CASE("a title may end with its employer's name", "[normalise][employer_line]") {
    CHECK(name_in_title("Senior Lecturer (Chemistry) at University of Northfield") ==
          "University of Northfield");
    CHECK(name_in_title("Konkurs na stanowisko profesora – Uniwersytet Nordowski") ==
          "Uniwersytet Nordowski");
    CHECK(name_in_title("Postdoc ved Institut for Fysik, Nordby Universitet") == "Nordby Universitet");
    CHECK(name_in_title("Profesor Titular de Universidad Interino").empty());
    CHECK(name_in_title("Dean of the College of Science").empty());
}
