#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "query/understand/understand.h"

using namespace jobindex::understand;

namespace {

NameTable vocabulary(const char* text) {
    return NameTable::from_text(text, Lexicon::vocabulary_columns());
}

const Lexicon& lexicon() {
    static const Lexicon instance(
        vocabulary("# id\tlabel\tcategory\tbroader\taliases\n"
                   "mri\tMagnetic resonance imaging\tdomain\t\tMRI|Magnetresonanztomographie|=MR\n"
                   "machine-learning\tMachine learning\tcore\t\tmaschinelles Lernen\n"
                   "deep-learning\tDeep learning\tcore\tmachine-learning\t\n"
                   "r\tR\ttool\t\t=R\n"),
        vocabulary("medical-physics\tMedical physics\t\tphysics\tMedizinische Physik\n"
                   "physics\tPhysics\t\t\tPhysik\n"),
        vocabulary("phd\tDoctorate\t\t\tPhD|Ph.D.|doctoral degree\n"),
        vocabulary("phd\tPhD student\t\t\tPhD|Ph.D.|Doktorand\n"
                   "lecturer\tLecturer\t\t\tlecturer|Dozent\n"
                   "researcher\tResearcher\t\t\tdata scientist\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland|Allemagne\nAT\tAUT\tAustria\tÖsterreich\n"
                             "GB\tGBR\tUnited Kingdom\tUK|Great Britain\nIN\tIND\tIndia\t\n",
                             Lexicon::country_columns()));
    return instance;
}

}  // namespace

TEST_CASE("a query is understood as its canonical form says", "[understand]") {
    struct Row {
        const char* text;
        const char* understood;
        std::size_t notes;
    };
    const std::vector<Row> rows = {
        {"", "", 0},
        {"radiomics", "radiomics", 0},
        {"radiomics PhD", "radiomics PhD{level:phd}", 0},
        {"MRI", "MRI{skill:mri}", 0},
        {"magnetic resonance imaging", "magnetic resonance imaging{skill:mri}", 0},
        {"\"magnetic resonance imaging\"", "\"magnetic resonance imaging\"{skill:mri}", 0},
        {"magnetic resonance", "magnetic resonance", 0},
        {"machine learning OR deep learning",
         "(machine learning{skill:machine-learning} OR deep learning{skill:deep-learning})", 0},
        {"phd physics OR chemistry", "phd{level:phd} (physics{discipline:physics} OR chemistry)", 0},
        {"a1 AND b1 OR c1", "((+a1 +b1) OR c1)", 0},
        {"a1 b1 AND c1 d1", "a1 +b1 +c1 d1", 0},
        {"+a1 -b1 NOT c1", "+a1 -b1 -c1", 0},
        {"NOT NOT a1", "a1", 0},
        {"(a1 OR b1) c1", "(a1 OR b1) c1", 0},
        {"-(a1 b1)", "-(a1 b1)", 0},
        {"+(a1 b1)", "+a1 +b1", 0},
        {"a1 OR -b1", "(a1 OR (-b1))", 0},
        {"(a1", "a1", 1},
        {"a1)", "a1", 1},
        {"a1) b1", "a1 b1", 1},
        {"()", "", 0},
        {"OR", "", 1},
        {"a1 OR", "a1", 1},
        {"AND a1", "a1", 1},
        {"a1 AND OR b1", "(a1 OR b1)", 1},
        {"NOT", "", 1},
        {"\"open", "\"open\"", 1},
        {"level:PhD", "level:phd", 0},
        {"level:Doktorand,lecturer", "level:phd,lecturer", 0},
        {"-level:phd", "-level:phd", 0},
        {"country:Germany", "country:de", 0},
        {"country:DE,aut", "country:de,at", 0},
        {"country:\xC3\x96sterreich", "country:at", 0},
        {"country:Atlantis", "+Atlantis", 1},
        {"country:de,Atlantis", "+(country:de OR Atlantis)", 1},
        {"skill:\"magnetic resonance imaging\"", "skill:mri", 0},
        {"skill:juggling", "+juggling", 1},
        {"contract:fixed-term", "contract:fixed_term", 0},
        {"language:german", "language:de", 0},
        {"title:radiomics", "title:radiomics", 0},
        {"title:\"image analysis\"", "title:\"image analysis\"", 0},
        {"closing:2026-12-01..", "closing:2026-12-01..", 0},
        {"deadline:2026-12", "closing:2026-12-01..2026-12-31", 0},
        {"closing:2026-12-31..2026-12-01", "closing:2026-12-01..2026-12-31", 1},
        {"closing:soon", "", 1},
        {"salary:40000..60k", "salary:40000..60000", 0},
        {"salary:40,000..", "salary:40000..", 0},
        {"salary:40000", "salary:40000..", 1},
        {"salary:>=40000", "salary:40000..", 0},
        {"salary:foo..bar", "", 1},
        {"foo:bar", "foo:bar", 1},
        {"jobs in physics", "~jobs ~in physics{discipline:physics}", 0},
        {"jobs", "jobs", 0},
        {"postdoc Germany", "postdoc Germany{country:de}", 0},
        {"UK in IN", "UK{country:gb} ~in ~IN", 0},
        {"lecturers", "lecturers{level:lecturer}", 0},
        {"data scientist", "data scientist", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Query query = understand(row.text, lexicon());
        CHECK(describe(query) == row.understood);
        CHECK(query.notes.size() == row.notes);
    }
}

TEST_CASE("an unknown field is named with the fields there are", "[understand]") {
    const Query query = understand("colour:red phd", lexicon());
    REQUIRE(query.notes.size() == 1);
    CHECK(query.notes[0].text.find("colour") != std::string::npos);
    CHECK(query.notes[0].text.find("country") != std::string::npos);
    CHECK(query.notes[0].span.in(query.text) == "colour:red");
}

TEST_CASE("any bytes are understood, twice the same", "[understand][property]") {
    std::mt19937 random(7);
    const std::string pieces[] = {"(",    ")",      "\"",       "+",   "-",    " ",   "AND ", "OR ",
                                  "NOT ", "level:", "closing:", "..",  "*",    "phd", "\xFF", "\xE2\x80\x9C",
                                  "\xC3", ",",      ":",        "mri", "2026", "\n"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        const Query query = understand(text, lexicon());
        CHECK(query == understand(text, lexicon()));
        for (const auto& note : query.notes) CHECK(note.span.to <= query.text.size());
    }
}

TEST_CASE("endless parentheses and endless text are read up to a limit", "[understand]") {
    CHECK_FALSE(understand(std::string(100'000, '('), lexicon()).notes.empty());
    CHECK_FALSE(understand(std::string(100'000, 'x'), lexicon()).notes.empty());
    CHECK(understand(std::string(100, '(') + "mri" + std::string(100, ')'), lexicon()).root.children.size() ==
          1);
}
