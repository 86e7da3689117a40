// Imports with the real program: JSON Lines, CSV, compressed, mapped, broken.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/base/file.h"
#include "tests/integration/home.h"

using jobindex::base::Json;
using jobindex::integration::Home;
namespace support = jobindex::support;

namespace {

constexpr const char* kRows =
    R"({"ref": "A-1", "name": "PhD position in radiomics", "body": ["We look for a PhD student.", "Python is required. Apply by 3 May 2026."], "org": {"name": "Thornbury University"}, "where": "Leeds, UK", "until": "2026-05-03"}
{"ref": "A-2", "name": "Lecturer in Statistics", "body": "Teach statistics to students of medicine and biology.", "org": {"name": "Kestrel Institute"}, "where": ["York, United Kingdom", "Leeds"], "until": null}
{"ref": "A-3", "name": "", "body": ""}
{"ref": "A-4", "name": "broken
)";
constexpr const char* kMap =
    "reference=ref,title=name,description=body,institution=org.name,location=where,closing=until";

std::string write(const Home& home, const std::string& name, const std::string& content) {
    const auto path = home.path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
}

std::vector<std::string> import(const std::string& file, std::vector<std::string> more = {}) {
    std::vector<std::string> out = {"import", file,       "--map", kMap,    "--source",
                                    "test",   "--format", "json",  "--now", "2026-03-10"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

}  // namespace

TEST_CASE("usable rows go in, the others are counted and kept with the reason", "[integration][import]") {
    const Home home;
    const std::string file = write(home, "rows.jsonl", kRows);
    const auto result = support::run(home.jobindex(import(file)));
    REQUIRE(result);
    CHECK(result->exit_code == 3);
    const auto report = jobindex::base::parse_json(result->out);
    REQUIRE(report);
    CHECK((*report)["read"].integer() == 4);
    CHECK((*report)["imported"].integer() == 2);
    CHECK((*report)["updated"].integer() == 0);
    CHECK((*report)["rejected"].integer() == 2);
    CHECK((*report)["seconds"].is_number());
    std::ifstream rejects(home.path() / "rejects" / "test.jsonl");
    std::string line;
    int lines = 0;
    while (std::getline(rejects, line)) {
        const auto reject = jobindex::base::parse_json(line);
        REQUIRE(reject);
        CHECK_FALSE((*reject)["reason"].text().empty());
        CHECK((*reject)["line"].integer().value_or(0) >= 3);
        ++lines;
    }
    CHECK(lines == 2);
}

TEST_CASE("an import reads the fields, and the ads can be searched at once", "[integration][import]") {
    const Home home;
    support::run(home.jobindex(import(write(home, "rows.jsonl", kRows)))).value();
    const auto ads = home.ads();
    REQUIRE(ads.size() == 2);
    const Json found = home.json(home.jobquery({"radiomics PhD", "--now", "2026-03-10", "--format", "json"}));
    REQUIRE(found["hits"].size() >= 1);
    const Json& hit = found["hits"].at(0);
    CHECK(hit["title"].text() == "PhD position in radiomics");
    CHECK(hit["institution"].text() == "Thornbury University");
    CHECK(hit["closing"].text() == "2026-05-03");
    CHECK(hit["place"].text().find("United Kingdom") != std::string::npos);
    CHECK(hit["level"].at(0).text() == "phd");
    const Json ad = home.json(home.jobquery({"show", hit["id"].text(), "--format", "json"}));
    CHECK(ad["reference"].text() == "A-1");
    CHECK(ad["provenance"]["title"]["method"].text() == "feed");
    const auto python = home.json(home.jobquery({"skill:python", "--now", "2026-03-10", "--format", "json"}));
    CHECK(python["total"]["value"].integer() == 1);
}

TEST_CASE("the same rows again update and never double", "[integration][import]") {
    const Home home;
    const std::string file = write(home, "rows.jsonl", kRows);
    support::run(home.jobindex(import(file))).value();
    const Json again = home.json(home.jobindex(import(file, {"--no-index"})));
    CHECK(again["imported"].integer() == 0);
    CHECK(again["updated"].integer() == 2);
    CHECK(home.ads().size() == 2);
}

TEST_CASE("rows that come later are added to the index, which is not built anew", "[integration][import]") {
    const Home home;
    support::run(home.jobindex(import(write(home, "rows.jsonl", kRows)))).value();
    const std::string more =
        R"({"ref": "A-5", "name": "Postdoc in dosimetry", "body": "We measure dose. Apply by 4 May 2026."})";
    support::run(home.jobindex(import(write(home, "more.jsonl", more)))).value();
    const auto generation =
        jobindex::base::read_file(home.path() / "index" / "gen-000002" / "generation.json");
    REQUIRE(generation);
    CHECK((*jobindex::base::parse_json(*generation))["updates"].integer() == 1);
    for (const auto* query : {"dosimetry", "radiomics"}) {
        const auto found = home.json(home.jobquery({query, "--now", "2026-03-10", "--format", "json"}));
        CHECK(found["total"]["value"].integer() == 1);
    }
}

TEST_CASE("CSV gives what JSON Lines give", "[integration][import]") {
    const Home home;
    const std::string file = write(home, "rows.csv",
                                   "title,description,institution,location,closing\n"
                                   "PhD position in radiomics,\"We look for a PhD student.\n\nPython is "
                                   "required.\",Thornbury University,\"Leeds, UK\",2026-05-03\n");
    const Json report = home.json(home.jobindex({"import", file, "--format", "json", "--now", "2026-03-10"}));
    CHECK(report["imported"].integer() == 1);
    const auto ads = home.ads();
    REQUIRE(ads.size() == 1);
    CHECK(ads[0]["places"].at(0)["city"].text() == "Leeds");
    CHECK(ads[0]["dates"]["closing"].text() == "2026-05-03");
    CHECK(ads[0]["institution"]["name"].text() == "Thornbury University");
}

TEST_CASE("a rebuild brings imported ads back byte for byte", "[integration][import][rebuild]") {
    const Home home;
    support::run(home.jobindex(import(write(home, "rows.jsonl", kRows)))).value();
    const std::string before = home.index({"export", "--as", "ad"}).out;
    home.index({"rebuild", "--no-index"});
    CHECK(home.index({"export", "--as", "ad"}).out == before);
}

TEST_CASE("exports are stable, and a JobPosting export can be imported again", "[integration][export]") {
    const Home home;
    support::run(home.jobindex(import(write(home, "rows.jsonl", kRows)))).value();
    const std::string postings = home.index({"export"}).out;
    CHECK(home.index({"export", "--as", "jobposting"}).out == postings);
    const std::string table = home.index({"export", "--as", "csv"}).out;
    CHECK(std::count(table.begin(), table.end(), '\n') == 3);
    const Home other;
    const Json report =
        other.json(other.jobindex({"import", write(other, "again.jsonl", postings), "--format", "json"}));
    CHECK(report["imported"].integer() == 2);
    CHECK(other.ads()[0]["title"].text().size() > 5);
}
