#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/check.h"
#include "core/vocab/data_dir.h"

using namespace jobindex;
using vocab::Issue;

namespace {

const std::string kHead = "# version: 1\n# id\tlabel\tcategory\tbroader\taliases\n";

/// A sound file; tests add a line to it, which is line 9.
const std::string kSound = kHead +
                           "physics\tPhysics\tdomain\t\tPhysik|natural philosophy\n"
                           "optics\tOptics\tdomain\tphysics\tOptik\n"
                           "pet\tPositron emission tomography\ttool\tphysics\t=PET\n"
                           "r\tR\ttool\t\t=R\n"
                           "research_assistant\tResearch assistant\t\t\t\n"
                           "-\t-\tnone\t\tR&D|optical illusion\n";

std::vector<Issue> issues(const std::string& text) {
    auto found = vocab::check_vocabulary(text, "dir/skills.tsv");
    REQUIRE(found);
    return *found;
}

std::string shown(const std::vector<Issue>& found) {
    std::string out;
    for (const auto& issue : found)
        out += issue.file + ":" + std::to_string(issue.line) + ": " + issue.text + "\n";
    return out;
}

}  // namespace

TEST_CASE("a sound vocabulary has no issues", "[vocab][check]") {
    CHECK(shown(issues(kSound)).empty());
    CHECK(shown(issues(kHead)).empty());
    CHECK(shown(issues("# version: 1\n\n" + kSound)).empty());
}

TEST_CASE("one planted fault is one issue that names it and its line", "[vocab][check]") {
    struct Row {
        const char* line;
        std::vector<const char*> named;
    };
    const Row rows[] = {
        {"optics\tLight\tdomain\t\t", {"optics", "twice"}},
        {"Optics-2\tLight\tdomain\t\t", {"Optics-2"}},
        {"light waves\tLight\tdomain\t\t", {"light waves"}},
        {"lumière\tLight\tdomain\t\t", {"lumière"}},
        {"\tLight\tdomain\t\t", {"id \"\""}},
        {"light\tLight\tscience\t\t", {"science", "light"}},
        {"light\tLight\tCore\t\t", {"Core"}},
        {"light\tLight\tdomain\twaves\t", {"waves", "does not exist"}},
        {"light\tLight\tdomain\tlight\t", {"light", "ancestor"}},
        {"light\tOPTICS\tdomain\t\t", {"OPTICS", "light", "optics"}},
        {"light\tLight\tdomain\t\tNatural-Philosophy", {"Natural-Philosophy", "light", "physics"}},
        {"light\tLight\tdomain\t\t=PET", {"=PET", "light", "pet"}},
        {"light\tLight\tdomain\t\t=Optik", {"=Optik", "light", "optics"}},
        {"light\tLight\tdomain\t\tlamp|Lamp", {"Lamp", "twice", "light"}},
        {"light\tLight\tdomain\t\tlight", {"Light", "twice", "light"}},
        {"light\tLight\tdomain\t\tR & D", {"R & D", "light"}},
        {"light\tLight\tdomain\t\t...", {"\"...\"", "no letters"}},
        {"light\tLight\tdomain\t\t=", {"no letters"}},
        {"light\t+\tdomain\t\t", {"\"+\"", "no letters"}},
        {"-\t-\tnone\t\tOptik", {"Optik", "optics"}},
    };
    for (const auto& row : rows) {
        INFO(row.line);
        const auto found = issues(kSound + row.line + "\n");
        INFO(shown(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].file == "skills.tsv");
        CHECK(found[0].line == 9);
        for (const char* name : row.named) CHECK(found[0].text.find(name) != std::string::npos);
    }
}

TEST_CASE("every concept of a cycle, and below one, is told", "[vocab][check]") {
    const auto found = issues(kSound +
                              "waves\tWaves\tdomain\tlight\t\nlight\tLight\tdomain\twaves\t\n"
                              "laser\tLaser\ttool\tlight\t\n");
    REQUIRE(found.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(found[i].line == 9 + i);
    CHECK(found[0].text.find("waves") != std::string::npos);
    CHECK(found[1].text.find("light") != std::string::npos);
}

TEST_CASE("a broader concept may stand below its narrower ones", "[vocab][check]") {
    CHECK(issues(kSound + "laser\tLaser\ttool\tlight\t\nlight\tLight\tdomain\tphysics\t\n").empty());
}

TEST_CASE("exact names are told apart by case, and from names of any case", "[vocab][check]") {
    CHECK(issues(kSound + "pets\tPets\tdomain\t\t=Pet|pet\n").empty());
    CHECK(issues(kSound + "radius\tRadius\tdomain\t\t=r\n").empty());
    CHECK(issues(kSound + "radius\tRadius\tdomain\t\t=R\n").size() == 1);
}

TEST_CASE("issues come in the order of the lines", "[vocab][check]") {
    const auto found =
        issues(kSound + "light\tLight\tdomain\tnothing\tOptik\nBad\tWorse\tworst\tphysics\tphysics\n");
    INFO(shown(found));
    CHECK(found.size() == 5);
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const Issue& a, const Issue& b) { return a.line < b.line; }));
}

TEST_CASE("what is no vocabulary file is an error that names the file", "[vocab][check]") {
    const auto other = vocab::check_vocabulary("id\tlabel\n", "dir/skills.tsv");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == base::Code::unsupported);
    const auto torn = vocab::check_vocabulary(kSound + "light\tLight\n", "dir/skills.tsv");
    REQUIRE_FALSE(torn);
    CHECK(torn.error().code == base::Code::corrupt);
    CHECK(torn.error().message.find("dir/skills.tsv: line 9") == 0);
    CHECK(vocab::check_vocabularies("/nowhere/vocab").error().code == base::Code::not_found);
}

TEST_CASE("a fault of the glossary is one issue that names the concept and the line", "[vocab][check]") {
    const std::string sound =
        "# version: 1\n# concept\tdefinition\noptics\tStudy of light.\n"
        "pet\t" +
        std::string(299, 'x') + ".\n";
    const auto check = [&](const std::string& more) {
        auto found = vocab::check_glossary(sound + more, "dir/glossary.tsv", {"optics", "pet", "laser"});
        REQUIRE(found);
        return *found;
    };
    INFO(shown(check("")));
    CHECK(check("").empty());
    const std::pair<std::string, const char*> rows[] = {
        {"maser\tDevice that emits microwaves.", "maser"},
        {"optics\tStudy of sight.", "twice"},
        {"laser\tDevice that emits light", "one sentence"},
        {"laser\tDevice. It emits light.", "one sentence"},
        {"laser\t", "one sentence"},
        {"laser\t" + std::string(300, 'x') + ".", "300"},
    };
    for (const auto& [line, named] : rows) {
        INFO(line);
        const auto found = check(line + "\n");
        INFO(shown(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].file == "glossary.tsv");
        CHECK(found[0].line == 5);
        CHECK(found[0].text.find(named) != std::string::npos);
        CHECK(found[0].text.find(line.substr(0, line.find('\t'))) != std::string::npos);
    }
}

TEST_CASE("a fault of the terms is one issue that names the term and the line", "[vocab][check]") {
    const std::string sound =
        "# version: 1\n# id\tlabel\tnames\nnatural-philosophy\tNatural philosophy\tNaturphilosophie\n";
    const auto check = [&](const std::string& more) {
        auto found = vocab::check_terms(sound + more, "dir/terms.tsv", {kSound});
        REQUIRE(found);
        return *found;
    };
    INFO(shown(check("")));
    CHECK(check("").empty());
    const std::pair<std::string, const char*> rows[] = {
        {"natural-philosophy\tPhilosophy of nature\tPhysik", "twice"},
        {"Light\tPhysik\t", "Light"},
        {"doctrine\tDoctrine\tPhysik|natural  PHILOSOPHY", "natural-philosophy"},
        {"lenses\tLenses\tPhysik|optics", "label of optics"},
        {"lasers\tLasers\tmasers", "no skill or discipline"},
    };
    for (const auto& [line, named] : rows) {
        INFO(line);
        const auto found = check(line + "\n");
        INFO(shown(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].file == "terms.tsv");
        CHECK(found[0].line == 4);
        CHECK(found[0].text.find(named) != std::string::npos);
    }
}

TEST_CASE("the shipped vocabularies are sound", "[vocab][check]") {
    const auto dir = vocab::data_dir();
    REQUIRE(dir);
    const auto found = vocab::check_vocabularies(*dir / "vocab");
    REQUIRE(found);
    CHECK(shown(*found).empty());
}
