#include <catch2/catch.hpp>

#include "query/search/deadline.h"

using namespace jobindex;
using search::Deadline;
using search::DeadlinePassed;
using search::DeadlineWatch;

TEST_CASE("work without a deadline may take as long as it likes", "[deadline]") {
    const Deadline never;
    CHECK_NOTHROW(never.check());
    CHECK_NOTHROW(Deadline(std::nullopt).check());
}

TEST_CASE("work is given up once its time is over, and not before", "[deadline]") {
    constexpr double kAnHour = 3'600'000;
    CHECK_NOTHROW(Deadline(kAnHour).check());
    CHECK_THROWS_AS(Deadline(-1).check(), DeadlinePassed);
}

TEST_CASE("a long loop comes to know that the time is over", "[deadline]") {
    constexpr int kMany = 1000;
    const auto run = [](const Deadline& deadline) {
        DeadlineWatch watch(deadline);
        for (int i = 0; i < kMany; ++i) watch.step();
    };
    CHECK_NOTHROW(run(Deadline()));
    CHECK_THROWS_AS(run(Deadline(-1)), DeadlinePassed);
}
