#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "crawler/revisit.h"
#include "crawler/revisit_plan.h"

namespace jobindex::crawler {
namespace {

constexpr Timestamp kNow = 1'795'000'000;
constexpr Timestamp kDay = 86'400;

double gain(double rate, double interval) {
    return freshness(rate, interval);
}

/// Days from the visit to the next one.
double planned(Task task, const Visit& visit, const HostPrice& host, Outcome* out = nullptr) {
    Outcome outcome;
    outcome.fetched_at = kNow;
    plan_visit(task, visit, host, outcome);
    if (out) *out = outcome;
    return static_cast<double>(outcome.due - kNow) / kDay;
}

HostPrice usual_host() {
    return {.price = 1, .rate = 1.0 / 30};
}

}  // namespace

TEST_CASE("a belief comes near the true rate, whatever it began with", "[revisit][property]") {
    std::mt19937_64 random(1);
    for (const double rate : {0.02, 0.1, 0.5}) {
        for (const double prior : {0.005, 0.1, 2.0}) {
            ChangeBelief belief = first_belief(prior);
            const double every = 0.5 / rate;
            for (int visit = 0; visit < 400; ++visit) {
                const bool changed = std::exponential_distribution<>(rate)(random) < every;
                belief = observed(belief, every, changed);
            }
            CAPTURE(rate, prior);
            CHECK(belief.rate() == Approx(rate).epsilon(0.35));
        }
    }
}

TEST_CASE("a change raises what is believed of a rate, quiet days lower it", "[revisit]") {
    const ChangeBelief before = first_belief(0.1);
    CHECK(observed(before, 1, true).rate() > before.rate());
    CHECK(observed(before, 1, false).rate() < before.rate());
    CHECK(observed(before, 0, true).days > before.days);  // even two visits at once
}

TEST_CASE("no other interval gives more freshness for its price", "[revisit][property]") {
    for (const double rate : {0.01, 0.1, 1.0, 7.0}) {
        for (const double price : {0.001, 0.05, 0.13}) {
            const double best = best_interval(rate, price);
            if (std::isinf(best)) continue;
            const double value = gain(rate, best) - price / best;
            for (const double other : {best * 0.5, best * 0.9, best * 1.1, best * 2}) {
                CAPTURE(rate, price, other);
                CHECK(gain(rate, other) - price / other <= value + 1e-9);
            }
        }
    }
}

TEST_CASE("what never changes, or changes faster than the price allows to follow, is not worth a fetch",
          "[revisit]") {
    CHECK(std::isinf(best_interval(0, 0.1)));
    CHECK(std::isinf(best_interval(20, 0.1)));
    CHECK(bounded_interval({0, 1}, 0.1, {0.5, 30}) == 30);
    CHECK(bounded_interval({20, 1}, 0.1, {0.5, 30}) == 30);
    CHECK(bounded_interval({20, 1}, 0, {0.5, 30}) == 0.5);
}

TEST_CASE("at its price a budget is used up and not overdrawn", "[revisit][property]") {
    std::mt19937_64 random(2);
    std::vector<PageWeight> pages;
    for (int i = 0; i < 500; ++i)
        pages.push_back({std::exponential_distribution<>(20)(random), i % 7 == 0 ? 8.0 : 1.0});
    const IntervalBounds bounds;
    for (const double budget : {50.0, 170.0, 800.0}) {
        const double price = price_for(pages, budget, bounds);
        double visits = 0;
        for (const auto& page : pages) visits += 1 / bounded_interval(page, price, bounds);
        CAPTURE(budget, price);
        CHECK(visits <= budget * 1.001);
        CHECK(visits >= budget * 0.9);
    }
    CHECK(price_for(pages, 1e9, bounds) == 0);
}

TEST_CASE("a page that changes more is visited more often, one worth more too", "[revisit]") {
    Task task;
    task.id = 5;
    task.fetched_at = kNow - 5 * kDay;
    task.belief = {3, 100};
    const double quiet = planned(task, {.changed = false}, usual_host());
    CHECK(planned(task, {.changed = true}, usual_host()) < quiet);
    CHECK(planned(task, {.changed = false, .leads_on = true}, usual_host()) < quiet);
}

TEST_CASE("a page of a host that is not known yet is due after the average of the budget", "[revisit]") {
    const HostPrice fresh{.price = price_for(std::vector<PageWeight>{{1.0 / 30, 1}}, 1.0 / 3, {}),
                          .rate = 1.0 / 30};
    Outcome outcome;
    CHECK(planned({}, {.changed = true}, fresh, &outcome) == Approx(3).epsilon(0.12));
    CHECK_FALSE(outcome.belief);  // one visit teaches nothing
}

TEST_CASE("ads are looked at more often as they close, soon after they closed, then seldom", "[revisit]") {
    Task task;
    const auto due = [&](Timestamp closes) {
        return planned(task, {.changed = true, .closes = closes, .has_ads = true},
                       {.price = 8, .rate = 0.01});
    };
    CHECK(due(kNow + 90 * kDay) > 5);
    CHECK(due(kNow + 10 * kDay) < 2.3);
    CHECK(due(kNow + kDay) < 1.3);
    CHECK(due(kNow + kDay) > 0.9);
    CHECK(due(kNow - kDay) > 10);
}

TEST_CASE("a page that is gone is asked for once more, and then never", "[revisit]") {
    Task task;
    Outcome first;
    first.fetched_at = kNow;
    plan_gone(task, first);
    CHECK(first.due == kNow + 30 * kDay);
    task.weight = *first.weight;
    Outcome second;
    second.fetched_at = first.due;
    plan_gone(task, second);
    CHECK(second.due == 0);
}

TEST_CASE("pages fetched together are not all due together", "[revisit]") {
    Task one, other;
    one.id = 1;
    other.id = 2;
    CHECK(planned(one, {}, usual_host()) != planned(other, {}, usual_host()));
}

}  // namespace jobindex::crawler
