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
                   "machine-learning\tMachine learning\tcore\t\tmaschinelles Lernen|kernel methods|kernels\n"
                   "deep-learning\tDeep learning\tcore\tmachine-learning\t\n"
                   "artificial-intelligence\tArtificial intelligence\tcore\t\t=AI\n"
                   "positron\tPositron emission tomography\ttool\t\t=PET\n"
                   "r\tR\ttool\t\t=R\n"),
        vocabulary("medical-physics\tMedical physics\t\tphysics\tMedizinische Physik\n"
                   "physics\tPhysics\t\t\tPhysik|heat theory\n"
                   "medical-imaging\tMedical imaging\t\t\tMagnetic resonance imaging\n"),
        vocabulary("phd\tDoctorate\t\t\tPhD|Ph.D.|doctoral degree\n"),
        vocabulary("phd\tPhD student\t\t\tPhD|Ph.D.|Doktorand\n"
                   "lecturer\tLecturer\t\t\tlecturer|visiting lecturer|Dozent\n"
                   "researcher\tResearcher\t\t\tdata scientist\n"
                   "technician\tTechnical staff\t\t\tlab technician|Laborant|engineer\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland|Allemagne\nAT\tAUT\tAustria\tÖsterreich\n"
                             "GB\tGBR\tUnited Kingdom\tUK|Great Britain\nIN\tIND\tIndia\t\n",
                             Lexicon::country_columns()),
        {},
        NameTable::from_text("scandinavia\tScandinavia\tSkandinavien\tDK|NO|SE\n"
                             "africa\tAfrica\tAfrika\tNA|ZA\n",
                             Lexicon::area_columns()),
        NameTable::from_text("kernel-methods\tKernel methods\tKernmethoden\n"
                             "thermodynamics\tThermodynamics\tThermodynamik|heat theory\n"
                             "medical-imaging\tMedical imaging\tmedizinische Bildgebung\n",
                             Lexicon::term_columns()));
    return instance;
}

}  // namespace

TEST_CASE("a skill asks for the discipline that it is recognised by, with less weight than one that is named",
          "[understand]") {
    const auto of = [](const std::vector<Concept>& concepts) { return lexicon().disciplines_of(concepts); };
    const auto named = of({{"discipline", "physics", "Physics"}});
    REQUIRE(named.size() == 1);
    CHECK(named.front() == Concept{"discipline", "physics", "Physics", 1});
    const auto near = of({{"skill", "mri", "Magnetic resonance imaging"}});
    REQUIRE(near.size() == 1);
    CHECK(near.front().id == "medical-imaging");
    CHECK(near.front().weight < 1);
    CHECK(of({{"skill", "r", "R"}}).empty());
    CHECK(of({{"skill", "mri", "Magnetic resonance imaging"},
              {"discipline", "medical-imaging", "Medical imaging"}})
              .size() == 1);
}

TEST_CASE("the name of a part of a skill or discipline stands for that part, which is a part of it",
          "[understand]") {
    const Concept kernels{"term", "kernel-methods", "Kernel methods"};
    CHECK(lexicon().concepts_of("Kernel Methods") == std::vector{kernels});
    CHECK(lexicon().concepts_of("Kernmethoden") == std::vector{kernels});
    CHECK(lexicon().concepts_of("machine learning").front().field == "skill");
    CHECK(lexicon().names_of(kernels) ==
          std::vector<std::string>{"Kernel methods", "Kernmethoden", "Kernel method"});
    CHECK(lexicon().broader(kernels) == Concept{"skill", "machine-learning", "Machine learning"});
    // Where a discipline has the name as well, it is the wider one.
    CHECK(lexicon().broader({"term", "thermodynamics", "Thermodynamics"}) ==
          Concept{"discipline", "physics", "Physics"});
    // What is called like a concept gives it names that are filed elsewhere.
    CHECK(lexicon().concepts_of("medizinische Bildgebung") ==
          std::vector{Concept{"discipline", "medical-imaging", "Medical imaging"}});
    CHECK(lexicon().broader({"skill", "deep-learning", "Deep learning"})->id == "machine-learning");
    CHECK(lexicon().broader({"skill", "r", "R"}) == std::nullopt);
}

TEST_CASE("a single word means a term where the ad is read to be about its whole", "[understand]") {
    const Concept kernels{"term", "kernel-methods", "Kernel methods"};
    const Concept heat{"term", "thermodynamics", "Thermodynamics"};
    CHECK(lexicon().read_as(kernels, "kernels") == Concept{"skill", "machine-learning", "Machine learning"});
    CHECK(lexicon().read_as(kernels, "kernel methods") == std::nullopt);
    CHECK(lexicon().read_as(heat, "Wärme") == Concept{"discipline", "physics", "Physics"});
    CHECK(lexicon().read_as(heat, "Thermodynamik") == std::nullopt);  // means nothing else
    CHECK(lexicon().read_as({"skill", "mri", "Magnetic resonance imaging"}, "MRI") == std::nullopt);
}

TEST_CASE("a query is understood as its canonical form says", "[understand]") {
    struct Row {
        const char* text;
        const char* understood;
        std::size_t notes;
    };
    const std::vector<Row> rows = {
        {"", "", 0},
        {"radiomics", "radiomics", 0},
        {"radiomics PhD", "radiomics PhD{level:phd degree:phd^0.3}", 0},
        {"MRI", "MRI{skill:mri}", 0},
        {"magnetic resonance imaging", "magnetic resonance imaging{skill:mri}", 0},
        {"\"magnetic resonance imaging\"", "\"magnetic resonance imaging\"", 0},
        {"magnetic resonance", "magnetic resonance", 0},
        {"machine learning OR deep learning",
         "(machine learning{skill:machine-learning} OR deep learning{skill:deep-learning})", 0},
        {"phd physics OR chemistry",
         "phd{level:phd degree:phd^0.3} (physics{discipline:physics} OR chemistry)", 0},
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

TEST_CASE("a word that says more than the rank it stands before stays a word", "[understand]") {
    CHECK(understand("visiting lecturer", lexicon()).root.children.size() == 2);
    CHECK(understand("magnetic resonance imaging", lexicon()).root.children.size() == 1);
}

TEST_CASE("an unknown field is named with the fields there are", "[understand]") {
    const Query query = understand("colour:red phd", lexicon());
    REQUIRE(query.notes.size() == 1);
    CHECK(query.notes[0].told.key == "note.no_field");
    CHECK(query.notes[0].told.arguments.at(0).second == "colour");
    CHECK(query.notes[0].told.arguments.at(1).second.find("country") != std::string::npos);
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

namespace {

const Lexicon& with_places() {
    static const Lexicon instance(
        vocabulary("mri\tMagnetic resonance imaging\tdomain\t\tMRI\n"),
        vocabulary("economics\tEconomics\t\t\t\n"), vocabulary("phd\tDoctorate\t\t\tPhD\n"),
        vocabulary("phd\tPhD student\t\t\tPhD|Doktorandin\nassistant_prof\tAssistant "
                   "professor\t\t\tJuniorprofessur\n"
                   "full_prof\tProfessor\t\t\tprofessor|full professor\n"),
        NameTable::from_text("GB\tGBR\tUnited Kingdom\tUK\nUS\tUSA\tUnited States\tUSA\n",
                             Lexicon::country_columns()),
        PlaceNames::from_text("# version: 1\n"
                              "alnwick\t\tcity\tAlnwick\tGB\tGB-ENG\t55.41\t-1.71\t8116\n"
                              "bavaria\t\tregion\tDE-BY|Bayern\tDE\tDE-BY\t\t\t0\n"
                              "cambridge\t\tcity\tCambridge\tGB\tGB-ENG\t52.20\t0.12\t158434\n"
                              "cambridge\t\tcity\tCambridge\tUS\tUS-MA\t42.38\t-71.11\t110402\n"
                              "leeds\t\tcity\tLeeds\tGB\tGB-ENG\t53.80\t-1.55\t455123\n"
                              "pekin\t\tcity\tBeijing\tCN\t\t39.9\t116.4\t11716620\n"
                              "pekin\t\tcity\tPekin\tUS\tUS-IL\t40.57\t-89.65\t33223\n"
                              "reading\tw\tcity\tReading\tGB\tGB-ENG\t51.46\t-0.97\t318014\n"
                              "waterloo\t\tcity\tAustin\tUS\tUS-TX\t30.27\t-97.74\t931830\n"
                              "waterloo\t\tcity\tWaterloo\tCA\tCA-ON\t43.47\t-80.52\t97475\n"));
    return instance;
}

Options on_a_friday() {
    return {jobindex::base::Date::make(2026, 11, 27), false};
}

std::string read(const char* text) {
    return describe(understand(text, with_places(), on_a_friday()));
}

}  // namespace

TEST_CASE("a city that had the name once is not meant where another is called so", "[understand]") {
    const auto names = [](std::string_view name) {
        std::vector<std::string> out;
        for (const auto& place : with_places().places().find(name)) out.push_back(place.name);
        return out;
    };
    CHECK(names("Waterloo") == std::vector<std::string>{"Waterloo"});
    CHECK(names("Pekin") == std::vector<std::string>{"Beijing", "Pekin"});
}

TEST_CASE("the name of a place is read as one where the words allow it", "[understand][place]") {
    CHECK(read("Leeds") == "Leeds{city:leeds}");
    CHECK(read("mri Bavaria") == "mri{skill:mri} Bavaria{region:de-by}");
    CHECK(read("reading") == "reading");
    CHECK(read("Reading") == "Reading{city:reading^0.5}");
    CHECK(read("in Reading") == "~in Reading{city:reading}");
    CHECK(read("reading uk") == "reading{city:reading} uk{country:gb}");
    CHECK(read("Alnwick") == "Alnwick");
    CHECK(read("in Alnwick") == "~in Alnwick{city:alnwick}");
    CHECK(read("\"Leeds\"") == "\"Leeds\"");
    CHECK(read("region:bavaria city:LEEDS") == "region:de-by city:Leeds");
}

TEST_CASE("years and words of praise need not be in an ad", "[understand]") {
    const auto read = [](const char* text) { return describe(understand(text, lexicon(), on_a_friday())); };
    CHECK(read("physics 2026 fully funded") == "physics{discipline:physics} ~2026 ~fully ~funded");
    CHECK(read("agenda 2030") == "agenda ~2030");
    CHECK(read("2026") == "2026");
}

TEST_CASE("what is not wanted is no wish, and a note says how to leave it out", "[understand]") {
    const auto query = understand("lecturer no machine learning Germany", lexicon(), on_a_friday());
    CHECK(describe(query) == "lecturer{level:lecturer} ~\"no machine learning\" Germany{country:de}");
    REQUIRE(query.notes.size() == 1);
    CHECK(query.notes.front().told.key == "note.not_wanted");
    const auto read = [](const char* text) { return describe(understand(text, lexicon(), on_a_friday())); };
    CHECK(read("no lighthouse lecturer") == "~no lighthouse lecturer{level:lecturer}");
    CHECK(read("+no physics lecturer") == "+no physics{discipline:physics} lecturer{level:lecturer}");
}

TEST_CASE("a technician is a rank, an engineer may be anything", "[understand]") {
    const auto read = [](const char* text) { return describe(understand(text, lexicon(), on_a_friday())); };
    CHECK(read("lab technician physics") == "lab technician{level:technician} physics{discipline:physics}");
    CHECK(read("engineer physics") == "engineer physics{discipline:physics}");
}

TEST_CASE("an acronym that is no word may be typed small", "[understand]") {
    const auto read = [](const char* text) { return describe(understand(text, lexicon(), on_a_friday())); };
    CHECK(read("phd in ai") == "phd{level:phd degree:phd^0.3} ~in ai{skill:artificial-intelligence}");
    CHECK(read("PET lecturer") == "PET{skill:positron} lecturer{level:lecturer}");
    CHECK(read("pet lecturer") == "pet lecturer{level:lecturer}");
}

TEST_CASE("an area of several countries is a place at the end, or behind a word for one",
          "[understand][place]") {
    const auto read = [](const char* text) { return describe(understand(text, lexicon(), on_a_friday())); };
    CHECK(read("PhD Skandinavien") == "PhD{level:phd degree:phd^0.3} Skandinavien{area:scandinavia}");
    CHECK(read("physics in Scandinavia lecturer") ==
          "physics{discipline:physics} ~in Scandinavia{area:scandinavia} lecturer{level:lecturer}");
    CHECK(read("Scandinavia studies") == "Scandinavia studies");
    // What is also studied is a place only behind such a word.
    CHECK(read("lecturer history Africa") == "lecturer{level:lecturer} history Africa");
    CHECK(read("lecturer in Africa") == "lecturer{level:lecturer} ~in Africa{area:africa}");
    CHECK(lexicon().countries_of("scandinavia") == std::vector<std::string>{"DK", "NO", "SE"});
    CHECK(lexicon().countries_of("nowhere").empty());
}

TEST_CASE("a radius is a filter around the place that is meant", "[understand][place]") {
    CHECK(read("mri near Leeds") == "mri{skill:mri} within 50 km of Leeds{53.80,-1.55}");
    CHECK(read("within 10 miles of Cambridge") == "within 16 km of Cambridge{52.20,0.12}");
    CHECK(read("near Cambridge MA") == "within 50 km of Cambridge{42.38,-71.11}");
    CHECK(read("near perfect") == "near perfect");
    CHECK(read("within 0 km of Leeds") != "within 0 km of Leeds{53.80,-1.55}");
}

TEST_CASE("words that say a date become a range of days", "[understand][date]") {
    CHECK(read("closing this month") == "closing:2026-11-01..2026-11-30");
    CHECK(read("closing soon") == "closing:2026-11-27..2026-12-11");
    CHECK(read("closing in 2 weeks") == "closing:2026-11-27..2026-12-11");
    CHECK(read("deadline before 1 December") == "closing:2026-11-27..2026-11-30");
    CHECK(read("closes by Friday") == "closing:2026-11-27..2026-11-27");
    CHECK(read("closes on Friday, 18th December 2026") == "closing:2026-12-18..2026-12-18");
    CHECK(read("Bewerbungsfrist Dezember") == "closing:2026-12-01..2026-12-31");
    CHECK(read("date limite le 15 janvier") != "");
    CHECK(read("posted this week") == "posted:2026-11-23..2026-11-29");
    CHECK(read("new today") == "posted:2026-11-27..2026-11-27");
    CHECK(read("new methods") == "new methods");
    CHECK(read("mri starting January 2027") == "mri{skill:mri} ~\"January 2027\"");
    CHECK(describe(understand("closing this month", with_places())) == "closing ~this month");
}

TEST_CASE("a PhD is the post first, and the degree where one is asked for", "[understand]") {
    CHECK(read("PhD economics") == "PhD{level:phd degree:phd^0.3} economics{discipline:economics}");
    CHECK(read("with PhD") == "~with PhD{degree:phd level:phd^0.3}");
    CHECK(read("PhD in economics required") ==
          "PhD{degree:phd level:phd^0.3} ~in economics{discipline:economics} ~required");
}

TEST_CASE("a word for several ranks is read as its own first, and as the others with less weight",
          "[understand]") {
    CHECK(read("visiting professor") ==
          "visiting professor{level:full_prof level:assistant_prof^0.3 level:associate_prof^0.3}");
    CHECK(read("full professor") == "full professor{level:full_prof}");
    CHECK(read("wissenschaftliche Mitarbeiterin") ==
          "wissenschaftliche Mitarbeiterin{level:researcher level:phd^0.3 level:postdoc^0.3}");
    CHECK(read("Ingénieure de recherche") == "Ingénieure de recherche{level:researcher}");
}

TEST_CASE("articles and prepositions of other languages need not be in an ad", "[understand]") {
    CHECK(read("histoire de la musique") == "histoire ~de ~la musique");
    CHECK(read("de la") == "de la");
}

TEST_CASE("contract, hours, pay and remote work are read from the words for them", "[understand]") {
    CHECK(read("unbefristet") == "unbefristet{contract:permanent}");
    CHECK(read("half-time") == "half-time{hours:part_time}");
    CHECK(read("remote") == "remote{remote:full}");
    CHECK(read("remote only") == "remote:full");
    CHECK(read("mri over 50k") == "mri{skill:mri} ~salary:50000..");
    CHECK(read("50,000+ GBP") == "~salary:50000..");
    CHECK(read("W1 Professur") == "W1 Professur{level:assistant_prof}");
}

TEST_CASE("verbatim reads nothing into words", "[understand]") {
    Options options = on_a_friday();
    options.verbatim = true;
    CHECK(describe(understand("PhD near Leeds closing this month", with_places(), options)) ==
          "PhD near Leeds closing ~this month");
}

TEST_CASE("readings of any words point into the text", "[understand][property]") {
    std::mt19937 random(11);
    const std::string pieces[] = {
        "closing", "this", "month",    "near",    "Leeds",  "within", "50",          "km",     "of",
        "before",  "1",    "December", "in",      "PhD",    "over",   "50k",         "remote", "only",
        "Reading", "uk",   "\xC3\xA9", "50,000+", "posted", "last",   "99999999999", "-x"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 8; ++i) text += pieces[random() % std::size(pieces)] + " ";
        CAPTURE(text);
        const Query query = understand(text, with_places(), on_a_friday());
        for (const auto& node : query.root.children) {
            CHECK(node.span.from <= node.span.to);
            CHECK(node.span.to <= query.text.size());
        }
        for (const auto& note : query.notes) CHECK(note.span.to <= query.text.size());
    }
}
