// The workbench with thousands of hosts on a clock that is a number: no early request, and nobody starves.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <queue>
#include <random>

#include "crawler/workbench.h"

using namespace jobindex::crawler;

namespace {

/// A request on its way.
struct Answer {
    double at, sent;
    HostId host;
    bool operator>(const Answer& other) const { return at > other.at; }
};

/// When requests of each host were sent.
using Log = std::map<HostId, std::vector<double>>;

/// Crawls hosts without end until `until`; `latency` says how long the answer of a host takes.
template <class Latency>
Log simulate(Workbench& bench, double until, Latency&& latency) {
    std::priority_queue<Answer, std::vector<Answer>, std::greater<>> answers;
    Log log;
    double now = 0;
    while (now < until) {
        while (HostSlot* slot = bench.next(now)) {
            const double sent = now + 0.01;
            slot->pace.started(now);
            if (slot->lane) slot->lane->started(now);
            log[slot->id].push_back(sent);
            answers.push({sent + latency(slot->id), sent, slot->id});
            bench.update(*slot);
        }
        const auto next = bench.next_time();
        const double answer = answers.empty() ? until : answers.top().at;
        now = std::max(now, std::min(next.value_or(until), answer));
        while (!answers.empty() && answers.top().at <= now) {
            const Answer done = answers.top();
            answers.pop();
            HostSlot& slot = *bench.find(done.host);
            slot.pace.learn(done.at - done.sent, true);
            slot.pace.finished(done.sent);
            if (slot.lane) slot.lane->sent(done.sent);
            bench.update(slot);
        }
    }
    return log;
}

/// The shortest time between two requests.
double shortest_gap(const std::vector<double>& times) {
    double least = 1e9;
    for (std::size_t i = 1; i < times.size(); ++i) least = std::min(least, times[i] - times[i - 1]);
    return least;
}

}  // namespace

TEST_CASE("of 5,000 hosts none is asked early and none waits for another", "[workbench][pacing][property]") {
    constexpr int kHosts = 5000;
    std::mt19937 random(11);
    Workbench bench;
    std::map<HostId, double> delays;
    for (HostId id = 1; id <= kHosts; ++id) {
        delays[id] = 0.5 + static_cast<double>(random() % 40) / 10;
        bench.update(bench.slot(id, Pacing(delays[id], 1)));
    }
    // Every hundredth host takes a minute for everything.
    const double until = 120;
    const Log log = simulate(bench, until, [](HostId id) { return id % 100 == 0 ? 60.0 : 0.05; });
    REQUIRE(log.size() == kHosts);
    std::size_t early = 0, starved = 0;
    for (const auto& [id, times] : log) {
        early += shortest_gap(times) < delays[id] - 1e-9;
        const double least = id % 100 == 0 ? 2 : until / (delays[id] + 0.02) * 0.95;
        starved += static_cast<double>(times.size()) < least;
    }
    CHECK(early == 0);
    CHECK(starved == 0);
}

TEST_CASE("hosts of one address share its pace and take turns", "[workbench][pacing][property]") {
    constexpr int kHosts = 400, kAddresses = 8;
    Workbench bench;
    std::vector<std::shared_ptr<Lane>> lanes;
    for (int i = 0; i < kAddresses; ++i) lanes.push_back(std::make_shared<Lane>(Lane{0.5, 0}));
    for (HostId id = 1; id <= kHosts; ++id) {
        HostSlot& slot = bench.slot(id, Pacing(1, 1));
        slot.lane = lanes[static_cast<std::size_t>(id) % kAddresses];
        bench.update(slot);
    }
    const Log log = simulate(bench, 200, [](HostId id) { return id == 8 ? 50.0 : 0.1; });
    std::map<std::size_t, std::vector<double>> by_address;
    std::size_t fewest = 1000, most = 0;
    for (const auto& [id, times] : log) {
        auto& all = by_address[static_cast<std::size_t>(id) % kAddresses];
        all.insert(all.end(), times.begin(), times.end());
        if (id == 8) continue;
        fewest = std::min(fewest, times.size());
        most = std::max(most, times.size());
    }
    for (auto& [address, times] : by_address) {
        std::sort(times.begin(), times.end());
        CHECK(shortest_gap(times) >= 0.5 - 1e-9);
        CHECK(times.size() >= 380);  // 200 s at two a second, though one host of one address is slow
    }
    CHECK(log.size() == kHosts);
    CHECK(most - fewest <= 2);
}

TEST_CASE("a host that is slow is asked more slowly, and errors make nobody faster", "[pacing]") {
    Pacing pace(1, 1);
    pace.learn(0.1, true);
    CHECK(pace.delay() == 1);
    pace.learn(1.9, true);
    CHECK(pace.delay() == Approx(5 * 1.0));
    pace.learn(0.0, false);
    CHECK(pace.delay() == Approx(5 * 1.0));
    for (int i = 0; i < 20; ++i) pace.learn(100, false);
    CHECK(pace.delay() == kLongestAdapted);
    for (int i = 0; i < 20; ++i) pace.learn(0.01, true);
    CHECK(pace.delay() == 1);
    Pacing own(0, 8);
    own.learn(10, true);
    CHECK(own.delay() == 0);
}
