#include <algorithm>

#include "query/search/suggest.h"
#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using namespace jobindex::around;
using search::Suggester;
using search::Suggestion;
using search::SuggestionKind;
using Texts = std::vector<std::string>;

namespace {

Texts texts(const std::vector<Suggestion>& found, SuggestionKind kind) {
    Texts out;
    for (const auto& one : found) {
        if (one.kind == kind) out.push_back(one.text);
    }
    return out;
}

Suggester suggester(base::Date today = kToday) {
    auto open = searcher();
    auto loaded = Suggester::load(open, today);
    if (!loaded) FAIL(loaded.error().message);
    return std::move(*loaded);
}

}  // namespace

TEST_CASE("a beginning of any word suggests titles, skills, institutions and places with counts",
          "[search][suggest]") {
    const auto all = suggester();
    const auto found = all.find("ex", 10);
    CHECK(texts(found, SuggestionKind::institution) ==
          Texts{"Example Institute", "College of Example", "University of Example"});
    CHECK(found.front().count == 2);
    CHECK(found.front().query == "institution:\"Example Institute\"");
    CHECK(texts(all.find("ber", 10), SuggestionKind::place) == Texts{"Bern", "Berlin"});
    CHECK(texts(all.find("swi", 10), SuggestionKind::place) == Texts{"Switzerland"});
    CHECK(texts(all.find("radio", 10), SuggestionKind::skill) == Texts{"Radiomics"});
    CHECK(texts(all.find("lect", 10), SuggestionKind::title) == Texts{"Lecturer in economics"});
    CHECK(all.find("xylo", 10).empty());
}

TEST_CASE("twins and closed ads are not counted", "[search][suggest]") {
    const auto all = suggester();
    CHECK(texts(all.find("bone", 10), SuggestionKind::title).empty());
    const auto found = all.find("phd position", 10);
    REQUIRE(found.size() == 1);
    CHECK(found.front().count == 1);
    CHECK(suggester(*base::Date::make(2027, 6, 1)).size() == 0);
}

TEST_CASE("several words go on from where they begin", "[search][suggest]") {
    const auto all = suggester();
    CHECK(texts(all.find("Magnetic RESO", 10), SuggestionKind::skill) == Texts{"Magnetic resonance imaging"});
    CHECK(texts(all.find("resonance im", 10), SuggestionKind::skill) == Texts{"Magnetic resonance imaging"});
    CHECK(texts(all.find("magnetic im", 10), SuggestionKind::skill).empty());
}

TEST_CASE("accents, umlauts and other names lead to the same", "[search][suggest]") {
    const auto all = suggester();
    for (const char* typed : {"z\xC3\xBCr", "Zur", "zuer"}) {
        CAPTURE(typed);
        CHECK(texts(all.find(typed, 10), SuggestionKind::place) == Texts{"Z\xC3\xBCrich"});
    }
    const auto found = all.find("magnetresonanzt", 10);
    REQUIRE(found.size() == 1);
    CHECK(found.front().text == "Magnetic resonance imaging");
    CHECK(found.front().alias == "magnetresonanztomographie");
}

TEST_CASE("the most common come first, each once, and no more than asked for",
          "[search][suggest][property]") {
    std::vector<Suggestion> many;
    std::vector<Texts> names;
    for (std::uint32_t i = 0; i < 500; ++i) {
        many.push_back({SuggestionKind::skill, "alpha beta" + std::to_string(i), "q", i % 50, {}});
        names.push_back({"alpha alpha" + std::to_string(i)});
    }
    const Suggester all(many, names);
    for (const char* prefix : {"", "a", "al", "alpha b", "beta4"}) {
        for (const std::size_t limit : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
            const auto found = all.find(prefix, limit);
            CHECK(found.size() <= limit);
            Texts seen;
            for (std::size_t i = 0; i < found.size(); ++i) {
                CHECK(found[i].text.find(prefix) != std::string::npos);
                if (i > 0) CHECK(found[i - 1].count >= found[i].count);
                seen.push_back(found[i].text);
            }
            std::sort(seen.begin(), seen.end());
            CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
        }
    }
    CHECK(all.find("alpha b", 1000).size() == 500);
}
