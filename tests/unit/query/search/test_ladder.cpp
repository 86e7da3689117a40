// What follows when few ads have all that was asked: looser queries, group by group.
#include <algorithm>

#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using around::Row;
using Names = std::vector<std::string>;

namespace {

Row row(std::string name, std::string title, std::string country, std::string discipline, model::Level level,
        std::string text = "You join a group of ten.") {
    // An employer each, so that none gives way to others of the same one.
    const std::string employer = "Institute " + name;
    return {std::move(name),
            std::move(title),
            employer,
            "",
            std::move(country),
            "2026-12-31",
            std::move(text),
            {},
            {std::move(discipline)},
            {level},
            {}};
}

const search::Hit& hit_of(const search::SearchResult& result, const std::string& name) {
    const Names names = around::names(result);
    const auto at = std::find(names.begin(), names.end(), name);
    REQUIRE(at != names.end());
    return result.hits[static_cast<std::size_t>(at - names.begin())];
}

}  // namespace

TEST_CASE(
    "looser answers hold on to the topic: its field there, the topic elsewhere, in any rank, then its words",
    "[search][ladder]") {
    using model::Level;
    const auto result =
        around::run({row("off-topic", "PhD position in trade", "CH", "economics", Level::phd),
                     row("words-apart", "PhD position in archives", "DE", "economics", Level::phd,
                         "The medical faculty is next door. Physics has moved away."),
                     row("any-rank", "Lecturer in medical physics", "CH", "medical-physics", Level::lecturer),
                     row("elsewhere", "PhD position in medical physics", "CH", "medical-physics", Level::phd),
                     row("wider-field", "PhD position on lasers", "DE", "physics", Level::phd)},
                    "medical physics PhD Germany");
    CHECK(result.total.value == 0);
    CHECK(around::names(result) == Names{"wider-field", "elsewhere", "any-rank", "words-apart", "off-topic"});
    CHECK(hit_of(result, "wider-field").relaxed.kind == search::Loss::Kind::field);
    CHECK(hit_of(result, "wider-field").missing.empty());
    CHECK(hit_of(result, "elsewhere").missing == Names{"Germany"});
    CHECK(hit_of(result, "any-rank").missing == Names{"PhD", "Germany"});
    CHECK(hit_of(result, "off-topic").missing == Names{"medical physics", "Germany"});
}

TEST_CASE("an ad that mentions the topic in passing is no looser answer before those that are about it",
          "[search][ladder]") {
    using model::Level;
    // Of two lecturers abroad, who have the rank that was asked for, one has little to do with the topic.
    std::string aside = "You teach trade. Colleagues work on radiomics.";
    for (int i = 0; i < 30; ++i) aside += " Nothing of this long sentence was asked for by anybody at all.";
    auto passing = row("passing", "Lecturer in trade", "CH", "economics", Level::lecturer, aside);
    auto about = row("about", "Lecturer in radiomics", "CH", "medical-physics", Level::lecturer,
                     "Radiomics of the liver. You teach radiomics.");
    auto other_rank = row("other-rank", "Professor of radiomics", "CH", "medical-physics", Level::full_prof,
                          "Radiomics of the lung. You lead our radiomics.");
    for (auto* one : {&passing, &about, &other_rank}) one->skills = {"radiomics"};
    const auto result = around::run({passing, about, other_rank}, "radiomics lecturer Germany");
    CHECK(result.total.value == 0);
    CHECK(around::names(result) == Names{"about", "other-rank", "passing"});
}

TEST_CASE("an ad for quite another rank that mentions the one asked for is no exact answer, and says so",
          "[search][ladder]") {
    using model::Level;
    auto doctoral = row("doctoral", "PhD position in radiomics", "DE", "medical-physics", Level::phd,
                        "You help our lecturer, who teaches radiomics. A PhD is our goal.");
    auto lecturer =
        row("lecturer", "Lecturer in radiomics", "DE", "medical-physics", Level::lecturer, "Radiomics.");
    auto unstated = row("unstated", "Teaching of radiomics", "DE", "medical-physics", Level::lecturer,
                        "A lecturer in radiomics is looked for.");
    unstated.levels.clear();
    auto postdoc = row("postdoc", "Postdoc in radiomics", "DE", "medical-physics", Level::postdoc,
                       "Radiomics. You have a PhD.");
    const auto run = [&](const char* query) {
        return around::run({doctoral, lecturer, unstated, postdoc}, query);
    };
    const auto lecturers = run("radiomics lecturer");
    CHECK(lecturers.total.value == 2);
    CHECK(hit_of(lecturers, "doctoral").missing == Names{"lecturer"});
    CHECK(run("radiomics +lecturer").total.value == 3);
    CHECK(run("radiomics \"lecturer\"").total.value == 3);
    // A degree may have been meant.
    CHECK(run("radiomics PhD").total.value == 2);
    CHECK(run("radiomics lecturer OR postdoc").total.value == 4);
}

TEST_CASE(
    "the name of a part of a skill asks for that part, in all its languages; the skill is what is wider",
    "[search][ladder]") {
    using model::Level;
    auto whole = row("whole", "PhD position in statistics", "DE", "economics", Level::phd);
    auto part = row("part", "PhD position in survey sampling", "DE", "economics", Level::phd);
    auto german = row("german", "Doktorand", "DE", "economics", Level::phd,
                      "Die Gruppe untersucht Stichprobenverfahren.");
    for (auto* one : {&whole, &part, &german}) one->skills = {"statistics"};
    for (const char* query : {"survey sampling PhD", "Stichprobenverfahren PhD"}) {
        INFO(query);
        const auto result = around::run({whole, part, german}, query);
        CHECK(result.total.value == 2);
        REQUIRE(result.hits.size() == 3);
        CHECK(around::names(result).back() == "whole");
        CHECK(result.hits.back().relaxed.kind == search::Loss::Kind::field);
    }
    CHECK(around::run({whole, part, german}, "statistics PhD").total.value == 3);
}

TEST_CASE("of a group of looser answers some lead, so that the next group is seen, and none is lost",
          "[search][ladder]") {
    std::vector<Row> rows = {
        row("elsewhere", "PhD position in medical physics", "CH", "medical-physics", model::Level::phd)};
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
        rows.push_back(row(name, std::string("PhD position on lasers ") + name, "DE", "physics",
                           model::Level::phd, std::string("Our laser is called ") + name + "."));
    const auto result = around::run(rows, "medical physics PhD Germany");
    REQUIRE(result.hits.size() == 8);
    CHECK(around::names(result)[5] == "elsewhere");
    for (std::size_t i = 0; i < 5; ++i) CHECK(result.hits[i].relaxed.kind == search::Loss::Kind::field);
    for (std::size_t i = 6; i < 8; ++i) CHECK(result.hits[i].missing == Names{"medical physics"});
}

TEST_CASE("a filter that was written out is kept by looser answers", "[search][ladder]") {
    const auto result = around::run(
        {row("elsewhere", "PhD position in medical physics", "CH", "medical-physics", model::Level::phd),
         row("there", "Lecturer in medical physics", "DE", "medical-physics", model::Level::lecturer)},
        "medical physics PhD country:de");
    CHECK(around::names(result) == Names{"there"});
}

TEST_CASE("the passage that is shown is about the topic, not about the rank", "[search][ladder]") {
    std::string text = "A PhD student, or two PhD students, will join us in Germany. ";
    for (int i = 0; i < 12; ++i) text += "Nothing of this sentence was asked for by anybody at all. ";
    text += "Their work is radiomics of the liver.";
    const auto result = around::run({row("one", "Wanted", "DE", "economics", model::Level::phd, text)},
                                    "radiomics PhD Germany");
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits[0].snippet.text.find("radiomics of the liver") != std::string::npos);
}
