#include "tests/relevance/descent.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace jobindex::evaluation {
namespace {

/// Walks `value` by `step` while the objective grows; the best so far is in `best`.
base::Result<bool> walk(search::Ranking& ranking, double search::Ranking::*member, const Tunable& tunable,
                        double step, const Objective& objective, double least, double& best) {
    bool moved = false;
    while (true) {
        search::Ranking next = ranking;
        next.*member = std::round((ranking.*member + step) * 1e6) / 1e6;
        if (next.*member < tunable.low - 1e-9 || next.*member > tunable.high + 1e-9) return moved;
        const auto value = objective(next);
        if (!value) return base::fail(value);
        if (*value <= best + least) return moved;
        ranking = next;
        best = *value;
        moved = true;
    }
}

}  // namespace

base::Result<search::Ranking> descend(search::Ranking start, std::span<const Tunable> tunables,
                                      const Objective& objective, double least, int rounds) {
    auto best = objective(start);
    if (!best) return base::fail(best);
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        for (const auto& tunable : tunables) {
            const auto row =
                std::find_if(std::begin(search::kRankingConstants), std::end(search::kRankingConstants),
                             [&](const auto& constant) { return constant.name == tunable.name; });
            if (row == std::end(search::kRankingConstants))
                return base::fail(base::Code::invalid_input, fmt::format("no constant {}", tunable.name));
            for (const double step : {tunable.step, -tunable.step}) {
                const auto done = walk(start, row->member, tunable, step, objective, least, *best);
                if (!done) return base::fail(done);
                moved = moved || *done;
                if (*done) break;
            }
        }
        if (!moved) break;
    }
    return start;
}

double grouped_mean(const std::vector<Unit>& units, const std::vector<double>& values,
                    const std::vector<bool>& included) {
    struct Sum {
        double weight = 0, sum = 0, count = 0;
    };
    std::map<std::string_view, Sum> groups;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!included[i]) continue;
        Sum& group = groups[units[i].group];
        group.weight = units[i].weight;
        group.sum += values[i];
        ++group.count;
    }
    double sum = 0, weights = 0;
    for (const auto& [name, group] : groups) {
        sum += group.weight * group.sum / group.count;
        weights += group.weight;
    }
    return weights > 0 ? sum / weights : 0;
}

std::vector<std::size_t> folds_of_queries(const std::vector<Unit>& units, std::size_t folds) {
    std::map<std::string_view, std::size_t> dealt;
    std::vector<std::size_t> out;
    for (const auto& unit : units) out.push_back(dealt[unit.group]++ % folds);
    return out;
}

std::vector<std::size_t> folds_of_groups(const std::vector<Unit>& units) {
    std::map<std::string_view, std::size_t> seen;
    std::vector<std::size_t> out;
    for (const auto& unit : units) out.push_back(seen.try_emplace(unit.group, seen.size()).first->second);
    return out;
}

}  // namespace jobindex::evaluation
