#include <catch2/catch.hpp>

#include "core/vocab/data_dir.h"
#include "query/understand/concept_notes.h"

using namespace jobindex;
using understand::Concept;
using understand::ConceptNotes;

namespace {

constexpr const char* kSkills =
    "# version: 1\n# id\tlabel\n"
    "imaging\tImaging\tdomain\t\tpictures\n"
    "radiomics\tRadiomics\tdomain\timaging\t\n";
constexpr const char* kDisciplines = "# version: 1\nacoustics\tAcoustics\t\tphysics\tsound\n";
constexpr const char* kGlossary = "# version: 1\nradiomics\tNumbers out of pictures.\n";

}  // namespace

TEST_CASE("a concept has the one above it, by its own vocabulary", "[understand][topic]") {
    const auto notes = ConceptNotes::parse(kSkills, kDisciplines, kGlossary);
    REQUIRE(notes);
    CHECK(notes->broader({"skill", "radiomics", ""}) == "imaging");
    CHECK(notes->broader({"discipline", "acoustics", ""}) == "physics");
    CHECK_FALSE(notes->broader({"skill", "imaging", ""}));
    CHECK_FALSE(notes->broader({"discipline", "radiomics", ""}));
    CHECK_FALSE(notes->broader({"level", "radiomics", ""}));
    CHECK(notes->definition({"skill", "radiomics", ""}) == "Numbers out of pictures.");
    CHECK_FALSE(notes->definition({"skill", "imaging", ""}));
}

TEST_CASE("a vocabulary of another version is refused", "[understand][topic]") {
    const auto notes = ConceptNotes::parse("# version: 2\n", kDisciplines, kGlossary);
    REQUIRE_FALSE(notes);
    CHECK(notes.error().code == base::Code::unsupported);
}

TEST_CASE("the project's own data has notes that can be read", "[understand][topic]") {
    const auto data = vocab::data_dir();
    REQUIRE(data);
    const auto notes = ConceptNotes::load(*data);
    REQUIRE(notes);
    CHECK(notes->definition({"skill", "medical-physics", ""}));
    CHECK(notes->broader({"skill", "dosimetry", ""}) == "medical-physics");
}
