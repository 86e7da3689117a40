#include <catch2/catch.hpp>

#include "tests/extraction/likely_pairs.h"
#include "tests/unit/indexer/store/twin_ads.h"

using namespace jobindex;
using namespace jobindex::evaluation;
using store::test::kHalfSame;
using store::test::post;

namespace {

std::vector<LikelyPair> pair_of(const model::JobAd& a, const model::JobAd& b) {
    return likely_pairs({a, b});
}

}  // namespace

TEST_CASE("two ads of one employer with one title are a likely pair, once", "[evaluation]") {
    auto a = post("a"), b = post("b");
    a.reference = b.reference = "REF-1071";
    const auto pairs = pair_of(a, b);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front() == LikelyPair{0, 1, "across, other day, text 0.9, title"});
}

TEST_CASE("a stratum tells source, days, share of the text and titles", "[evaluation]") {
    auto a = post("a"), b = post("b", kHalfSame);
    b.source = a.source;
    CHECK(pair_of(a, b).front().stratum == "a.example, one day, text 0.5, title");
    b.title = "Lecturer";
    b.dates.posted = b.dates.posted->plus_days(1);
    CHECK(pair_of(a, b).front().stratum == "a.example, other day, text 0.5, other title");
}

TEST_CASE("ads that nothing joins, of other rounds or without a text are no likely pair", "[evaluation]") {
    const auto a = post("a");
    auto elsewhere = post("b"), later = post("c"), silent = post("d"), unlike = post("e", 200);
    elsewhere.institution.name = "Nowhere Institute";
    elsewhere.places = {{"Bruges", "", "BE", {}, {}}};
    later.dates.posted = later.dates.posted->plus_days(271);
    silent.description = "Apply now.";
    unlike.title = "Lecturer in marine biology";
    for (const auto& b : {elsewhere, later, silent, unlike}) {
        INFO(b.title << " " << b.institution.name);
        CHECK(pair_of(a, b).empty());
    }
}
