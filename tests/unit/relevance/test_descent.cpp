#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/relevance/descent.h"

using namespace jobindex;
using namespace jobindex::evaluation;
using search::Ranking;

namespace {

constexpr Tunable kTwo[] = {{"k1", 0, 4, 0.5}, {"b", 0, 1, 0.25}};

/// Best at k1 1, b 0.25.
base::Result<double> hill(const Ranking& ranking) {
    return -std::abs(ranking.k1 - 1) - std::abs(ranking.b - 0.25);
}

}  // namespace

TEST_CASE("descent climbs to the top of a hill and leaves other constants alone", "[relevance]") {
    const Ranking start{};
    const auto found = descend(start, kTwo, hill, 0, 3);
    REQUIRE(found);
    CHECK(found->k1 == 1);
    CHECK(found->b == 0.25);
    CHECK(found->title == start.title);
}

TEST_CASE("descent never leaves the bounds of a constant", "[relevance]") {
    const auto found = descend(
        Ranking{}, kTwo, [](const Ranking& r) -> base::Result<double> { return r.k1 - r.b; }, 0, 3);
    REQUIRE(found);
    CHECK(found->k1 == 4);
    CHECK(found->b == 0);
}

TEST_CASE("a gain no larger than what counts as chance moves nothing", "[relevance]") {
    const Ranking start{};
    const auto found = descend(start, kTwo, hill, 10, 3);
    REQUIRE(found);
    CHECK(found->k1 == start.k1);
}

TEST_CASE("a constant that the table lacks is an error", "[relevance]") {
    constexpr Tunable kNone[] = {{"nothing", 0, 1, 1}};
    CHECK_FALSE(descend(Ranking{}, kNone, hill, 0, 1));
}

TEST_CASE("a group counts by its weight, not by how many queries it has", "[relevance]") {
    const std::vector<Unit> units = {{"a", 1}, {"a", 1}, {"a", 1}, {"b", 3}};
    CHECK(grouped_mean(units, {1, 1, 1, 0}, {true, true, true, true}) == Approx(0.25));
    CHECK(grouped_mean(units, {1, 0, 0, 0}, {true, false, false, false}) == Approx(1));
    CHECK(grouped_mean(units, {1, 1, 1, 1}, {false, false, false, false}) == 0);
}

TEST_CASE("every query is held out in one fold, and each fold has some of each group", "[relevance]") {
    const std::vector<Unit> units = {{"a", 1}, {"b", 1}, {"a", 1}, {"b", 1}};
    CHECK(folds_of_queries(units, 2) == std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(folds_of_groups(units) == std::vector<std::size_t>{0, 1, 0, 1});
}
