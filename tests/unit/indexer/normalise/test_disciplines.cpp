#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/degree_fields.h"
#include "indexer/normalise/disciplines.h"
#include "indexer/normalise/topics.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

vocab::Vocabulary vocabulary(const char* rows) {
    auto read = vocab::Vocabulary::parse(std::string("# version: 1\n") + rows, "small.tsv");
    REQUIRE(read);
    return std::move(*read);
}

struct Ad {
    std::string_view text;
    std::string_view title = "Professor";
    std::string_view department = "";
};

/// The disciplines of an ad, with a space between them.
std::string disciplines(const Ad& ad) {
    static const auto known = vocabulary(
        "physics\tPhysics\t\t\t\n"
        "optics\tOptics\t\tphysics\t\n"
        "acoustics\tAcoustics\t\tphysics\t\n"
        "chemistry\tChemistry\t\t\t\n"
        "catalysis\tCatalysis\t\tchemistry\t\n"
        "law\tLaw\t\t\t\n"
        "tax-law\tTax law\t\tlaw\t\n"
        "biology\tBiology\t\t\t\n"
        "cell-biology\tCell biology\t\tbiology\tcellular biology|molecular and cellular biology\n"
        "molecular-biology\tMolecular biology\t\tbiology\t\n"
        "education\tEducation\t\t\t\n"
        "-\t-\t\t\tlaw library\n");
    static const auto skills = vocabulary(
        "optics\tLight\tdomain\t\t\n"
        "lasers\tLasers\tcore\toptics\t\n"
        "lenses\tLenses\tcore\tlasers\t\n"
        "teamwork\tTeamwork\tsoft\t\t\n");
    static const auto degrees = vocabulary("phd\tDoctorate\t\t\tPhD\n");
    static const SkillFields skill_fields(skills, known);
    const Words words(ad.text);
    const DemandReader demand(words);
    const auto fields = degree_fields(words, degrees);
    const auto found = find_skills(words, demand, {ad.title, {}, true, fields}, skills);
    std::string ids;
    for (const auto& reading :
         find_disciplines(words, demand, {ad.title, ad.department, {}, fields, found, &skill_fields}, known))
        ids += (ids.empty() ? "" : " ") + reading.value;
    return ids;
}

}  // namespace

TEST_CASE("the title names the discipline before anything else does", "[normalise][disciplines]") {
    CHECK(disciplines({"We do things.", "Lecturer in Tax Law"}) == "tax-law");
    CHECK(disciplines({"We like chemistry. All of us love chemistry.", "Professor of Tax Law"}) == "tax-law");
    CHECK(disciplines({"You work in the law library.", "Librarian, Law Library"}).empty());
}

TEST_CASE("the field of the post in the text stands beside that of the title", "[normalise][disciplines]") {
    CHECK(disciplines({"We offer a position in optics. Optics is fun. We like catalysis.",
                       "Professor of Tax Law"}) == "tax-law optics");
}

TEST_CASE("a field as wide as a faculty gives way to its parts", "[normalise][disciplines]") {
    CHECK(disciplines({"Optics and physics. Optics and physics."}) == "optics");
    CHECK(disciplines({"The post is in optics. Optics is fun.", "Physics Postdoc", "Faculty of Physics"})
              .starts_with("optics"));
    CHECK(disciplines({"We do tax law.", "Professor of Tax Law", "Faculty of Law"}) == "tax-law");
}

TEST_CASE("what stands in a list of many disciplines is the university's, not the post's",
          "[normalise][disciplines]") {
    CHECK(disciplines({"We teach optics, acoustics, catalysis and tax law. All of our students come from the "
                       "country around us, "
                       "and many of them from far away. We do research on catalysis.",
                       "Lecturer"}) == "catalysis");
    CHECK(disciplines({"We teach optics, acoustics, catalysis and tax law.", "Lecturer"}).empty());
}

TEST_CASE("the only discipline that is named at all is the ad's", "[normalise][disciplines]") {
    CHECK(disciplines({"We like chemistry."}) == "chemistry");
    CHECK(disciplines({"Nothing of the kind."}).empty());
}

TEST_CASE("skills speak for the discipline that they are part of", "[normalise][disciplines]") {
    // Two skills and a mention weigh more than being named first.
    CHECK(disciplines({"Together with acoustics we build lasers and lenses, as optics does."})
              .starts_with("optics"));
    CHECK(disciplines({"Teamwork is needed."}).empty());
}

TEST_CASE("of an ad at most three disciplines are told, each once", "[normalise][disciplines]") {
    CHECK(disciplines({"Optics. Optics. Acoustics. Acoustics.",
                       "Professor of Optics, Acoustics, Catalysis and Tax Law"}) ==
          "optics acoustics catalysis");
}

TEST_CASE("fields that share their last word are named each", "[normalise][disciplines]") {
    CHECK(disciplines({"", "Professor of Molecular and Cellular Biology"}) ==
          "cell-biology molecular-biology");
    CHECK(disciplines({"", "Professor of Cell and Molecular Biology"}) == "cell-biology molecular-biology");
    CHECK(disciplines({"", "Professor of Sound and Molecular Biology"}) == "molecular-biology");
}

TEST_CASE("a field's name that is an everyday word names none in lower case", "[normalise][disciplines]") {
    CHECK(disciplines({"We value education. Good education is our aim."}).empty());
    CHECK(disciplines({"We need a PhD in education."}) == "education");
    CHECK(disciplines({"We do Education. The School of Education is old."}) == "education");
}
