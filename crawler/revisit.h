// Revisit: how often a page changes, and when it is therefore worth another fetch. Pure.
//
// A page is taken to change as a Poisson process. What is known of its rate is a Gamma belief, which starts
// at that of its host and learns from each visit whether the page had changed. The interval between visits is
// the one that keeps the most pages fresh for the fetches that the budget allows: Cho and Garcia-Molina,
// "Effective page refresh policies for web crawlers", TODS 28(4), 2003. docs/decisions/0023-revisit.md has
// the figures.
#pragma once

#include <span>

namespace jobindex::crawler {

/// What is known of how often a page changes: as if `changes` had been counted in `days` of watching.
struct ChangeBelief {
    double changes = 0;
    double days = 0;  ///< 0 = nothing is known

    /// Changes a day.
    double rate() const { return days > 0 ? changes / days : 0; }
};

/// The belief about a page that was never seen a second time, from the rate of its host or of all (changes a
/// day). Weighs little: two visits outweigh it.
ChangeBelief first_belief(double rate);

/// What a second look after `days` teaches; it tells that there was a change, not how many.
///
/// @param days  since the visit before, > 0; shorter than a minute counts as a minute.
ChangeBelief observed(ChangeBelief belief, double days, bool changed);

/// Days until the next visit of a page that changes `rate` times a day and whose freshness weighs `weight`,
/// when a fetch costs `price` days of freshness.
///
/// Infinite for a page that is not worth its fetches: one that never changes, or changes faster than it could
/// be followed.
double best_interval(double rate, double price, double weight = 1);

/// Share of the time that a copy fetched every `interval` days is what the page says, in [0, 1].
double freshness(double rate, double interval);

/// One page of a budget.
struct PageWeight {
    double rate = 0;    ///< changes a day
    double weight = 1;  ///< what its freshness is worth
};

/// Shortest and longest time between two visits, in days.
struct IntervalBounds {
    double shortest = 1.0 / 24;
    double longest = 30;
};

/// best_interval() within bounds: what is worth nothing is still looked at now and then.
double bounded_interval(const PageWeight& page, double price, const IntervalBounds& bounds);

/// The price at which `pages`, each visited at its bounded interval, take `visits_per_day` fetches together.
///
/// 0 when the bounds allow so many; the highest price tried when even the longest intervals take more.
double price_for(std::span<const PageWeight> pages, double visits_per_day, const IntervalBounds& bounds);

}  // namespace jobindex::crawler
