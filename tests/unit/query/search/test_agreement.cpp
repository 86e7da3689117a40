// What of an ad agrees with what was asked: its title under any name, its field, the spelling of the words.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using around::Row;
using around::run;

namespace {

/// An ad that differs from others made so in its title, text and field alone.
Row ad(std::string name, std::string title, std::string text, std::vector<std::string> disciplines = {}) {
    return {name, std::move(title), "Institute " + name,     "Berlin", "DE", "2026-12-31", std::move(text),
            {},   disciplines,      {model::Level::postdoc}, {}};
}

}  // namespace

TEST_CASE("a title that has another name of what was asked counts as one that has the word", "[agreement]") {
    const std::string text = "Our group has a scanner for Magnetresonanztomographie.";
    const auto found = run({ad("bones", "Work on bones", text), ad("mri", "Work on MRI", text)},
                           "Magnetresonanztomographie");
    CHECK(around::names(found) == std::vector<std::string>{"mri", "bones"});
}

TEST_CASE("a title with one word of a rank's name leads one with none", "[agreement]") {
    const std::string text = "We look for a doctoral researcher.";
    const auto found =
        run({ad("none", "Post in a group", text), ad("one", "Doctoral post", text)}, "doctoral researcher");
    CHECK(around::names(found) == std::vector<std::string>{"one", "none"});
}

TEST_CASE("an ad in the field that was asked for leads one that mentions it", "[agreement]") {
    const std::string text = "You know some physics.";
    const auto found =
        run({ad("mention", "Post", text, {"economics"}), ad("field", "Post", text, {"physics"})}, "physics");
    CHECK(around::names(found) == std::vector<std::string>{"field", "mention"});
}

TEST_CASE("an area of several countries finds what is in one of them", "[agreement]") {
    const std::string text = "You know some physics.";
    Row abroad = ad("abroad", "Post in physics", text),
        named = ad("named", "Post in physics", text + " Not in the DACH region.");
    abroad.country = named.country = "FR";
    const auto found = run({abroad, named, ad("there", "Post in physics", text)}, "physics DACH");
    CHECK(around::names(found).front() == "there");
    CHECK(found.total.value == 1);  // the other only names the area
}

TEST_CASE("the posts of one call at several employers leave room for another", "[agreement]") {
    const std::string call =
        "Early stage researchers of the network on waves, tides and currents of the coasts";
    const std::string own =
        "Several open posts of a smaller institute by lakes, rivers and ponds of the hills";
    std::vector<Row> rows;
    for (const char* name : {"a", "b", "c", "d"}) rows.push_back(ad(name, call, "You know some physics."));
    rows.push_back(ad("own", own, "You know some physics well."));
    CHECK(around::names(run(rows, "physics"))[3] == "own");
    // Short titles are alike at many employers, and say nothing.
    for (auto& row : rows) row.title = row.name == "own" ? "Open posts" : "Early researchers";
    CHECK(around::names(run(rows, "physics")).back() == "own");
}

TEST_CASE("an ad that mentions a country, and whose post is in another one, has not all that was asked",
          "[agreement]") {
    const std::string text = "You know some physics, and visit Germany twice a year.";
    const auto abroad = [&](std::string name, std::string title) {
        Row row = ad(std::move(name), std::move(title), text);
        row.country = "CH";
        return row;
    };
    Row branch = abroad("branch", "Post in physics");
    branch.institution = "University of Germany in Switzerland";
    Row nowhere = abroad("nowhere", "Post in physics");
    nowhere.country.clear();
    nowhere.city.clear();
    const auto found = run({abroad("passing", "Post in physics"), abroad("titled", "Physics of Germany"),
                            branch, nowhere, ad("there", "Post in physics", text)},
                           "physics Germany");
    CHECK(found.total.value == 4);
    CHECK(around::names(found).back() == "passing");
    CHECK(found.hits.back().missing == std::vector<std::string>{"Germany"});
    CHECK_FALSE(found.hits.back().all_words);
    // What is offered in place of a search that finds nothing is counted in the same way.
    const auto narrow = run({abroad("passing", "Post in physics"), ad("there", "Post in physics", text)},
                            "physics Germany level:lecturer");
    REQUIRE_FALSE(narrow.next_steps.empty());
    CHECK(narrow.next_steps.front().ads == 1);
    // What the user insists on is taken by the word.
    CHECK(run({abroad("passing", "Post in physics")}, "physics +Germany").total.value == 1);
}

TEST_CASE("a slip of the pen is not corrected to another slip", "[agreement]") {
    std::vector<Row> rows{ad("slip", "Proffessor", "A post.")};
    for (int i = 0; i < 40; ++i) {
        const std::string number = std::to_string(i);
        rows.push_back(ad("right" + number, "Professor " + number, "Post " + number + "."));
    }
    const auto found = run(rows, "proffesor");
    CHECK(found.corrected);
    CHECK(found.suggestion == "professor");
}

TEST_CASE("a name that the vocabulary knows is not corrected, however few ads have it", "[agreement]") {
    std::vector<Row> rows{ad("german", "Professur", "Eine Stelle an der Universität.")};
    for (int i = 0; i < 40; ++i) {
        const std::string number = std::to_string(i);
        rows.push_back(ad("other" + number, "Statistics " + number, "Post " + number + "."));
    }
    const auto found = run(rows, "Professur Statistik lighthouse");
    CHECK_FALSE(found.corrected);
    CHECK_FALSE(found.suggestion);
}

TEST_CASE("an acronym, its long form and the spellings of a name give one order", "[agreement][property]") {
    const std::vector<Row> rows{
        ad("title", "PhD in magnetic resonance imaging", "MRI of the heart, and more MRI."),
        ad("short", "Lecturer in MRI", "You teach imaging."),
        ad("long", "Lecturers", "You teach magnetic resonance imaging and magnetic resonance physics."),
        ad("words", "Post", "Imaging by other means; some resonance; MRI once.")};
    const std::pair<const char*, const char*> same[] = {
        {"MRI", "magnetic resonance imaging"},
        {"mri", "MRI"},
        {"lecturer MRI", "lecturers magnetic resonance imaging"},
        {"Lecturer", "lecturers"},
        {"Ph.D. MRI", "PhD MRI"},
        {"MRI PhD", "Ph. D. magnetic resonance imaging"}};
    for (const auto& [one, other] : same) {
        CAPTURE(one, other);
        const auto found = run(rows, one), as_well = run(rows, other);
        CHECK(around::names(found) == around::names(as_well));
        REQUIRE(found.hits.size() == as_well.hits.size());
        CHECK_FALSE(found.hits.empty());
        for (std::size_t i = 0; i < found.hits.size(); ++i)
            CHECK(found.hits[i].score == Approx(as_well.hits[i].score));
    }
}

TEST_CASE("a country has one order under all of its names", "[agreement][property]") {
    const std::vector<Row> rows{ad("title", "Post in Germany", "Physics."),
                                ad("firm", "Post", "Physics at Deutschland GmbH, of Deutschland."),
                                ad("seat", "Physics post", "A post."),
                                ad("word", "Post", "Physics in Germany.")};
    const auto found = run(rows, "physics Germany"), as_well = run(rows, "physics Deutschland");
    CHECK(found.hits.size() == rows.size());
    CHECK(around::names(found) == around::names(as_well));
}

TEST_CASE("the name of a place is no slip of another word", "[agreement]") {
    std::vector<Row> rows{ad("says", "Post", "A post with guests from Schweiz."),
                          ad("says too", "Lab", "The lab is named Schwerz.")};
    for (int i = 0; i < 80; ++i) {
        const std::string number = std::to_string(i);
        rows.push_back(ad("near" + number, "Schweis " + number, "Post " + number + "."));
    }
    CHECK(around::names(run(rows, "Schweiz")) == std::vector<std::string>{"says"});
    CHECK(run(rows, "Schwerz").suggestion == "schweis");
}

TEST_CASE("a snippet does not begin with what the source repeats", "[agreement]") {
    const std::string frame =
        "Where to send your application: to the desk of the institute, by the form below.\n\n";
    std::vector<Row> rows;
    for (const char* topic :
         {"lasers", "glaciers", "proteins", "galaxies", "markets", "enzymes", "vowels", "reefs"})
        rows.push_back(
            ad(topic, std::string("Post on ") + topic, frame + "You study " + topic + " all day long."));
    const auto found = run(rows, "");
    REQUIRE(found.hits.size() == rows.size());
    for (const auto& hit : found.hits) CHECK(hit.snippet.text.substr(0, 9) == "You study");
}
