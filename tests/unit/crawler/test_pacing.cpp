// Laws of pacing, with time as a number.
#include <catch2/catch.hpp>
#include <random>

#include "crawler/backoff.h"
#include "crawler/pacing.h"
#include "crawler/workbench.h"

using namespace jobindex::crawler;

TEST_CASE("requests to one host are at least the delay apart, however long answers take",
          "[pacing][property]") {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        const double delay = 0.1 + std::uniform_real_distribution<>(0, 5)(random);
        Pacing pace(delay, 1);
        double now = 0, last_sent = -1e9;
        for (int i = 0; i < 50; ++i) {
            now = std::max(now, pace.ready_at());
            REQUIRE(pace.may_start(now));
            pace.started(now);
            REQUIRE_FALSE(pace.may_start(now));
            const double sent =
                now + std::uniform_real_distribution<>(0, 2)(random);  // connecting takes time
            CHECK(sent - last_sent >= delay - 1e-9);
            last_sent = sent;
            now = sent + std::uniform_real_distribution<>(0, 3)(random);
            pace.finished(sent);
        }
    }
}

TEST_CASE("without a delay a host gets its connections and no more", "[pacing]") {
    Pacing pace(0, 3);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(pace.may_start(1));
        pace.started(1);
    }
    CHECK(pace.busy());
    CHECK_FALSE(pace.may_start(1));
    pace.finished(1);
    CHECK(pace.may_start(1));
}

TEST_CASE("a pause holds for the whole host and is never shortened", "[pacing]") {
    Pacing pace(0, 8);
    pace.pause_until(10);
    pace.pause_until(5);
    CHECK_FALSE(pace.may_start(9.9));
    CHECK(pace.may_start(10));
}

TEST_CASE("a crawl delay slows a host down but never speeds it up", "[pacing]") {
    Pacing pace(1, 4);
    pace.slow_down_to(0.5);
    CHECK(pace.delay() == 1);
    pace.slow_down_to(5);
    CHECK(pace.delay() == 5);
    pace.started(0);
    CHECK(pace.busy());
    pace.finished(0);
    CHECK(pace.ready_at() == 5);
}

TEST_CASE("hosts that are ready take turns", "[workbench]") {
    Workbench bench;
    for (HostId id : {1, 2, 3}) bench.update(bench.slot(id, Pacing(0, 100)));
    std::vector<HostId> order;
    for (int i = 0; i < 9; ++i) {
        HostSlot* slot = bench.next(1);
        REQUIRE(slot);
        order.push_back(slot->id);
        bench.update(*slot);
    }
    CHECK(order == std::vector<HostId>{1, 2, 3, 1, 2, 3, 1, 2, 3});
}

TEST_CASE("a host is in line only when it has work, a free connection and its time has come", "[workbench]") {
    Workbench bench;
    HostSlot& slot = bench.slot(1, Pacing(2, 1));
    bench.update(slot);
    REQUIRE(bench.next(0) == &slot);
    slot.pace.started(0);
    bench.update(slot);
    CHECK_FALSE(bench.next(100));  // busy
    slot.pace.finished(0);
    bench.update(slot);
    CHECK_FALSE(bench.next(1.9));
    CHECK(bench.next_time() == 2);
    slot.more = false;
    bench.update(slot);
    CHECK_FALSE(bench.next(100));
    CHECK_FALSE(bench.next_time());
    slot.more = true;
    slot.closed_until = 50;
    bench.ensure(slot);
    CHECK(bench.next_time() == 50);
}

TEST_CASE("a backoff doubles up to its bound and differs between hosts", "[backoff][property]") {
    for (int step = 0; step < 40; ++step) {
        CAPTURE(step);
        const double plain = std::min(10 * std::exp2(std::min(step, 20)), 3600.0);
        const double rest = backoff(step, kFirstRest, kLongestRest, "https://a.example");
        CHECK(rest >= 0.75 * plain);
        CHECK(rest <= 1.25 * plain);
        CHECK(rest == backoff(step, kFirstRest, kLongestRest, "https://a.example"));
    }
    CHECK(backoff(3, kFirstRest, kLongestRest, "https://a.example") !=
          backoff(3, kFirstRest, kLongestRest, "https://b.example"));
}
