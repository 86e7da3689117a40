#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "indexer/normalise/unit_lines.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const vocab::Institutions& table() {
    static const auto kTable = [] {
        const support::TempDir dir;
        std::ofstream(dir / "institutions.tsv")
            << "# version: 1\n"
               "elmtown.edu\tElmtown University\tUS\tElmtowns universitet\n"
               "sakura.ac.jp\t桜山大学\tJP\tSakurayama University\n";
        auto loaded = vocab::Institutions::load(dir.path());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return kTable;
}

std::string line(const std::string& text, const std::string& name = "Elmtown University") {
    const model::Institution employer{name, "",
                                      name == "Elmtown University" ? "elmtown.edu" : "sakura.ac.jp"};
    const auto found = find_unit_line(Words(text), employer, table());
    if (found) CHECK(found->span.in(text).size() >= found->value.size());
    return found ? found->value : "";
}

std::string sentence(const std::string& text) {
    const auto found = find_unit_of_post(Words(text));
    return found ? found->value : "";
}

}  // namespace

TEST_CASE("a line that is nothing but parts of the employer names the department",
          "[normalise][department]") {
    CHECK(line("Lecturer\nSchool Of Nursing\nFACULTY OF HEALTH\nWe teach.") == "School Of Nursing");
    CHECK(line("Faculty of Letters , Department of Old Norse and Law\nWe teach.") ==
          "Department of Old Norse and Law");
    CHECK(line("Elmtowns universitet, HT-fakulteterna, Språk- och bildcentrum\nVi söker.") ==
          "Språk- och bildcentrum");
    CHECK(line("Kauppatieteiden tiedekunta, Merioikeuden laitos\nHaemme opettajaa.") ==
          "Merioikeuden laitos");
    CHECK(line("adiunkt\nWydział Nauk o Morzu\nMiasto") == "Wydział Nauk o Morzu");
    CHECK(line("Elmtown University (Ohio) College of Water\nOne post.") == "College of Water");
    CHECK(line("LECTURER (1-2 Positions) – Department of Music & Dance\nTeach.") ==
          "Department of Music & Dance");
    CHECK(line("桜山大学大学院水産学研究科\n助教の公募", "桜山大学") == "大学院水産学研究科");
}

TEST_CASE("lines of prose, of offices and of several parts name no department", "[normalise][department]") {
    CHECK(line("The Department of Physics is large and old\nWe teach.").empty());
    CHECK(line("Department of Human Resources\nWe teach.").empty());
    CHECK(line("Department of Physics\nDepartment of Botany\nTwo posts.").empty());
    CHECK(line("Department of Physics, Hill Road 12\nWe teach.").empty());
}

TEST_CASE("a sentence that has the post in a part names the department", "[normalise][department]") {
    CHECK(sentence("Elmtown invites applications for a position in Law, in the Department of Law, Ethics, "
                   "and Music. Come.") == "Department of Law, Ethics, and Music");
    CHECK(sentence("Ved Senter for nordlige studier (SNS) er det ledig en stilling.") ==
          "Senter for nordlige studier");
    CHECK(sentence("Ved Institutt for barnehage- og lærerutdanning (IBL) er det ledig en fast stilling.") ==
          "Institutt for barnehage- og lærerutdanning");
    CHECK(sentence("To stillinger som lektor er ledige ved Institut for Gamle Sprog og Musik, Elmtown.") ==
          "Institut for Gamle Sprog og Musik");
    CHECK(sentence("Procedura per 1 assegno/i di collaborazione presso la Facoltà di Lettere e Musica "
                   "(Supervisore).") == "Facoltà di Lettere e Musica");
    CHECK(sentence("ogłasza konkurs na stanowisko profesora w Zakładzie Sieci Wodnych w Instytucie Morza.") ==
          "Zakład Sieci Wodnych");
    CHECK(sentence("An der Elm-Universität Falkenau, Philosophische Fakultät I, Institut für Politik, ist ab "
                   "Mai eine Stelle zu besetzen.") == "Institut für Politik");
    CHECK(sentence("Our lab works in collaboration with the Department of Physics.").empty());
    CHECK(sentence("The library is in the Department of Physics.").empty());
}

TEST_CASE("a rank and a heading of kinds alone are no department, where a post is one",
          "[normalise][department]") {
    CHECK(
        sentence(
            "Selezione per l'assunzione di due ricercatori presso il Dipartimento di scienze dei muschi, ai "
            "sensi della legge.") == "Dipartimento di scienze dei muschi");
    CHECK(line("Jane Moss\nHead of Department\nElmtown University").empty());
    CHECK(line("College and Department\nElmtown University is a university of elms.").empty());
}
