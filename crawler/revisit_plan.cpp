#include "crawler/revisit_plan.h"

#include <algorithm>

namespace jobindex::crawler {

namespace {

constexpr double kDay = 86'400;
constexpr std::size_t kSample = 1000;
constexpr double kPriorVisits = 50;  // pages seen twice before a host is trusted to be unlike others
constexpr IntervalBounds kBounds{1.0 / 24, 30};

// What freshness is worth: a list shows ads that are not known yet, an ad tells of one that is.
constexpr double kListWeight = 8;
constexpr double kAdWeight = 2;
constexpr double kOtherWeight = 1;

constexpr double kClosingSoonDays = 14;  // ads that close within them ...
constexpr double kClosingVisitDays = 2;  // ... are looked at so often: deadlines are extended, ads withdrawn
constexpr double kClosedVisitDays = 14;  // an ad past its date changes no more
constexpr Timestamp kGoneAgain = 30 * 86'400;

/// Between 0.9 and 1.1, the same for a page each time, so that what was fetched together is not due together.
double spread(UrlId id) {
    const auto mixed = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15;
    return 0.9 + 0.2 * static_cast<double>(mixed >> 40) / static_cast<double>(1u << 24);
}

double days_until(Timestamp then, Timestamp now) {
    return static_cast<double>(then - now) / kDay;
}

/// The interval with what the closing date of its ads asks for.
double with_closing(double interval, Timestamp closes, Timestamp now) {
    const double left = days_until(closes, now);
    if (left < 0) return std::max(interval, kClosedVisitDays);
    if (left <= kClosingSoonDays) interval = std::min(interval, kClosingVisitDays);
    return std::min(interval, left + 0.1);  // a little after it: closed, or extended
}

}  // namespace

Result<HostPrice> host_price(Frontier& frontier, HostId host, const CrawlOptions& options) {
    auto known = frontier.change_of(host, kSample);
    if (!known) return base::fail(known);
    const double every = std::max(options.revisit_days, kBounds.shortest);
    HostPrice out;
    const double pages = static_cast<double>(known->pages.size());
    // A host of which little is known is taken to change about as often as it is visited.
    const double trust = pages / (pages + kPriorVisits);
    out.rate = trust * known->rate + (1 - trust) / (10 * every);
    if (known->pages.empty()) known->pages.push_back({out.rate, kOtherWeight});
    out.price = price_for(known->pages, static_cast<double>(known->pages.size()) / every, kBounds);
    return out;
}

void plan_visit(const Task& task, const Visit& visit, const HostPrice& host, Outcome& outcome) {
    ChangeBelief belief = task.belief.days > 0 ? task.belief : first_belief(host.rate);
    if (task.fetched_at > 0 && outcome.fetched_at > task.fetched_at) {
        belief = observed(belief, days_until(outcome.fetched_at, task.fetched_at), visit.changed);
        outcome.belief = belief;
    }
    const bool list = visit.leads_on || task.kind != Kind::page;
    // What was a list once may be one again when new ads come.
    outcome.weight =
        list ? kListWeight : std::max(visit.has_ads ? kAdWeight : kOtherWeight, task.weight * 0.9);
    double interval = bounded_interval({belief.rate(), *outcome.weight}, host.price, kBounds);
    if (visit.closes) interval = with_closing(interval, *visit.closes, outcome.fetched_at);
    outcome.due = outcome.fetched_at + static_cast<Timestamp>(interval * spread(task.id) * kDay);
}

void plan_gone(const Task& task, Outcome& outcome) {
    const bool again = task.weight > 0;
    outcome.weight = 0;
    outcome.due = again ? outcome.fetched_at + kGoneAgain : 0;
}

}  // namespace jobindex::crawler
