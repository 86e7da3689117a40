#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "core/base/file.h"
#include "core/vocab/data_dir.h"
#include "core/vocab/tsv.h"
#include "core/vocab/vocabulary.h"

using namespace jobindex;
using vocab::Vocabulary;

namespace {

const char* const kSmall =
    "# version: 1\n"
    "machine-learning\tMachine learning\tcore\t\t=ML|maschinelles Lernen|medizinische Bildgebung X\n"
    "deep-learning\tDeep learning\tcore\tmachine-learning\tneural network\n"
    "pet\tPositron emission tomography\tdomain\t\t=PET\n"
    "r\tR\ttool\t\t=R|RStudio\n"
    "go\tGo\ttool\t\t=Go\n"
    "c++\tC++\ttool\t\t\n"
    "mri\tMagnetic resonance imaging\tdomain\t\tMRI|MRT|磁共振\n"
    "diversity\tDiversity\tsoft\t\tdiversity, equity and inclusion\n"
    "-\t-\tnone\t\tR&D\n";

Vocabulary small() {
    auto read = Vocabulary::parse(kSmall, "small.tsv");
    REQUIRE(read);
    return std::move(*read);
}

std::vector<std::string> ids(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string> out;
    for (const auto& match : vocabulary.find_all(text)) out.push_back(match.concept_->id);
    return out;
}

Vocabulary shipped(const char* name) {
    const auto dir = vocab::data_dir();
    REQUIRE(dir);
    auto read = Vocabulary::load(*dir / "vocab" / name);
    REQUIRE(read);
    return std::move(*read);
}

}  // namespace

TEST_CASE("concepts are found by whole words whatever the case, accents and separators", "[vocab]") {
    const auto vocabulary = small();
    struct Row {
        const char* text;
        std::vector<std::string> found;
    };
    const Row rows[] = {
        {"We use Machine-Learning and MACHINE learning", {"machine-learning", "machine-learning"}},
        {"machine\nlearning", {"machine-learning"}},
        {"the machine. Learning is fun", {}},
        {"machine, learning", {}},
        {"Neural networks for MRI", {"deep-learning", "mri"}},
        {"mit maschinellem Lernen", {"machine-learning"}},
        {"the pet of a student; PET and ML", {"pet", "machine-learning"}},
        {"Python, R, Matlab", {"r"}},
        {"programming in R. You will", {"r"}},
        {"statistisk analyse i R. Du", {"r"}},
        {"programmation R pour", {"r"}},
        {"the group of R Smith", {}},
        {"R. Smith leads R&D", {}},
        {"Go to the page; Python, Go and Rust", {"go"}},
        {"C++/Python", {"c++"}},
        {"基于磁共振的研究", {"mri"}},
        {"diversity, equity and inclusion", {"diversity"}},
        {"amri mrix MRI-based", {"mri"}},
        {"", {}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(ids(vocabulary, row.text) == row.found);
    }
}

TEST_CASE("a name is found in the plural, and one of several words in the singular too", "[vocab]") {
    const auto read = Vocabulary::parse(
        "# version: 1\n"
        "heat-exchangers\tHeat exchangers\tcore\t\t\n"
        "gene-therapy\tGene therapy\tdomain\t\t\n"
        "energy-policies\tEnergy policies\tdomain\t\t\n"
        "thermal-analysis\tThermal analysis\tcore\t\t\n"
        "applied-economics\tApplied economics\tdomain\t\t\n"
        "enzymes\tEnzymes\tdomain\t\t\n",
        "small.tsv");
    REQUIRE(read);
    CHECK(ids(*read, "a heat exchanger") == std::vector<std::string>{"heat-exchangers"});
    CHECK(ids(*read, "new gene therapies") == std::vector<std::string>{"gene-therapy"});
    CHECK(ids(*read, "the energy policy of a state") == std::vector<std::string>{"energy-policies"});
    CHECK(ids(*read, "thermal analyses") == std::vector<std::string>{"thermal-analysis"});
    CHECK(ids(*read, "many enzymes").size() == 1);
    // A single word is not shortened, and an adjective in -ic is no field.
    CHECK(ids(*read, "an enzyme").empty());
    CHECK(ids(*read, "applied economic research").empty());
    CHECK(read->lookup("heat exchanger") == read->by_id("heat-exchangers"));
}

TEST_CASE("a match spans exactly the words it was found by", "[vocab]") {
    const auto vocabulary = small();
    const std::string_view text = "in  Deep  Learning (MRT)";
    const auto matches = vocabulary.find_all(text);
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].span.in(text) == "Deep  Learning");
    CHECK(matches[1].span.in(text) == "MRT");
}

TEST_CASE("a whole phrase is looked up by id, label, alias and without regard to case", "[vocab]") {
    const auto vocabulary = small();
    for (const char* phrase : {"machine-learning", "Machine Learning", " ml ", "maschinelles lernen"}) {
        INFO(phrase);
        REQUIRE(vocabulary.lookup(phrase) != nullptr);
        CHECK(vocabulary.lookup(phrase)->id == "machine-learning");
    }
    CHECK(vocabulary.lookup("r")->id == "r");
    CHECK(vocabulary.lookup("pet")->id == "pet");
    CHECK(vocabulary.lookup("C++")->id == "c++");
    CHECK(vocabulary.lookup("machine") == nullptr);
    CHECK(vocabulary.lookup("machine learning expert") == nullptr);
    CHECK(vocabulary.lookup("R&D") == nullptr);
    CHECK(vocabulary.lookup("") == nullptr);
}

TEST_CASE("pointers to concepts survive a move of the vocabulary", "[vocab]") {
    auto first = small();
    const auto* concept_before = first.by_id("mri");
    const Vocabulary second = std::move(first);
    CHECK(second.by_id("mri") == concept_before);
    CHECK(concept_before->label == "Magnetic resonance imaging");
}

TEST_CASE("a damaged or foreign vocabulary file is refused with its line", "[vocab]") {
    CHECK_FALSE(Vocabulary::parse("id\tlabel\n", "x.tsv"));
    const auto read = Vocabulary::parse("# version: 1\na\tA\n", "x.tsv");
    REQUIRE_FALSE(read);
    CHECK(read.error().message.find("x.tsv: line 2") == 0);
    CHECK_FALSE(Vocabulary::load("/nonexistent/skills.tsv"));
}

TEST_CASE("every label of the shipped vocabularies is looked up as its own concept", "[vocab]") {
    for (const char* name : {"skills.tsv", "disciplines.tsv", "degrees.tsv", "levels.tsv"}) {
        const auto vocabulary = shipped(name);
        for (const auto& entry : vocabulary.concepts()) {
            INFO(name << " " << entry.id);
            CHECK(vocabulary.lookup(entry.label) == &entry);
            CHECK(vocabulary.by_id(entry.id) == &entry);
            CHECK((entry.broader.empty() || vocabulary.by_id(entry.broader) != nullptr));
        }
    }
}

TEST_CASE("every concept of the shipped vocabularies is found in a text by its label", "[vocab]") {
    for (const char* name : {"skills.tsv", "disciplines.tsv", "degrees.tsv"}) {
        const auto vocabulary = shipped(name);
        for (const auto& entry : vocabulary.concepts()) {
            // "in" and the comma, because some names count only in an enumeration.
            const auto found = ids(vocabulary, "Work in " + entry.label + ", that is all.");
            INFO(name << " " << entry.id << ": " << entry.label);
            CHECK(std::find(found.begin(), found.end(), entry.id) != found.end());
        }
    }
}

TEST_CASE("the shipped vocabularies know the words of real titles", "[vocab]") {
    struct Row {
        const char* file;
        const char* text;
        const char* id;
    };
    const Row rows[] = {
        {"skills.tsv", "Erfahrung in der medizinischen Bildgebung", "medical-imaging"},
        {"skills.tsv", "Methoden der künstlichen Intelligenz", "artificial-intelligence"},
        {"skills.tsv", "hands-on flow cytometry", "flow-cytometry"},
        {"skills.tsv", "Monte Carlo simulations", "monte-carlo"},
        {"skills.tsv", "gute Englischkenntnisse", "english"},
        {"disciplines.tsv", "Klinik für Radioonkologie", "radiation-oncology"},
        {"disciplines.tsv", "Institut für Medizinische Physik", "medical-physics"},
        {"degrees.tsv", "M.Sc. or equivalent", "master"},
        {"degrees.tsv", "Ph.D. required", "phd"},
        {"levels.tsv", "Doktorand*in (m/w/d)", "phd"},
        {"levels.tsv", "Wissenschaftliche*r Mitarbeiter*in", "researcher"},
        {"levels.tsv", "wissenschaftlichen Mitarbeiterin", "researcher"},
        {"levels.tsv", "Juniorprofessur (W1) für Physik", "assistant_prof"},
        {"levels.tsv", "Maître de conférences", "lecturer"},
        {"levels.tsv", "Postdoctoral Research Associate", "postdoc"},
        {"levels.tsv", "PhD student in radiomics", "phd"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto found = ids(shipped(row.file), row.text);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == row.id);
    }
}

TEST_CASE("matches lie inside the text, in order and apart, for any bytes", "[vocab][property]") {
    const auto vocabulary = shipped("skills.tsv");
    std::mt19937 random(7);
    const std::string_view pieces[] = {
        "MRI", " ", "machine", "-",  "learning", "\xC3",   "\xE2\x82", "R",   ",", "C++", "\xF0\x9F\x98\x80",
        "\n",  "ü", "\0",      "磁", ".",        "U.S.A.", "#",        "\xFF"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        const auto length = random() % 24;
        for (unsigned i = 0; i < length; ++i) {
            if (random() % 3 == 0) {
                text += static_cast<char>(random());
            } else {
                text += pieces[random() % std::size(pieces)];
            }
        }
        std::size_t end = 0;
        for (const auto& match : vocabulary.find_all(text)) {
            REQUIRE(match.span.from >= end);
            REQUIRE(match.span.to > match.span.from);
            REQUIRE(match.span.to <= text.size());
            end = match.span.to;
        }
        vocabulary.lookup(text);
    }
}

TEST_CASE("every alias of the shipped vocabularies is found in a text", "[vocab]") {
    for (const char* name : {"skills.tsv", "disciplines.tsv", "degrees.tsv", "levels.tsv"}) {
        const auto vocabulary = shipped(name);
        const auto text = base::read_file(*vocab::data_dir() / "vocab" / name);
        REQUIRE(text);
        REQUIRE(vocab::for_each_row(*text, name, 5, [&](std::span<const std::string_view> row) {
            if (row[0] == "-") return;
            vocab::for_each_alias(row[4], [&](std::string_view alias) {
                if (alias.starts_with('=')) alias.remove_prefix(1);
                const auto found = ids(vocabulary, "Work in " + std::string(alias) + ", that is all.");
                INFO(name << " " << row[0] << ": " << alias);
                CHECK(std::find(found.begin(), found.end(), row[0]) != found.end());
            });
        }));
    }
}
