#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "query/understand/understand.h"

using namespace jobindex::understand;

namespace {

const Lexicon& lexicon() {
    const auto vocabulary = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        vocabulary("mri\tMagnetic resonance imaging\tdomain\t\tMRI\n"),
        vocabulary("physics\tPhysics\t\t\t\n"), vocabulary("phd\tDoctorate\t\t\t\n"),
        vocabulary("phd\tPhD student\t\t\t\n"),
        NameTable::from_text("GB\tGBR\tUnited Kingdom\tUK\n", Lexicon::country_columns()),
        PlaceNames::from_text("leeds\t\tcity\tLeeds\tGB\tGB-ENG\t53.80\t-1.55\t455123\n"));
    return instance;
}

struct Row {
    const char* text;
    const char* understood;
    std::size_t notes;
};

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Query query = understand(row.text, lexicon());
        CHECK(describe(query) == row.understood);
        CHECK(query.notes.size() == row.notes);
    }
}

/// The tree without its places in the text.
Node bare(Node node) {
    node.span = {};
    for (auto& child : node.children) child = bare(std::move(child));
    return node;
}

}  // namespace

TEST_CASE("words on both sides of NEAR are one group in any order", "[understand][near]") {
    check({
        {"dose NEAR planning", "\"dose planning\"~9", 0},
        {"dose NEAR/3 planning", "\"dose planning\"~2", 0},
        {"dose NEAR/1 planning", "\"dose planning\"~0", 0},
        {"dose NEAR/0 planning", "\"dose planning\"~0", 0},
        {"a NEAR/5 b NEAR/2 c", "\"a b c\"~4", 0},
        {"\"dose planning\"~3", "\"dose planning\"~3", 0},
        {"MRI NEAR/4 physics MRI", "\"MRI physics\"~3 MRI{skill:mri}", 0},
        {"\"dose planning\" NEAR/4 MRI", "\"dose planning MRI\"~3", 1},
        {"MRI NEAR/4 \"dose\"", "\"MRI dose\"~3", 0},
        {"\"dose planning\"~3 NEAR/2 MRI", "\"dose planning MRI\"~3", 0},
    });
}

TEST_CASE("NEAR binds more tightly than signs and the other operators", "[understand][near]") {
    check({
        {"x NOT a NEAR/2 b", "x -\"a b\"~1", 0},
        {"-a NEAR/2 b", "-\"a b\"~1", 0},
        {"+a NEAR/2 b", "+\"a b\"~1", 0},
        {"a NEAR/2 +b", "+\"a b\"~1", 0},
        {"x OR a NEAR/2 b", "(x OR \"a b\"~1)", 0},
        {"x AND a NEAR/2 b", "+x +\"a b\"~1", 0},
        {"(a NEAR/2 b)", "\"a b\"~1", 0},
    });
}

TEST_CASE("a group may be one of a field of texts", "[understand][near]") {
    check({
        {"title:dose NEAR/3 planning", "title:\"dose planning\"~2", 0},
        {"title:dose NEAR/3 title:planning NEAR x", "title:\"dose planning x\"~9", 0},
        {"title:\"dose planning\"~3", "title:\"dose planning\"~3", 0},
        {"title:\"a b\"~3,radiomics", "+(title:\"a b\"~3 OR title:radiomics)", 0},
        {"-title:\"a b\"~3", "-title:\"a b\"~3", 0},
        {"text:dose NEAR/3 planning", "+\"dose planning\"~2", 0},
    });
}

TEST_CASE("a NEAR that joins nothing is noted and left out", "[understand][near]") {
    check({
        {"NEAR", "", 1},
        {"a NEAR", "a", 1},
        {"NEAR/3 a", "a", 1},
        {"a NEAR NEAR b", "\"a b\"~9", 1},
        {"a NEAR -b", "a -b", 1},
        {"a NEAR NOT b", "a -b", 1},
        {"x NEAR (b OR c)", "x (b OR c)", 1},
        {"(x) NEAR b", "x b", 1},
        {"radiom* NEAR b", "radiom* b", 1},
        {"title:radiom* NEAR b", "title:radiom* b", 1},
        {"level:phd NEAR b", "level:phd b", 1},
        {"x NEAR title:b", "x title:b", 1},
        {"title:a,b NEAR c", "+(title:a OR title:b) c", 1},
    });
    const auto note = understand("a NEAR/3", lexicon()).notes.at(0);
    CHECK(note.told.key == "note.joins_nothing");
    CHECK(note.told.arguments.at(0).second == "NEAR/3");
}

TEST_CASE("only NEAR in capital letters is an operator", "[understand][near]") {
    CHECK(describe(understand("MRI near Leeds", lexicon())) ==
          "MRI{skill:mri} within 50 km of Leeds{53.80,-1.55}");
    CHECK(describe(understand("MRI NEAR Leeds", lexicon())) == "\"MRI Leeds\"~9");
}

TEST_CASE("the spelling of a group reads as the same group", "[understand][near]") {
    for (const char* text : {"a NEAR b", "a NEAR/3 b NEAR c", "title:a NEAR/3 b", "-x-ray NEAR/2 dose",
                             "MRI NEAR/99999 b", "\"a b\"~0 c"}) {
        CAPTURE(text);
        const Query query = understand(text, lexicon());
        const Query again = understand(describe(query), lexicon());
        CHECK(bare(again.root) == bare(query.root));
        Options verbatim;
        verbatim.verbatim = true;
        CHECK(bare(understand(text, lexicon(), verbatim).root) == bare(query.root));
    }
}

TEST_CASE("a query without one of its parts keeps no operator that joins nothing", "[understand][near]") {
    const auto without = [](std::string_view text, std::string_view part) {
        const auto from = text.find(part);
        return text_without(text, {from, from + part.size()});
    };
    CHECK(without("x AND a NEAR/3 b", "a NEAR/3 b") == "x");
    CHECK(without("a NEAR/3 b OR x", "a NEAR/3 b") == "x");
    CHECK(without("a NEAR/3 b", "a") == "b");
    CHECK(without("a NEAR b", "b") == "a");
    CHECK(without("a NEAR", "a").empty());
    CHECK(without("x AND NOT y", "y") == "x");
    CHECK(without("x NOT y", "x") == "NOT y");
}
