#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "core/base/text.h"
#include "core/vocab/check.h"
#include "core/vocab/esco.h"
#include "core/vocab/vocabulary.h"

using namespace jobindex;
using vocab::EscoMerge;
using vocab::EscoSkill;

namespace {

const std::string kSkills =
    "# version: 1\n"
    "# id\tlabel\tcategory\tbroader\taliases\n"
    "# Light\n"
    "optics\tOptics\tdomain\t\tOptik\n"
    "laser\tLasers\ttool\toptics\t\n"
    "\n"
    "pet\tPositron emission tomography\ttool\t\t=PET\n"
    "-\t-\tnone\t\toptical illusion\n";

std::string address(const std::string& name) {
    return "http://data.example/esco/skill/" + name;
}

EscoSkill row(const std::string& name, std::string label, std::string names = "",
              std::string type = "skill/competence", std::string reuse = "cross-sector") {
    return {address(name), std::move(type), std::move(reuse), std::move(label), std::move(names)};
}

EscoMerge begin(const std::string& text = kSkills) {
    auto merge = EscoMerge::begin(text, "skills.tsv");
    REQUIRE(merge);
    return std::move(*merge);
}

std::string merged(const std::vector<EscoSkill>& rows, const std::string& text = kSkills) {
    auto merge = begin(text);
    for (const auto& one : rows) merge.add(one);
    return merge.text();
}

/// The line of a concept; "" when there is none.
std::string line_of(const std::string& text, const std::string& id) {
    for (const auto line : base::split(text, '\n')) {
        if (line.starts_with(id + "\t")) return std::string(line);
    }
    return "";
}

void check_sound(const std::string& text) {
    INFO(text);
    CHECK(vocab::Vocabulary::parse(text, "skills.tsv"));
    const auto issues = vocab::check_vocabulary(text, "skills.tsv");
    REQUIRE(issues);
    for (const auto& issue : *issues) FAIL_CHECK(issue.line << ": " << issue.text);
}

}  // namespace

TEST_CASE("without rows a vocabulary stays as it was", "[vocab][esco]") {
    CHECK(merged({}) == kSkills);
    CHECK(merged({row("x", ""), row("", "Welding of pipes"), {"", "", "", "Welding", ""}}) == kSkills);
}

TEST_CASE("a known concept gets the names of its row", "[vocab][esco]") {
    auto merge = begin();
    merge.add(row("1", "optics", "science of light\nOptik\nphotonics"));
    merge.add(row("2", "apply laser technology", "lasers"));
    const auto text = merge.text();
    CHECK(line_of(text, "optics") == "optics\tOptics\tdomain\t\tOptik|science of light|photonics");
    CHECK(line_of(text, "laser") == "laser\tLasers\ttool\toptics\tapply laser technology");
    CHECK(text.find("esco-") == std::string::npos);
    CHECK(merge.report().rows == 2);
    CHECK(merge.report().merged == 2);
    CHECK(merge.report().added == 0);
    CHECK(merge.report().names == 3);
    CHECK(merge.report().passed_over == 0);
    check_sound(text);
}

TEST_CASE("an unknown concept is added once, below what was there", "[vocab][esco]") {
    auto merge = begin();
    for (int i = 0; i < 2; ++i) merge.add(row("4F-b2", "weld pipes", "pipe welding"));
    CHECK(merge.text() == kSkills + "# From ESCO\nesco-4f-b2\tweld pipes\tcore\t\tpipe welding\n");
    CHECK(merge.report().added == 1);
    CHECK(merge.report().merged == 1);
    check_sound(merge.text());
}

TEST_CASE("the category follows from the kind of skill and its reuse", "[vocab][esco]") {
    const auto category = [](const char* type, const char* reuse) {
        const auto line = line_of(merged({row("a", "weld pipes", "", type, reuse)}), "esco-a");
        return std::string(base::split(line, '\t').at(2));
    };
    CHECK(category("knowledge", "sector-specific") == "domain");
    CHECK(category("skill/competence", "cross-sector") == "core");
    CHECK(category("skill/competence", "transversal") == "soft");
    CHECK(category("knowledge", "transversal") == "soft");
    CHECK(category("", "") == "core");
}

TEST_CASE("a second language finds its concept by the address", "[vocab][esco]") {
    const auto text = merged({row("1", "optics", "science of light"), row("2", "weld pipes"),
                              row("1", "Lehre vom Licht", "Lichtkunde"), row("2", "Rohre schweißen")});
    CHECK(line_of(text, "optics") ==
          "optics\tOptics\tdomain\t\tOptik|science of light|Lehre vom Licht|Lichtkunde");
    CHECK(line_of(text, "esco-2") == "esco-2\tweld pipes\tcore\t\tRohre schweißen");
    check_sound(text);
}

TEST_CASE("names of others, and names too short or too long, are passed over", "[vocab][esco]") {
    auto merge = begin();
    merge.add(row("1", "weld pipes", "pipe welding"));
    merge.add(row("2", "optics", "pipe welding\nWELD-PIPES\nOptical-Illusion\nray tracing"));
    merge.add(row("3", "solder", "cut\n" + std::string(101, 'x') + "\n" + std::string(100, 'y')));
    const auto text = merge.text();
    CHECK(line_of(text, "optics") == "optics\tOptics\tdomain\t\tOptik|ray tracing");
    CHECK(line_of(text, "esco-1") == "esco-1\tweld pipes\tcore\t\tpipe welding");
    CHECK(line_of(text, "esco-3") == "esco-3\tsolder\tcore\t\t" + std::string(100, 'y'));
    CHECK(merge.report().passed_over == 5);
    check_sound(text);
}

TEST_CASE("what stands in brackets behind a name is not part of it", "[vocab][esco]") {
    const auto text = merged({row("1", "Optics (science)", "lenses (glass)"), row("2", "Coral (software)")});
    CHECK(line_of(text, "optics") == "optics\tOptics\tdomain\t\tOptik|lenses");
    CHECK(line_of(text, "esco-2") == "esco-2\tCoral (software)\tcore\t\tCoral");
    check_sound(text);
}

TEST_CASE("names cannot break the file's rows and cells", "[vocab][esco]") {
    const auto text = merged({row("1", "weld\tpipes\r\nall|day", "pipe | welding\n\n \nhot\twork\r\n#one")});
    CHECK(line_of(text, "esco-1").starts_with("esco-1\tweld pipes all day\tcore\t\t"));
    CHECK(base::split(line_of(text, "esco-1"), '\t').size() == 5);
    check_sound(text);
}

TEST_CASE("what is no vocabulary file cannot be merged into", "[vocab][esco]") {
    CHECK(EscoMerge::begin("id\tlabel\n", "x.tsv").error().code == base::Code::unsupported);
    CHECK(EscoMerge::begin("# version: 1\noptics\tOptics\n", "x.tsv").error().code == base::Code::corrupt);
}

TEST_CASE("the same rows again change nothing, and any rows give a sound file", "[vocab][esco][property]") {
    static const std::vector<std::string> kNames = {"weld pipes",    "Optics",
                                                    "Optik",         "LASERS",
                                                    "pipe welding",  "ray tracing",
                                                    "solder",        "optics (field)",
                                                    "ray-tracer",    "=PET scanner",
                                                    "Lötkolben",     "x-ray",
                                                    "磁共振",        "cut",
                                                    "C++",           "pet",
                                                    "R&D of lasers", "Optics and lasers"};
    std::minstd_rand random(9);
    const auto name = [&] { return kNames[random() % kNames.size()]; };
    const auto label = [&] {
        auto found = name();
        while (found.size() < 4) found = name();
        return found;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<EscoSkill> rows;
        for (auto count = random() % 8; count > 0; --count) {
            std::string names = name();
            for (auto more = random() % 3; more > 0; --more) names += "\n" + name();
            rows.push_back(row(std::to_string(random() % 4), label(), names));
        }
        const auto once = merged(rows);
        check_sound(once);
        REQUIRE(merged(rows, once) == once);
    }
}
