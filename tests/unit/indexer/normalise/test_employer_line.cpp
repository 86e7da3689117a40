#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "indexer/normalise/employer_line.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
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

TEST_CASE("the path of an address names a known employer", "[normalise][employer_line]") {
    const support::TempDir dir;
    std::ofstream(dir / "institutions.tsv") << "# version: 1\n"
                                               "elmtown.edu\tElmtown University\tUS\t\n"
                                               "univ-beaumont.fr\tUniversité Beaumont\tFR\t\n";
    const auto table = vocab::Institutions::load(dir.path());
    REQUIRE(table);
    const auto named = [&](std::string_view url) {
        const auto known = known_in_address(url, *table, "");
        return known ? std::string(known->institution->domain) : std::string();
    };
    CHECK(named("https://jobs.example/in-France/Postdoc-Universite-Beaumont=Ab1.html") == "univ-beaumont.fr");
    CHECK(named("https://jobs.example/lecturer-at-elmtown-university/12?x=1") == "elmtown.edu");
    CHECK(named("https://jobs.example/elmtown-university/universite-beaumont").empty());
    CHECK(named("https://jobs.example/elmtown/university").empty());
    CHECK(named("elmtown-university").empty());
}

TEST_CASE("Italian titles name the employer behind an article", "[normalise][employer_line]") {
    CHECK(name_in_title("Concorso per ricercatori all'Università di Nordovia") == "Università di Nordovia");
    CHECK(name_in_title("Professore dell'Università di Nordovia") == "Università di Nordovia");
}

TEST_CASE("a title names its employer behind an at sign", "[normalise][employer_line]") {
    CHECK(name_in_title("# Postdoc @ University of Nordovia") == "University of Nordovia");
}
