// `jobindex vocab` with the real program.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "tests/integration/home.h"

using jobindex::integration::Home;
namespace base = jobindex::base;
namespace support = jobindex::support;
namespace fs = std::filesystem;

namespace {

const std::string kEnglish =
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n"
    "Skill,http://data.example/skill/aa-1,knowledge,cross-sector,deep learning,\"training of very deep nets\n"
    "neural network\",released\n"
    "Skill,http://data.example/skill/bb-2,skill/competence,sector-specific,weld underwater "
    "pipes,cut,released\n"
    "Skill,http://data.example/skill/cc-3,skill/competence,sector-specific,shear alpacas daily,,obsolete\n";
const std::string kGerman =
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n"
    "Skill,http://data.example/skill/bb-2,skill/competence,sector-specific,Unterwasserrohre schweißen,,\n";

fs::path file(const Home& home, const std::string& name, const std::string& content) {
    const auto path = home.path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

/// A copy of the shipped vocabularies that a test may change; $JOBINDEX_DATA for it.
fs::path copied(const Home& home) {
    const auto data = home.path() / "data";
    fs::create_directories(data);
    fs::copy(support::source_tree("data/vocab"), data / "vocab", fs::copy_options::recursive);
    return data;
}

support::ProgramResult vocab(const Home& home, std::vector<std::string> arguments,
                             const fs::path& data = {}) {
    arguments.insert(arguments.begin(), "vocab");
    auto program = home.jobindex(std::move(arguments));
    program.env["JOBINDEX_DATA"] = data.string();
    const auto result = support::run(program);
    REQUIRE(result);
    return *result;
}

void refused(const support::ProgramResult& result, const std::vector<std::string>& all) {
    INFO(result.out << result.err);
    CHECK(result.exit_code == 2);
    for (const auto& words : all) {
        INFO(words);
        CHECK(result.err.find(words) != std::string::npos);
    }
}

std::string content(const fs::path& path) {
    const auto text = base::read_file(path);
    REQUIRE(text);
    return *text;
}

}  // namespace

TEST_CASE("vocab check finds the shipped vocabularies sound, and names a planted fault", "[cli][vocab]") {
    const Home home;
    const auto sound = vocab(home, {"check"});
    INFO(sound.out << sound.err);
    CHECK(sound.exit_code == 0);
    CHECK(sound.out.empty());
    const auto data = copied(home);
    const auto skills = data / "vocab" / "skills.tsv";
    std::ofstream(skills, std::ios::app) << "test-loop\tTest loop of nowhere\tcore\ttest-loop\t\n";
    const auto found = vocab(home, {"check", (data / "vocab").string()});
    CHECK(found.exit_code == 2);
    CHECK(found.out.starts_with("skills.tsv:"));
    CHECK(found.out.find("test-loop") != std::string::npos);
    CHECK(found.err.find("1 problem") != std::string::npos);
    CHECK(vocab(home, {"check"}, data).out == found.out);
    const auto json = base::parse_json(vocab(home, {"check", "--format", "json"}, data).out);
    REQUIRE(json);
    CHECK((*json)["file"].text() == "skills.tsv");
    CHECK((*json)["problem"].text().find("test-loop") != std::string::npos);
}

TEST_CASE("vocab show tells what is known of a name in any of its forms", "[cli][vocab]") {
    const Home home;
    const auto text = vocab(home, {"show", "Deep-Learning"});
    CHECK(text.exit_code == 0);
    for (const char* words : {"vocabulary  skills", "deep-learning", "machine-learning", "definition"}) {
        INFO(words << "\n" << text.out);
        CHECK(text.out.find(words) != std::string::npos);
    }
    const auto shown = vocab(home, {"show", "deep learning", "--format", "json"});
    const auto json = base::parse_json(shown.out.substr(0, shown.out.find('\n')));
    REQUIRE(json);
    CHECK((*json)["id"].text() == "deep-learning");
    CHECK((*json)["broader"].text() == "machine-learning");
    CHECK_FALSE((*json)["definition"].text().empty());
    const auto unknown = vocab(home, {"show", "flurbing of gnorps"});
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.err.find("flurbing of gnorps") != std::string::npos);
}

TEST_CASE("vocab import-esco merges rows of several languages into a sound file", "[cli][vocab]") {
    const Home home;
    const auto output = home.path() / "merged.tsv";
    const auto english = file(home, "skills_en.csv", kEnglish).string();
    const auto german = file(home, "skills_de.csv", kGerman).string();
    const std::string before = content(support::source_tree("data/vocab/skills.tsv"));
    const auto result =
        vocab(home, {"import-esco", english, german, "--output", output.string(), "--format", "json"});
    INFO(result.out << result.err);
    REQUIRE(result.exit_code == 0);
    const auto json = base::parse_json(result.out);
    REQUIRE(json);
    CHECK((*json)["rows"].integer() == 3);
    CHECK((*json)["added"].integer() == 1);
    const std::string merged = content(output);
    CHECK(merged.find("training of very deep nets") != std::string::npos);
    CHECK(merged.ends_with(
        "# From ESCO\nesco-bb-2\tweld underwater pipes\tcore\t\tUnterwasserrohre schweißen\n"));
    CHECK(merged.find("alpacas") == std::string::npos);
    CHECK(content(support::source_tree("data/vocab/skills.tsv")) == before);
}

TEST_CASE("vocab import-esco writes over the skills in use, and the second time changes nothing",
          "[cli][vocab]") {
    const Home home;
    const auto data = copied(home);
    const auto skills = data / "vocab" / "skills.tsv";
    const auto english = file(home, "skills_en.csv", kEnglish).string();
    const std::string before = content(skills);
    const auto once = vocab(home, {"import-esco", english}, data);
    REQUIRE(once.exit_code == 0);
    CHECK(once.out.find("2 rows") != std::string::npos);
    CHECK(once.err.find("jobindex rebuild") != std::string::npos);
    const std::string merged = content(skills);
    CHECK(merged != before);
    REQUIRE(vocab(home, {"import-esco", english}, data).exit_code == 0);
    CHECK(content(skills) == merged);
    CHECK(vocab(home, {"check"}, data).exit_code == 0);
    CHECK(vocab(home, {"show", "weld underwater pipes"}, data).out.find("esco-bb-2") != std::string::npos);
}

TEST_CASE("bad input of vocab ends with 2 and says what to do", "[cli][vocab][error]") {
    const Home home;
    const auto output = home.path() / "merged.tsv";
    const auto english = file(home, "skills_en.csv", kEnglish).string();
    const auto other = file(home, "other.csv", "a,b\n1,2\n").string();
    refused(vocab(home, {}), {"ACTION", "next: "});
    refused(vocab(home, {"teach"}), {"teach", "import-esco", "next: "});
    refused(vocab(home, {"show"}), {"needs a name", "next: ", "jobindex vocab --help"});
    refused(vocab(home, {"import-esco"}), {"file", "next: ", "jobindex vocab --help"});
    refused(vocab(home, {"import-esco", other, "--output", output.string()}),
            {other, "conceptUri", "next: ", "skills_LANGUAGE.csv"});
    refused(vocab(home, {"import-esco", english, other, "--output", output.string()}), {other});
    refused(vocab(home, {"import-esco", "/nowhere/x.csv", "--output", output.string()}), {"/nowhere/x.csv"});
    CHECK_FALSE(fs::exists(output));
    refused(vocab(home, {"import-esco", english, "--output", "/proc/nowhere.tsv"}), {"/proc/nowhere.tsv"});
    refused(vocab(home, {"check", "/nowhere"}), {"/nowhere"});
    refused(vocab(home, {"check"}, "/nowhere"), {"JOBINDEX_DATA", "next: "});
}
