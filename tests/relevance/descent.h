// Coordinate descent over the constants of the ranking, and the folds of a cross-validation. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "query/search/ranking.h"

namespace jobindex::evaluation {

/// A constant that may be tuned: it goes from `low` to `high` by `step`.
struct Tunable {
    std::string_view name;
    double low = 0, high = 0, step = 0;
};

/// What is to be made as large as can be.
using Objective = std::function<base::Result<double>(const search::Ranking&)>;

/// Walks one constant after the other up or down for as long as `objective` grows by more than `least`, until
/// a round over all of them changes nothing or `rounds` are over.
///
/// Errors: invalid_input for a name that ranking.h does not have; those of `objective`.
base::Result<search::Ranking> descend(search::Ranking start, std::span<const Tunable> tunables,
                                      const Objective& objective, double least, int rounds);

/// One query of a material: what it belongs to, and how much all queries of that count together.
struct Unit {
    std::string_view group;
    double weight = 1;
};

/// The weighted mean over groups of the mean of their `values` where `included`; groups with none are left
/// out.
double grouped_mean(const std::vector<Unit>& units, const std::vector<double>& values,
                    const std::vector<bool>& included);

/// Fold of each query, dealt in turn within its group.
std::vector<std::size_t> folds_of_queries(const std::vector<Unit>& units, std::size_t folds);
/// Fold of each query: its group, in order of appearance.
std::vector<std::size_t> folds_of_groups(const std::vector<Unit>& units);

}  // namespace jobindex::evaluation
