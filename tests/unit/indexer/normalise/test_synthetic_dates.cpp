#include <catch2/catch.hpp>

#include "indexer/normalise/synthetic_dates.h"

using namespace jobindex;
using normalise::is_computed;

TEST_CASE("a validThrough at the posting's odd second was computed", "[normalise][closing]") {
    CHECK(is_computed("2026-05-25T20:45:56.649000+00:00", "2026-02-24T20:45:56.649+00:00"));
    CHECK(is_computed(" 2026-03-26T08:11:09Z", "2026-02-24T08:11:09Z"));
    CHECK_FALSE(is_computed("2026-05-25T20:45:57Z", "2026-02-24T20:45:56Z"));
    CHECK_FALSE(is_computed("2026-05-25", "2026-02-24"));
    CHECK_FALSE(is_computed("2026-05-25", "2026-02-24T20:45:56Z"));
    CHECK_FALSE(is_computed("", ""));
}

TEST_CASE("round times were computed only after a usual span", "[normalise][closing]") {
    CHECK(is_computed("2026-05-25T12:00:00Z", "2026-02-24T12:00:00Z"));
    CHECK(is_computed("2026-03-24T17:30:00Z", "2026-02-24T17:30:00Z"));
    CHECK_FALSE(is_computed("2026-05-22T12:00:00Z", "2026-02-24T12:00:00Z"));
    CHECK_FALSE(is_computed("2026-05-25T00:00:00Z", "2026-02-24T00:00:00Z"));
    CHECK_FALSE(is_computed("2026-05-25T23:59:59Z", "2026-02-24T23:59:59Z"));
}
