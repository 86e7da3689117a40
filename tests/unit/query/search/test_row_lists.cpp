#include <catch2/catch.hpp>

#include "query/search/row_lists.h"

using namespace jobindex;
using search::PartAds;

namespace {

const PartAds kList{{{{{1, 4, 6, 9}, {.1, .4, .6, .9}}, {{2}, {.2}}}}};

}  // namespace

TEST_CASE("what is cut out of a list are the wanted ads that it has, with its weights", "[row_lists]") {
    const PartAds some = search::those_of(kList, {{{{{0, 4, 5, 9, 12}, {1, 1, 1, 1, 1}}, {{3}, {1}}}}});
    CHECK(some.shards[0].rows == std::vector<std::uint32_t>{4, 9});
    CHECK(some.shards[0].weights == std::vector<double>{.4, .9});
    CHECK(some.size() == 2);
    CHECK(search::those_of(kList, kList).shards[1].rows == kList.shards[1].rows);
    CHECK(search::those_of(kList, {}).size() == 0);
    CHECK(search::those_of({}, kList).size() == 0);
}

TEST_CASE("ads are kept that weigh as much as a part of the heaviest, in both databases", "[row_lists]") {
    PartAds ads = kList;
    search::keep_heavy(ads, .5);
    CHECK(ads.shards[0].rows == std::vector<std::uint32_t>{6, 9});
    CHECK(ads.shards[0].weights == std::vector<double>{.6, .9});
    CHECK(ads.shards[1].rows.empty());
    search::keep_heavy(ads, 0);
    CHECK(ads.size() == 2);
    PartAds weightless{{{{{1, 4}, {0, 0}}, {}}}};
    search::keep_heavy(weightless, .5);
    CHECK(weightless.size() == 2);
}
