#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "indexer/build/boilerplate.h"
#include "indexer/build/document.h"
#include "tests/unit/indexer/build/fixtures.h"

using namespace jobindex;
using namespace jobindex::build;

namespace {

const std::string kFrame = "The Northern Institute is an employer of seven hundred people on two campuses.";

std::string own_words(int number) {
    static const char* const kTopics[] = {"lasers",  "glaciers", "proteins", "galaxies", "markets",
                                          "enzymes", "vowels",   "magnets",  "reefs",    "ballads"};
    const std::string topic = kTopics[number % 10];
    return "You will study " + topic + " of kind " + std::to_string(number) + " with " + topic +
           " experts. Bring patience for " + topic + " and for number " + std::to_string(number) + ".";
}

/// A store of ads of one source that all have the frame's sentence, and one ad of another source.
store::Store framed(const support::TempDir& dir, int count) {
    auto store = store_with(dir, 0);
    for (int i = 0; i < count; ++i) {
        auto ad = physicist(i);
        ad.title = "Post number " + std::to_string(i) + " on " + own_words(i).substr(15, 8);
        ad.source = "north";
        ad.description = own_words(i) + "\n\n" + kFrame;
        REQUIRE(store.put(ad, {false, ad.url}, kNow));
    }
    return store;
}

std::vector<std::string> found(const Boilerplate& known, std::string_view source, std::string_view text) {
    std::vector<std::string> out;
    for (const auto& span : known.find(source, text)) out.emplace_back(span.in(text));
    return out;
}

}  // namespace

TEST_CASE("what a source repeats is boilerplate of that source alone", "[build][boilerplate]") {
    const support::TempDir dir;
    const auto known = Boilerplate::learn(framed(dir, 10));
    REQUIRE(known);
    CHECK(known->size() == 1);
    const std::string text = "We seek a glazier.\n\n" + kFrame;
    const auto spans = found(*known, "north", text);
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].find("seven hundred people") != std::string::npos);
    CHECK(spans[0].find("glazier") == std::string::npos);
    CHECK(found(*known, "south", text).empty());
    CHECK(found(*known, "north", own_words(3)).empty());
}

TEST_CASE("five ads are too few to learn from", "[build][boilerplate]") {
    const support::TempDir dir;
    const auto known = Boilerplate::learn(framed(dir, 5));
    REQUIRE(known);
    CHECK(known->size() == 0);
}

TEST_CASE("posts of one project with one text are no boilerplate", "[build][boilerplate]") {
    const support::TempDir dir;
    auto store = store_with(dir, 0);
    for (int i = 0; i < 8; ++i) {
        auto ad = physicist(i);
        ad.title = "Doctoral post " + std::to_string(i) + " of 8 on reefs";
        ad.source = "north";
        ad.description =
            "Post " + std::to_string(i) + ". You dive at reefs and count what lives there.\n\n" + kFrame;
        REQUIRE(store.put(ad, {false, ad.url}, kNow));
    }
    const auto known = Boilerplate::learn(store);
    REQUIRE(known);
    CHECK(known->size() == 0);
}

TEST_CASE("what was learned comes back from its file, and a missing file is nothing",
          "[build][boilerplate]") {
    const support::TempDir dir;
    const auto known = Boilerplate::learn(framed(dir, 10));
    REQUIRE(known);
    REQUIRE(known->save(dir / "boilerplate.tsv"));
    const auto again = Boilerplate::load(dir / "boilerplate.tsv");
    REQUIRE(again);
    CHECK(again->size() == known->size());
    CHECK(found(*again, "north", kFrame) == found(*known, "north", kFrame));
    const auto none = Boilerplate::load(dir / "nothing.tsv");
    REQUIRE(none);
    CHECK(none->size() == 0);
}

TEST_CASE("a damaged file of boilerplate is an error", "[build][boilerplate]") {
    const support::TempDir dir;
    REQUIRE(base::write_file_atomically(dir / "boilerplate.tsv", "north without a hash\n"));
    const auto known = Boilerplate::load(dir / "boilerplate.tsv");
    REQUIRE_FALSE(known);
    CHECK(known.error().code == base::Code::corrupt);
}

TEST_CASE("an ad is shown from where its own words begin", "[build][boilerplate]") {
    const support::TempDir dir;
    const auto known = Boilerplate::learn(framed(dir, 10));
    REQUIRE(known);
    const auto begin_of = [&](std::string text) {
        store::StoredAd stored;
        stored.ad = physicist(0);
        stored.ad.source = "north";
        stored.ad.description = std::move(text);
        const auto facts = base::parse_json(shown_parts(stored, *known).facts);
        REQUIRE(facts);
        return stored.ad.description.substr(
            static_cast<std::size_t>((*facts)["text_begin"].integer().value_or(0)));
    };
    CHECK(begin_of("We seek a glazier. " + kFrame) == "We seek a glazier. " + kFrame);
    CHECK(base::trim(begin_of(kFrame + "\n\n" + kFrame + "\nWe seek a glazier.")) == "We seek a glazier.");
    CHECK(begin_of(kFrame) == kFrame);  // better that than nothing
}
