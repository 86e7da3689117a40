// Around a result, with the real programs and vocabularies: ads alike, suggestions, fit to a CV.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/integration/home.h"

using jobindex::base::Json;
using jobindex::integration::Home;
namespace support = jobindex::support;
namespace fs = std::filesystem;

namespace {

constexpr const char* kRows =
    R"({"ref": "A-1", "name": "PhD position in MRI physics", "body": "We look for a PhD student in medical physics. A master's degree in physics is required. Python and MRI are required.", "org": "Thornbury University", "where": "Leeds, UK", "until": "2026-05-03"}
{"ref": "A-2", "name": "PhD student, MRI sequences", "body": "A doctoral project on MRI in medical physics. Requirements: Master's degree, MATLAB.", "org": "Kestrel Institute", "where": "York, UK", "until": "2026-05-04"}
{"ref": "A-3", "name": "Lecturer in economics", "body": "Teach econometrics to students. A PhD in economics is required.", "org": "Kestrel Institute", "where": "York, UK", "until": "2026-05-05"}
)";
constexpr const char* kCv =
    "Jane Roe\n\nEducation\n2022  M.Sc. in Medical Physics\n\nSkills\nMRI, Python and the Linux shell\n";

/// A home with the rows in its index.
void fill(const Home& home) {
    const auto file = home.path() / "rows.jsonl";
    std::ofstream(file, std::ios::binary) << kRows;
    home.index({"import", file.string(), "--map",
                "reference=ref,title=name,description=body,institution=org,location=where,closing=until",
                "--source", "test", "--now", "2026-03-10"});
    home.index({"index", "--now", "2026-03-10"});
}

/// A PDF of one page with lines of text, made by hand.
std::string pdf(const std::vector<std::string>& lines) {
    std::string page = "BT /F1 12 Tf 50 750 Td 16 TL ";
    for (const auto& line : lines) page += "(" + line + ") Tj T* ";
    page += "ET";
    const std::vector<std::string> objects = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + std::to_string(page.size()) + ">>stream\n" + page + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string out = "%PDF-1.4\n", table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(out.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = std::to_string(out.size());
    return out + "xref\n0 6\n0000000000 65535 f \n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" +
           start + "\n%%EOF\n";
}

std::vector<std::string> files_under(const fs::path& dir) {
    std::vector<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(dir)) {
        out.push_back(entry.path().string() + " " +
                      (entry.is_regular_file() ? std::to_string(entry.file_size()) : std::string("dir")));
    }
    std::sort(out.begin(), out.end());
    return out;
}

support::ProgramResult result_of(const support::Program& program) {
    const auto result = support::run(program);
    REQUIRE(result);
    INFO(result->err);
    return *result;
}

std::string id_of(const Home& home, const std::string& reference) {
    for (const auto& ad : home.ads()) {
        if (ad["reference"].text() == reference) return ad["id"].text();
    }
    FAIL("no ad " << reference);
    return {};
}

}  // namespace

TEST_CASE("similar names the ad that shares most and what it shares", "[integration][similar]") {
    const Home home;
    fill(home);
    const Json result =
        home.json(home.jobquery({"similar", id_of(home, "A-1"), "--format", "json", "--now", "2026-03-11"}));
    REQUIRE(result["hits"].size() > 0);
    const Json& first = result["hits"].at(0);
    CHECK(first["id"].text() == id_of(home, "A-2"));
    CHECK(first["shared"]["skills"].dump().find("Magnetic resonance imaging") != std::string::npos);
    CHECK(result_of(home.jobquery({"similar", std::string(32, '0')})).exit_code == 1);
    CHECK(result_of(home.jobquery({"similar", "what"})).exit_code == 2);
    const auto text = result_of(home.jobquery({"similar", id_of(home, "A-1"), "--now", "2026-03-11"}));
    CHECK(text.out.find("shares: ") != std::string::npos);
}

TEST_CASE("suggest completes words from the open ads", "[integration][suggest]") {
    const Home home;
    fill(home);
    const Json found =
        home.json(home.jobquery({"suggest", "kes", "--format", "json", "--now", "2026-03-11"}));
    REQUIRE(found["suggestions"].size() == 1);
    CHECK(found["suggestions"].at(0)["kind"].text() == "institution");
    CHECK(found["suggestions"].at(0)["ads"].integer() == 2);
    const std::string query = found["suggestions"].at(0)["query"].text();
    CHECK(home.json(home.jobquery({query, "--format", "json", "--now", "2026-03-11"}))["total"]["value"]
              .integer() == 2);
    CHECK(result_of(home.jobquery({"suggest", "xylo", "--now", "2026-03-11"})).exit_code == 1);
    CHECK(result_of(home.jobquery({"suggest", "lec", "--now", "2026-03-11"}))
              .out.find("Lecturer in economics") != std::string::npos);
}

TEST_CASE("match ranks ads by a CV and leaves no trace of it", "[integration][match]") {
    const Home home;
    fill(home);
    const support::TempDir user, temp, cvs;
    std::ofstream(cvs / "cv.txt", std::ios::binary) << kCv;
    std::ofstream(cvs / "cv.pdf", std::ios::binary)
        << pdf({"Jane Roe", "Education", "2022 M.Sc. in Medical Physics", "Skills", "MRI, Python and Linux"});
    const auto before = files_under(home.path());
    for (const std::string cv : {"cv.txt", "cv.pdf", "-"}) {
        CAPTURE(cv);
        auto program = home.jobquery(
            {"match", cv == "-" ? cv : (cvs / cv).string(), "--format", "json", "--now", "2026-03-11"});
        program.env = {{"HOME", user.path().string()},
                       {"TMPDIR", temp.path().string()},
                       {"XDG_CACHE_HOME", (user / "cache").string()}};
        program.directory = temp.path();
        if (cv == "-") program.input = kCv;
        const auto done = result_of(program);
        INFO(done.err);
        REQUIRE(done.exit_code == 0);
        const auto result = jobindex::base::parse_json(done.out);
        REQUIRE(result);
        CHECK((*result)["cv"]["degrees"].at(0)["id"].text() == "master");
        const Json& first = (*result)["hits"].at(0);
        CHECK(first["id"].text() == id_of(home, "A-1"));
        CHECK(first["fit"]["level"].text() == "fits");
        CHECK(first["fit"]["matched"].dump().find("\"python\"") != std::string::npos);
        CHECK(files_under(user.path()).empty());
        CHECK(files_under(temp.path()).empty());
    }
    CHECK(files_under(home.path()) == before);
    CHECK(files_under(cvs.path()).size() == 2);
    const auto text = result_of(home.jobquery({"match", (cvs / "cv.txt").string(), "--now", "2026-03-11"}));
    CHECK(text.out.find("asked for and missing: ") != std::string::npos);
    CHECK(text.out.find("MATLAB") != std::string::npos);
}

TEST_CASE("a CV that cannot be read is an error with the next step", "[integration][match]") {
    const Home home;
    const support::TempDir cvs;
    const auto err = [&](const std::string& content, std::map<std::string, std::string> env = {}) {
        std::ofstream(cvs / "cv", std::ios::binary) << content;
        auto program = home.jobquery({"match", (cvs / "cv").string()});
        program.argv[0] = support::program("jobquery").string();
        program.env = std::move(env);
        const auto result = result_of(program);
        CHECK(result.exit_code == 2);
        return result.err;
    };
    CHECK(err(pdf({"Python"}), {{"PATH", "/nonexistent"}}).find("poppler-utils") != std::string::npos);
    CHECK(err(pdf({})).find("text recognition") != std::string::npos);
    CHECK(err("%PDF-1.4 broken").find("plain text") != std::string::npos);
    CHECK(err("PK\x03\x04 docx").find("save it as PDF") != std::string::npos);
    CHECK(err("Hello").find("no skill") != std::string::npos);
    CHECK(result_of(home.jobquery({"match", "/nonexistent/cv.txt"})).exit_code == 2);
}
