#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/hiring_name.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/name_forms.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const char* const kSmall =
    "# version: 1\n"
    "# domain\tname\tcountry\taliases\n"
    "brookford.ac.uk\tUniversity of Brookford\tGB\t\n"
    "elmtown.edu\tElmtown University\tUS\tETU\n"
    "gsm.edu\tGraduate School of Management\tUS\t\n"
    "helmholtz.de\tHelmholtz Association\tDE\tHelmholtz-Gemeinschaft\n"
    "northlake.ca\tNorthlake University\tCA\t\n"
    "northlake.edu\tNorthlake University\tUS\t\n"
    "southmoor.edu\tSouthmoor University\tUS\t\n"
    "uni-falkenau.de\tUniversität Falkenau\tDE\tUniversity of Falkenau\n"
    "univ-beaumont.fr\tUniversité Beaumont\tFR\t\n"
    "vale.edu\tUniversity of Vale\tUS\tThe University of Vale\n"
    "valesprings.edu\tUniversity of Vale Hot Springs\tUS\t\n";

const vocab::Institutions& table() {
    static const auto kTable = [] {
        const support::TempDir dir;
        std::ofstream(dir / "institutions.tsv") << kSmall;
        auto loaded = vocab::Institutions::load(dir.path());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return kTable;
}

std::string domain(std::string_view name, std::string_view country = "") {
    const auto known = known_name(name, table(), country);
    return known ? std::string(known->institution->domain) : "";
}
std::string unit(std::string_view name) {
    const auto known = known_name(name, table(), "");
    return known ? known->unit : "?";
}
std::string employer(std::string_view text, std::string_view country = "") {
    const auto found = find_employer(Words(text), table(), country);
    return found ? std::string(found->value.institution->domain) : "";
}

}  // namespace

TEST_CASE("an institution is known by its whole name, and by its name among other words",
          "[normalise][employer]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"University of Brookford", "brookford.ac.uk"},
        {"THE UNIVERSITY OF BROOKFORD", "brookford.ac.uk"},
        {"University of Brookford, Department of Physics", "brookford.ac.uk"},
        {"Department of Physics, University of Brookford", "brookford.ac.uk"},
        {"University of Brookford - Careers", "brookford.ac.uk"},
        {"University of Brookford | Jobs", "brookford.ac.uk"},
        {"Personnel Office of the University of Brookford", "brookford.ac.uk"},
        {"School of Medicine, Elmtown University", "elmtown.edu"},
        {"Elmtown University (ETU)", "elmtown.edu"},
        {"Elmtown University (XYZ, Inc.)", "elmtown.edu"},
        {"ETU", "elmtown.edu"},
        {"UNIV. BEAUMONT", "univ-beaumont.fr"},
        {"Univ Beaumont", "univ-beaumont.fr"},
        {"Universitat Falkenau", "uni-falkenau.de"},
        {"University of Falkenau", "uni-falkenau.de"},
        {"Harbour Consulting", ""},
        {"", ""},
    };
    for (const auto& [name, expected] : kRows) {
        INFO(name);
        CHECK(domain(name) == expected);
    }
}

TEST_CASE("what stands beside the institution's name is its unit", "[normalise][employer]") {
    CHECK(unit("University of Brookford").empty());
    CHECK(unit("University of Brookford, Department of Physics") == "Department of Physics");
    CHECK(unit("Department of Physics, University of Brookford") == "Department of Physics");
    CHECK(unit("Elmtown University Institute for Ageing") == "Institute for Ageing");
    CHECK(unit("Elmtown University (ETU)").empty());
    CHECK(known_name("University of Brookford, Department of Physics", table(), "")->name ==
          "University of Brookford");
    CHECK(known_name("School of Rivers at the University of Brookford", table(), "")->name ==
          "University of Brookford");
}

TEST_CASE("a name that goes on is another institution's", "[normalise][employer]") {
    for (const char* name : {"Southmoor University of Finance", "Elmtown University for the Arts",
                             "Elmtown University at Rivermouth", "Elmtown University and Hospital",
                             "Université Beaumont de la Mer", "Elmtown", "Universities"}) {
        INFO(name);
        CHECK(domain(name).empty());
    }
}

TEST_CASE("a name of general words names no institution among others", "[normalise][employer]") {
    CHECK(domain("Graduate School of Management Lindenburg").empty());
    CHECK(domain("Graduate School of Management, Lindenburg").empty());
    CHECK(domain("Lindenburg, Graduate School of Management").empty());
    CHECK(employer("The Graduate School of Management is hiring a lecturer.").empty());
}

TEST_CASE("namesakes are told apart by country or not at all", "[normalise][employer]") {
    CHECK(domain("Northlake University", "CA") == "northlake.ca");
    CHECK(domain("Northlake University", "US") == "northlake.edu");
    CHECK(domain("Northlake University, Faculty of Law", "CA") == "northlake.ca");
    CHECK(domain("Northlake University").empty());
    CHECK(domain("Northlake University, Faculty of Law").empty());
    CHECK(employer("Northlake University seeks a dean.", "CA") == "northlake.ca");
    CHECK(employer("Northlake University seeks a dean.").empty());
    // A country that the table does not have for a name changes nothing.
    CHECK(domain("Elmtown University", "FR") == "elmtown.edu");
}

TEST_CASE("a name is cleaned of acronym, legal form and marks", "[normalise][employer]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Elmtown Research Group (ERG, LLC)", "Elmtown Research Group"},
        {"Institut Falkenau e.V.", "Institut Falkenau"},
        {"Institut Falkenau gGmbH", "Institut Falkenau"},
        {"  Elmtown \n University | ", "Elmtown University"},
        {"Elmtown University:", "Elmtown University"},
        {"Elmtown (North) University", "Elmtown (North) University"},
        {"GmbH", "GmbH"},
        {"", ""},
    };
    for (const auto& [name, plain] : kRows) {
        INFO(name);
        CHECK(plain_institution_name(name) == plain);
    }
}

TEST_CASE("a text's employer is the institution that it speaks of as its own", "[normalise][employer]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Elmtown University is hiring a lecturer in law.", "elmtown.edu"},
        {"Join us at the University of Brookford.", "brookford.ac.uk"},
        {"Die Universität Falkenau sucht eine Bibliothekarin.", "uni-falkenau.de"},
        {"Elmtown University seeks a fellow, in collaboration with the University of Brookford.",
         "elmtown.edu"},
        {"Elmtown University seeks a fellow with a PhD from Southmoor University.", "elmtown.edu"},
        {"Elmtown University seeks a fellow. The University of Brookford lends a scanner. Elmtown University "
         "pays.",
         "elmtown.edu"},
        {"A fellow is sought in partnership with Elmtown University.", ""},
        {"The fellow is a graduate of Southmoor University.", ""},
        {"This post is funded by Elmtown University.", ""},
        {"Elmtown University and the University of Brookford seek a fellow.", ""},
        {"All at elmtown university know it.", ""},
        {"A university seeks a fellow.", ""},
        {"", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(employer(text) == expected);
    }
}

TEST_CASE("an employer found in prose spans its name", "[normalise][employer]") {
    const std::string text = "Come to us. The University of Brookford seeks a fellow.";
    const auto found = find_employer(Words(text), table(), "");
    REQUIRE(found);
    CHECK(found->value.name == found->span.in(text));
    CHECK_THAT(found->value.name, Catch::EndsWith("University of Brookford"));
}

TEST_CASE("who is hiring is the employer though another is named as often", "[normalise][institution]") {
    CHECK(employer("Elmtown University seeks a dean. Southmoor University is near.") == "elmtown.edu");
    CHECK(employer("Elmtown University and Southmoor University are near.").empty());
    CHECK(employer("Elmtown University Hospital is near.").empty());
}

TEST_CASE("a name that no table knows is read before words of hiring", "[normalise][institution]") {
    struct Row {
        const char* text;
        const char* name;
    };
    static const Row kRows[] = {
        {"The Institute for Slow Rivers is hiring: two hydrologists.", "Institute for Slow Rivers"},
        {"Quarry Research Institute (QRI) invites applications.", "Quarry Research Institute"},
        {"The Department of Physics invites applications.", ""},
        {"We work with the Institute for Slow Rivers.", ""},
        {"Somebody is hiring.", ""},
        {"", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const Words words(row.text);
        const auto found = find_hiring_name(words);
        CHECK((found ? found->value : std::string()) == row.name);
        if (found) CHECK(found->span.in(row.text) == found->value);
    }
}

namespace {
std::string hiring(std::string_view text) {
    const auto found = find_hiring_name(Words(text));
    return found ? found->value : "";
}
}  // namespace

TEST_CASE("who looks for somebody is named over an acronym and a town between commas", "[normalise]") {
    CHECK(hiring("La Estación Ecológica del Sur (EES), en Jaén, convoca un contrato.") ==
          "Estación Ecológica del Sur");
    CHECK(hiring("The Fenwick Institute (FI), Ely, invites applications.") == "Fenwick Institute");
    CHECK(hiring("A Universidade do Vale torna pública a abertura.") == "Universidade do Vale");
    CHECK(hiring("The Institute for Rivers, Lakes and Coasts is seeking a diver.") ==
          "Institute for Rivers, Lakes and Coasts");
    CHECK(hiring("The Director of the Vale Institute announces a post.") == "Vale Institute");
    CHECK(hiring("In collaboration with Elm University, we offer a post.").empty());
}

TEST_CASE("a vacancy that is at a place names who hires, the whole before its part", "[normalise]") {
    CHECK(hiring("An der Pädagogischen Hochschule Nord ist eine Stelle zu besetzen.") ==
          "Pädagogische Hochschule Nord");
    CHECK(hiring("Am Institut für Bau der Hochschule Falkenau sind zwei Stellen frei.") ==
          "Hochschule Falkenau");
}

TEST_CASE("a name of which the sentence says what it is speaks of itself", "[normalise]") {
    CHECK(hiring("TMU is a young university. At TMU you will teach.") == "TMU");
    CHECK(hiring("Falkenau ist eine Stadt mit Universität. In Falkenau lebt man gut.").empty());
    CHECK(hiring("ABRA is the institute of the University of Elm. ABRA has labs.").empty());
}

TEST_CASE("a name in Han characters ends with the word for its kind and is more than that word",
          "[normalise]") {
    CHECK(hiring("北川大学環境センターでは、教員を公募します。西山大学との共同研究も行います。") ==
          "北川大学");
    CHECK(hiring("本大学では募集します。").empty());
}

TEST_CASE("a name with an article is no end of a longer name", "[normalise]") {
    for (const auto& [text, domain] :
         {std::pair{"The University of Vale Hot Springs invites applications.", "valesprings.edu"},
          std::pair{"The University of Vale invites applications.", "vale.edu"}}) {
        const auto found = find_employer(Words(text), table(), "");
        REQUIRE(found);
        CHECK(found->value.institution->domain == domain);
    }
}

TEST_CASE("a name that goes over the end of a line is read as one", "[normalise]") {
    const auto found =
        find_employer(Words("The University of\nBrookford invites applications."), table(), "");
    REQUIRE(found);
    CHECK(found->value.institution->domain == "brookford.ac.uk");
}

TEST_CASE("an employer speaks of itself behind a colon, in small letters and of its values", "[normalise]") {
    CHECK(hiring("Offen, vernetzt: Die Elm-Universität Falkenau ist die größte Hochschule des Landes.") ==
          "Elm-Universität Falkenau");
    CHECK(hiring("Pohjolan yliopisto on ollut täällä kauan.") == "Pohjolan yliopisto");
    CHECK(hiring("ELM Norges fjelluniversitet er et lite universitet.") == "ELM Norges fjelluniversitet");
    CHECK(hiring("Queen Anne's Community College values the safety of its students.") ==
          "Queen Anne's Community College");
    CHECK(hiring("Elmtown Metropolitan University is Norway's third largest.") ==
          "Elmtown Metropolitan University");
    CHECK(hiring("Our university is committed to teaching.").empty());
}

TEST_CASE("the head of an office speaks for the whole, a part for none", "[normalise]") {
    CHECK(hiring("Rektor Uniwersytetu Nordowskiego ogłasza konkurs.") == "Uniwersytet Nordowski");
    CHECK(hiring("O Reitor da Universidade do Vale faz saber que abre concurso.") == "Universidade do Vale");
    CHECK(hiring("Ved Institutt for fjell og fjord er det ledig en stilling.").empty());
    CHECK(hiring("The St. Mary's School of Nursing seeks teachers.").empty());
}

TEST_CASE("a name in Han characters stands behind a verb, a centre's in two scripts", "[normalise]") {
    CHECK(hiring("招聘要求详见青叶海洋大学人才网。") == "青叶海洋大学");
    CHECK(hiring("国際山岳文化研究センターでは募集します。") == "国際山岳文化研究センター");
    CHECK(hiring("理学部附属火山研究センター").empty());
}

TEST_CASE("one of several institutions is no employer, a foundation is one", "[normalise]") {
    CHECK(!find_employer(Words("Nobody with a post at a Elmtown University may apply."), table(), ""));
    CHECK(find_employer(Words("A post at Elmtown University is open."), table(), ""));
    CHECK(hiring("Die Bergstiftung der Täler ist eine gemeinnützige Stiftung.") == "Bergstiftung der Täler");
    CHECK(hiring("The laboratory of Ada Elm is seeking a postdoc.").empty());
}

namespace {
std::string chosen(std::string_view url, std::string_view text, std::string_view country = "") {
    static const auto kPlaces = vocab::Gazetteer::load(*vocab::data_dir() / "places");
    REQUIRE(kPlaces);
    const Words words(text);
    const auto employer = choose_employer({{}, {}, {}, url, &words, country, &*kPlaces}, table());
    return employer ? employer->value.institution.domain : std::string();
}
}  // namespace

TEST_CASE("who keeps a mailing list's archive is not who hires", "[normalise][institution]") {
    const char* const text = "A fellow is wanted. The fellow will be employed at Southmoor University.";
    for (const char* url : {"http://mailman.elmtown.edu/a", "https://www.elmtown.edu/pipermail/moss/1.html",
                            "https://lists.elmtown.edu/archives/moss/7"}) {
        INFO(url);
        CHECK(chosen(url, text) != "elmtown.edu");
        CHECK(employer_host(url).empty());
    }
    CHECK(chosen("https://www.elmtown.edu/jobs/7", text) == "elmtown.edu");
    CHECK(employer_host("https://www.elmtown.edu/listings/7") == "www.elmtown.edu");
}

TEST_CASE("a post in another country is of the institution that its text names there",
          "[normalise][institution]") {
    const char* const text =
        "Research associate (University of Brookford). The University of Brookford pays.";
    CHECK(chosen("https://board.uni-falkenau.de/7", text, "GB") == "brookford.ac.uk");
    CHECK(chosen("https://board.uni-falkenau.de/7", text, "DE") == "uni-falkenau.de");
    CHECK(chosen("https://board.uni-falkenau.de/7",
                 "The Universität Falkenau sends a fellow to the University of Brookford.",
                 "GB") == "uni-falkenau.de");
}

TEST_CASE("brackets that are not closed, and a sentence behind closed ones, are no part of a name",
          "[normalise][employer]") {
    CHECK(plain_institution_name("Institute of Slow Rivers (ISR") == "Institute of Slow Rivers");
    CHECK(plain_institution_name("University of Brookford (North") == "University of Brookford");
    CHECK(unit("Southmoor University (SU) is a student-centered, old") == "SU");
}

TEST_CASE("a union of institutes is not the one that hires", "[normalise][employer]") {
    CHECK(domain("Elmtown University in the Helmholtz Association (ETU)") == "elmtown.edu");
    CHECK(domain("Universität Falkenau in der Helmholtz-Gemeinschaft") == "uni-falkenau.de");
    CHECK(domain("Helmholtz Association") == "helmholtz.de");
    CHECK(domain("Head Office of the Helmholtz Association") == "helmholtz.de");
    CHECK(employer("This centre is part of the Helmholtz Association. The Helmholtz Association is large.")
              .empty());
    CHECK(employer("The Helmholtz Association is hiring an officer.") == "helmholtz.de");
}

TEST_CASE("the whole hires behind its department, and a name that is cut off is none", "[normalise]") {
    const auto named = [](std::string_view text) {
        const auto found = find_hiring_name(Words(text));
        return found ? found->value : std::string();
    };
    CHECK(named("The Department of Botany and Brewing of Saint Elm's University invites "
                "applications.") == "Saint Elm's University");
    CHECK(named("The Department of Old Studies in Moss and Fern in the School of Arts & Slow Sciences at EU "
                "invites applications.")
              .empty());
    CHECK(named("L'équipe Mousses, Institut ELM-ST à Besançon, recherche une ingénieure.") ==
          "Institut ELM-ST");
    CHECK(named("The Department of Moss invites applications.").empty());
}
