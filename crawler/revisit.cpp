#include "crawler/revisit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jobindex::crawler {

namespace {

constexpr double kMinute = 1.0 / 1440;
constexpr double kFirstWeight = 0.5;  // changes that the first belief counts for
constexpr double kMostChanges = 3;    // that one visit counts for
constexpr double kHighestPrice = 1e6;

/// The x > 0 with 1 - (1 + x) e^-x = p, for p in (0, 1): expected changes between two visits.
double changes_between(double p) {
    // Near 0 the left side is x^2 / 2; near 1 it is 1 - x e^-x.
    double low = 0;
    double high = 60;
    double x = p < 0.3 ? std::sqrt(2 * p) * (1 + std::sqrt(2 * p) / 3) : 2 - std::log1p(-p);
    for (int i = 0; i < 60; ++i) {
        const double value = 1 - (1 + x) * std::exp(-x) - p;
        (value > 0 ? high : low) = x;
        const double slope = x * std::exp(-x);
        double next = slope > 0 ? x - value / slope : 0;
        if (!(next > low && next < high)) next = (low + high) / 2;
        if (std::abs(next - x) < 1e-9 * (1 + x)) return next;
        x = next;
    }
    return x;
}

double visits(std::span<const PageWeight> pages, double price, const IntervalBounds& bounds) {
    double sum = 0;
    for (const auto& page : pages) sum += 1 / bounded_interval(page, price, bounds);
    return sum;
}

}  // namespace

ChangeBelief first_belief(double rate) {
    return {kFirstWeight, kFirstWeight / std::max(rate, 1e-6)};
}

ChangeBelief observed(ChangeBelief belief, double days, bool changed) {
    days = std::max(days, kMinute);
    const double expected = belief.rate() * days;
    belief.days += days;
    // At least one change: its expected number is m / (1 - e^-m), with the mean m as believed so far. What is
    // seen is one change, so a belief that was wrong may not feed on itself.
    if (changed) {
        const double count = expected > 1e-6 ? expected / -std::expm1(-expected) : 1;
        belief.changes += std::min(count, kMostChanges);
    }
    return belief;
}

double best_interval(double rate, double price, double weight) {
    constexpr double kNever = std::numeric_limits<double>::infinity();
    if (rate <= 0) return kNever;
    const double p = rate * price / weight;
    if (p >= 1) return kNever;
    if (p <= 0) return 0;
    return changes_between(p) / rate;
}

double freshness(double rate, double interval) {
    if (rate <= 0) return 1;
    if (std::isinf(interval)) return 0;
    const double x = rate * interval;
    return x < 1e-9 ? 1 : -std::expm1(-x) / x;
}

double bounded_interval(const PageWeight& page, double price, const IntervalBounds& bounds) {
    return std::clamp(best_interval(page.rate, price, page.weight), bounds.shortest, bounds.longest);
}

double price_for(std::span<const PageWeight> pages, double visits_per_day, const IntervalBounds& bounds) {
    if (visits(pages, 0, bounds) <= visits_per_day) return 0;
    double low = 1e-9;
    double high = kHighestPrice;
    if (visits(pages, high, bounds) >= visits_per_day) return high;
    while (high / low > 1.0001) {
        const double middle = std::sqrt(low * high);
        (visits(pages, middle, bounds) > visits_per_day ? low : high) = middle;
    }
    return high;
}

}  // namespace jobindex::crawler
