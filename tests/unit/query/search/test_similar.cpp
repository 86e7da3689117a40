#include <algorithm>

#include "query/search/similar.h"
#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using namespace jobindex::around;
using Names = std::vector<std::string>;

namespace {

std::optional<search::SearchResult> like(const std::string& name, search::SimilarRequest request = {}) {
    auto open = searcher();
    request.today = kToday;
    auto result = search::similar(open, base::hash128_hex(name), request);
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

bool holds(const Names& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

TEST_CASE("the nearest ad shares most, and says what", "[search][similar]") {
    const auto result = like("mri-phd");
    REQUIRE(result);
    REQUIRE_FALSE(result->hits.empty());
    const auto found = names(*result);
    CHECK(found.front() == "phantom-phd");
    CHECK_FALSE(holds(found, "economist"));
    const auto& first = *result->hits.front().shared;
    CHECK(first.skills == Names{"Magnetic resonance imaging"});
    CHECK(first.disciplines == Names{"Medical physics"});
    CHECK(first.levels == Names{"PhD student"});
    CHECK(first.countries.empty());
    CHECK(holds(first.words, "phantom"));
    for (const auto& hit : result->hits) {
        CHECK(hit.score > 0);
        CHECK(hit.score <= 1);
    }
}

TEST_CASE("neither the ad itself nor its twin is like it", "[search][similar]") {
    for (const bool expired : {false, true}) {
        for (const char* name : {"mri-phd", "mri-phd-twin"}) {
            search::SimilarRequest request;
            request.expired = expired;
            const auto found = names(*like(name, request));
            CHECK_FALSE(holds(found, "mri-phd"));
            CHECK_FALSE(holds(found, "mri-phd-twin"));
            CHECK(holds(found, "closed-mri") == expired);
        }
    }
}

TEST_CASE("open ads like a closed one are found, and each post once", "[search][similar]") {
    const auto found = names(*like("closed-mri"));
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const std::string& name) { return name.starts_with("mri-phd"); }) == 1);
}

TEST_CASE("an id that no ad has is nothing, and a bad one an error", "[search][similar]") {
    CHECK_FALSE(like("no such ad"));
    auto open = searcher();
    CHECK_FALSE(search::similar(open, "xyz", {}));
}
