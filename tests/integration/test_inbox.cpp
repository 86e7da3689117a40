// Ads that were handed over, with the real programs: taken in, taken back, and made again from the archive.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/integration/home.h"

using jobindex::base::Json;
using jobindex::integration::Home;
namespace fs = std::filesystem;

namespace {

/// Puts a batch into the inbox, as docs/formats/inbox.md has it.
void hand_over(const Home& home, const std::string& name, const std::string& received,
               const std::string& items) {
    fs::create_directories(home.path() / "inbox");
    std::ofstream(home.path() / "inbox" / (name + ".jsonl"), std::ios::binary)
        << R"({"version":1,"source":"society.example","received":")" << received << "\"}\n"
        << items << "\n";
}

constexpr const char* kPut =
    R"({"put":{"title":"PhD position in dosimetry","description":"You measure dose with gel.","url":"https://u.example/1","institution":"University of Example","location":"Leeds, UK"}})";

std::size_t waiting(const Home& home) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(home.path() / "inbox"))
        count += entry.path().extension() == ".jsonl" ? 1 : 0;
    return count;
}

std::vector<std::string> ads_as_text(const Home& home) {
    std::vector<std::string> out;
    for (const auto& ad : home.ads()) out.push_back(ad.dump());
    return out;
}

}  // namespace

TEST_CASE("an ad that is handed over is found, taken back and opened again, also after a rebuild",
          "[integration][inbox]") {
    const Home home;
    hand_over(home, "1", "2026-11-20T10:00:00Z", kPut);
    const Json taken = home.json(home.jobindex({"inbox", "--format", "json", "--now", "2026-11-20"}));
    CHECK(taken["new"].integer() == 1);
    CHECK(waiting(home) == 0);
    const auto total = [&](const std::string& day) {
        return home.json(home.jobquery({"dosimetry", "--format", "json", "--now", day}))["total"]["value"]
            .integer();
    };
    CHECK(total("2026-11-20") == 1);
    const std::string id = home.ads().at(0)["id"].text();

    hand_over(home, "2", "2026-11-20T10:00:00Z", kPut);
    CHECK(home.json(home.jobindex({"inbox", "--format", "json", "--now", "2026-11-20"}))["unchanged"]
              .integer() == 1);

    hand_over(home, "3", "2026-11-21T10:00:00Z", R"({"remove":")" + id + "\"}");
    CHECK(
        home.json(home.jobindex({"inbox", "--format", "json", "--now", "2026-11-21"}))["closed"].integer() ==
        1);
    CHECK(total("2026-11-21") == 0);
    CHECK(home.ads().at(0)["dates"]["closed_reason"].text() == "withdrawn");
    const auto before = ads_as_text(home);
    home.index({"rebuild", "--now", "2026-11-21"});
    CHECK(ads_as_text(home) == before);

    hand_over(home, "4", "2026-11-22T10:00:00Z", kPut);
    home.index({"inbox", "--now", "2026-11-22"});
    CHECK(total("2026-11-22") == 1);
}

TEST_CASE("of an ad that is plain text nothing is lost to tags, also after a rebuild",
          "[integration][inbox]") {
    const Home home;
    const std::string text = "You show that a < b.\n\n<script>alert(1) and measure <b>dose</b>, R&amp;D.";
    const Json row = Json::object({{"title", "PhD position in dosimetry"},
                                   {"description", text},
                                   {"description_format", "text/plain"},
                                   {"url", "https://u.example/1"}});
    hand_over(home, "1", "2026-11-20T10:00:00Z", Json::object({{"put", row}}).dump());
    home.index({"inbox", "--now", "2026-11-20"});
    CHECK(home.ads().at(0)["description"].text() == text);
    home.index({"rebuild", "--now", "2026-11-20"});
    CHECK(home.ads().at(0)["description"].text() == text);
}

TEST_CASE("a batch that cannot be read is put aside, and the next one is taken in", "[integration][inbox]") {
    const Home home;
    hand_over(home, "1", "2026-11-20T10:00:00Z", "{\"put\":");
    hand_over(home, "2", "2026-11-20T10:00:00Z", kPut);
    CHECK(home.json(home.jobindex({"inbox", "--format", "json", "--now", "2026-11-20"}))["new"].integer() ==
          1);
    CHECK(fs::exists(home.path() / "inbox" / "1.jsonl.bad"));
}

TEST_CASE("batch writes one JSON object a query", "[integration][batch]") {
    const Home home;
    hand_over(home, "1", "2026-11-20T10:00:00Z", kPut);
    home.index({"inbox", "--now", "2026-11-20"});
    std::ofstream(home.path() / "queries.tsv") << "a\tdosimetry\nb\tphd leeds\n";
    const auto result = jobindex::support::run(home.jobquery(
        {"batch", (home.path() / "queries.tsv").string(), "--format", "json", "--now", "2026-11-20"}));
    REQUIRE(result);
    const auto lines = jobindex::base::split(result->out, '\n');
    REQUIRE(lines.size() == 3);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto line = jobindex::base::parse_json(lines[i]);
        REQUIRE(line);
        CHECK((*line)["id"].text() == (i == 0 ? "a" : "b"));
        CHECK((*line)["hits"].size() == 1);
    }
}
