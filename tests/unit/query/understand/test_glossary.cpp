#include <catch2/catch.hpp>

#include "core/vocab/data_dir.h"
#include "query/understand/glossary.h"

using namespace jobindex;
using understand::Concept;
using understand::Glossary;

namespace {

constexpr const char* kGlossary = "# version: 1\nradiomics\tNumbers out of pictures.\n";

}  // namespace

TEST_CASE("a concept is what the glossary says, where it says anything", "[understand][topic]") {
    const auto notes = Glossary::parse(kGlossary);
    REQUIRE(notes);
    CHECK(notes->definition({"skill", "radiomics", ""}) == "Numbers out of pictures.");
    CHECK_FALSE(notes->definition({"skill", "imaging", ""}));
}

TEST_CASE("a glossary of another version is refused", "[understand][topic]") {
    const auto notes = Glossary::parse("# version: 2\n");
    REQUIRE_FALSE(notes);
    CHECK(notes.error().code == base::Code::unsupported);
}

TEST_CASE("the project's own data has notes that can be read", "[understand][topic]") {
    const auto data = vocab::data_dir();
    REQUIRE(data);
    const auto notes = Glossary::load(*data);
    REQUIRE(notes);
    CHECK(notes->definition({"skill", "medical-physics", ""}));
}
