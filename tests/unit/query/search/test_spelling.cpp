#include <catch2/catch.hpp>

#include "query/search/spelling.h"
#include "tests/support/temp_dir.h"

namespace support = jobindex::support;
using jobindex::search::edits;
using jobindex::search::Spelling;

namespace {

Spelling spelling() {
    const support::TempDir directory;
    Xapian::WritableDatabase database((directory / "words").string(), Xapian::DB_CREATE);
    for (const auto& [word, count] : {std::pair{"professor", 900},
                                      {"processor", 40},
                                      {"learning", 700},
                                      {"leaning", 3},
                                      {"spatial", 90},
                                      {"special", 80}})
        database.add_spelling(word, static_cast<Xapian::termcount>(count));
    database.commit();
    return Spelling::load(database);
}

}  // namespace

TEST_CASE("an edit adds, drops, changes or swaps letters", "[spelling]") {
    CHECK(edits("learning", "learning", 2) == 0);
    CHECK(edits("lerning", "learning", 2) == 1);
    CHECK(edits("nueroimaging", "neuroimaging", 2) == 1);
    CHECK(edits("proffesor", "professor", 2) == 2);
    CHECK(edits("physics", "chemistry", 2) == 3);
    CHECK(edits("", "ab", 2) == 2);
    CHECK(edits("a", std::string(40, 'a'), 2) == 3);
}

TEST_CASE("the nearest word wins, then the most frequent", "[spelling]") {
    const auto words = spelling();
    CHECK(words.nearest("lerning") == "learning");
    CHECK(words.nearest("proffesor") == "professor");
    CHECK(words.nearest("porfessor") == "professor");
    CHECK(words.nearest("learningg") == "learning");
}

TEST_CASE("a word as frequent as its neighbours, or far from all, stays as it is", "[spelling]") {
    const auto words = spelling();
    CHECK(words.nearest("professor").empty());
    CHECK(words.nearest("zygote").empty());
    CHECK(words.nearest("").empty());
    CHECK(words.nearest(std::string(100, 'x')).empty());
    CHECK(words.nearest("\xFF\xFE").empty());
}
