#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "indexer/normalise/department.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const vocab::Institutions& table() {
    static const auto kTable = [] {
        const support::TempDir dir;
        std::ofstream(dir / "institutions.tsv")
            << "# version: 1\n"
               "elmtown.edu\tElmtown University\tUS\tETU\n"
               "riverton.edu\tRiverton Institute of Technology\tUS\t\n"
               "uni-falkenau.de\tUniversität Falkenau\tDE\tUniversity of Falkenau\n";
        auto loaded = vocab::Institutions::load(dir.path());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return kTable;
}

std::string department(std::string_view text, std::string_view domain, bool title = false) {
    model::Institution employer{"", std::string(domain), std::string(domain)};
    employer.name = domain == "elmtown.edu" ? "Elmtown University" : "Universität Falkenau";
    if (domain.empty()) employer.name = "Académie du Lac";
    const auto found = find_department(Words(text), employer, table(), title);
    if (found) CHECK(base::Span(found->span).in(text).find(found->value.substr(0, 5)) != std::string::npos);
    return found ? found->value : "";
}

}  // namespace

TEST_CASE("a part beside its university is the department", "[normalise][department]") {
    struct Row {
        const char* text;
        const char* domain;
        const char* name;
    };
    static constexpr Row kRows[] = {
        {"A post at the Department of Physics, University of Falkenau, is open.", "uni-falkenau.de",
         "Department of Physics"},
        {"We work at the School of Law at the University of Falkenau.", "uni-falkenau.de", "School of Law"},
        {"Department of Physics\nUniversity of Falkenau\nHill Road", "uni-falkenau.de",
         "Department of Physics"},
        {"Am Institut für Theoretische Physik der Universität Falkenau ist eine Stelle frei.",
         "uni-falkenau.de", "Institut für Theoretische Physik"},
        {"Am Institut für Geschichte der Medizin der Universität Falkenau", "uni-falkenau.de",
         "Institut für Geschichte der Medizin"},
        {"Der Lehrstuhl für Optik an der Universität Falkenau", "uni-falkenau.de", "Lehrstuhl für Optik"},
        {"au Laboratoire de mécanique des fluides de l'Académie du Lac", "",
         "Laboratoire de mécanique des fluides"},
        {"vid Institutionen för fysik, Elmtown University", "elmtown.edu", "Institutionen för fysik"},
        {"The Department of Civil, Mining and Water Engineering at ETU", "elmtown.edu",
         "Department of Civil, Mining and Water Engineering"},
        {"The Department of Geology (GEO) at Elmtown University", "elmtown.edu", "Department of Geology"},
        {"Elmtown University Department of Music seeks a cellist", "elmtown.edu", "Department of Music"},
        {"Elmtown University's School of Nursing", "elmtown.edu", "School of Nursing"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(department(row.text, row.domain) == row.name);
    }
}

TEST_CASE("of parts in parts the first is the department", "[normalise][department]") {
    CHECK(department("The Department of Physics, Faculty of Science, Elmtown University", "elmtown.edu") ==
          "Department of Physics");
    CHECK(department("the Department of Ecology in the Hill College of Science at Elmtown University",
                     "elmtown.edu") == "Department of Ecology");
    CHECK(department("The Department of Law of the Faculty of Arts invites applications.", "elmtown.edu") ==
          "Department of Law");
}

TEST_CASE("a part that recruits in its own name is the department", "[normalise][department]") {
    CHECK(department("The Department of Economics invites applications.", "elmtown.edu") ==
          "Department of Economics");
    CHECK(department("The Department of Computer Science (CS) is seeking a lecturer.", "elmtown.edu") ==
          "Department of Computer Science");
    CHECK(department("The Department of Economics has twelve members.", "elmtown.edu").empty());
}

TEST_CASE("in a title the end bounds the department's name", "[normalise][department]") {
    CHECK(department("Lecturer, Department of Physics", "elmtown.edu", true) == "Department of Physics");
    CHECK(department("Lecturer, Department of Physics", "elmtown.edu").empty());
    CHECK(department("College of Education Faculty Vacancies", "elmtown.edu", true).empty());
}

TEST_CASE("what is another's, an office or the employer itself is no department", "[normalise][department]") {
    for (const auto* text :
         {"in cooperation with the Department of Physics, University of Falkenau",
          "Send it to the Department of Human Resources, Elmtown University.",
          "a grant of the Department of Energy", "She studied at the Riverton Institute of Technology.",
          "The Department of Physics is part of Elmtown University",
          "our new School of Ethics. Elmtown University is old.",
          "the Department of Chemistry, Hill Road, Elmtown University",
          "department of physics, elmtown university"}) {
        INFO(text);
        CHECK(department(text, "elmtown.edu").empty());
    }
}

TEST_CASE("two departments that are named as often are none, of more the one named most",
          "[normalise][department]") {
    const std::string physics = "The Department of Physics at Elmtown University is old. ";
    const std::string music = "The Department of Music at Elmtown University is new. ";
    CHECK(department(physics + music, "elmtown.edu").empty());
    CHECK(department(physics + music + music, "elmtown.edu") == "Department of Music");
}

TEST_CASE("of two parts the one that recruits is the department", "[normalise][department]") {
    CHECK(department(
              "As a part of the College of Rivers at Elmtown University, the School of Fish (SF) invites "
              "applications for a post.",
              "elmtown.edu") == "School of Fish");
}
