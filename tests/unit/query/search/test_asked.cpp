#include <catch2/catch.hpp>

#include "query/search/asked.h"
#include "tests/unit/query/search/around_index.h"
#include "tests/unit/query/search/some_texts.h"

using namespace jobindex;
using around::Row;
using around::run;
using schema::WordField;

namespace {

Row post(std::string name, std::string title, std::string employer, std::string text) {
    return {std::move(name),
            std::move(title),
            std::move(employer),
            "Berlin",
            "DE",
            "2026-12-31",
            std::move(text),
            {},
            {"physics"},
            {},
            {}};
}

}  // namespace

TEST_CASE("the share of a field counts its words that are named, but function words", "[asked]") {
    // The first two words of a text are its title; "quench" and "dewar" have no numbers of their own.
    const search::Texts texts({"professor physics at last", "professor of physics", "quench dewar track"},
                              {});
    const auto space = texts.space();
    const auto share = [&](const std::vector<std::string>& words, std::size_t row,
                           WordField field = WordField::title) {
        return search::AskedWords(words, space.words).share_of(field, space.columns.of_shard(0).facts(row));
    };
    CHECK(share({"professor"}, 0) == Approx(0.5));
    CHECK(share({"physics", "professor", "else"}, 0) == Approx(1));
    CHECK(share({"professor"}, 1) == Approx(1));
    CHECK(share({"dewar"}, 2) == Approx(0.5));
    CHECK(share({"track"}, 2) == 0);
    CHECK(share({}, 0) == 0);
    CHECK(share({"professor"}, 0, WordField::institution) == 0);
    CHECK(search::AskedWords().share_of(WordField::title, space.columns.of_shard(0).facts(0)) == 0);
}

TEST_CASE("the single words of marks are each there once", "[asked]") {
    search::MarkTerms marks;
    marks.words = {"mri", "imaging"};
    marks.phrases = {{"magnetic", "resonance", "imaging"}};
    CHECK(search::words_of(marks) == std::vector<std::string>{"imaging", "magnetic", "mri", "resonance"});
}

TEST_CASE("an ad whose whole title is named leads one whose title says more, and explains it", "[asked]") {
    const std::vector<Row> rows{
        post("more", "Chair of Optics and Lasers", "North College", "The chair of optics works on light."),
        post("whole", "Chair of Optics", "South College",
             "The chair of optics works on light, and all of it.")};
    const auto found = run(rows, "chair optics");
    REQUIRE(around::names(found) == std::vector<std::string>{"whole", "more"});
    const auto named = [](const search::Hit& hit) {
        double weight = 0;
        for (const auto& reason : hit.why) weight += reason.field == "named" ? reason.weight : 0;
        return weight;
    };
    CHECK(named(found.hits[0]) > named(found.hits[1]));
    CHECK(named(found.hits[1]) > 0);
}

TEST_CASE("ads of an employer that is named do not give way to those of others", "[asked]") {
    std::vector<Row> rows;
    for (const char* name : {"a", "b", "c", "d"})
        rows.push_back(post(name, "Post", "Northern College", std::string("Physics, number ") + name + "."));
    const auto spread = [](const search::SearchResult& found) {
        REQUIRE(found.hits.size() == 4);
        return found.hits.front().score - found.hits.back().score;
    };
    CHECK(spread(run(rows, "physics northern college")) == Approx(0).margin(1e-9));
    CHECK(spread(run(rows, "physics")) > 0.001);
}
