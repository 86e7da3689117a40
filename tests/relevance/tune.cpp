// tune: the constants of the ranking, chosen by coordinate descent and judged by cross-validation.
//
// Each fold is held out once: the constants are chosen on the others and asked about it. What is chosen on
// everything may stand in ranking.h when the held-out values are better than the present ones by more than
// chance.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <span>
#include <utility>

#include "tests/relevance/commands.h"
#include "tests/relevance/descent.h"
#include "tests/relevance/material.h"
#include "tests/relevance/measures.h"

namespace jobindex::evaluation {
namespace {

constexpr int kRounds = 2;
/// Steps that gain less than this are chance.
constexpr double kLeastGain = 0.0005;
constexpr double kNoise = 0.05;

/// Constants that the collections can tell: BM25 and feedback.
constexpr Tunable kOfCollections[] = {
    {"k1", 0.4, 4, 0.4},
    {"k3", 0, 10, 2},
    {"b", 0.15, 1, 0.15},
    {"least_length", 0, 1, 0.25},
    {"feedback_documents", 2, 16, 2},
    {"feedback_terms", 10, 60, 10},
    {"feedback_weight", 0, 1, 0.1},
};
/// Constants that ads can tell. How new an ad is and how soon it closes cannot be judged on old collections.
constexpr Tunable kOfAds[] = {
    {"title", 0, 2, 0.2},
    {"title_word", 0, 1, 0.25},
    {"title_rank", 0, 1, 0.1},
    {"title_named", 0, 0.5, 0.05},
    {"other_level", 0, 1, 0.15},
    {"institution", 0, 1.2, 0.2},
    {"level", 0, 12, 1.5},
    {"discipline", 0, 10, 1.5},
    {"country", 0, 10, 1},
    {"as_typed", 0, 1, 0.1},
    {"relaxed_alias", 0, 1, 0.25},
    {"complete", 0, 0.08, 0.02},
    {"same_employer", 0, 0.1, 0.01},
};

void print(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

/// BM25 as Xapian has it when nothing is set, and nothing else.
search::Ranking xapian_defaults() {
    search::Ranking ranking{};
    for (const auto& constant : search::kRankingConstants) ranking.*(constant.member) = 0;
    ranking.k1 = ranking.k3 = 1;
    ranking.b = ranking.least_length = 0.5;
    return ranking;
}

/// "k1 1.6, b 0.6": what differs from `present`.
std::string changes(const search::Ranking& chosen, const search::Ranking& present) {
    std::string out;
    for (const auto& constant : search::kRankingConstants) {
        if (chosen.*(constant.member) == present.*(constant.member)) continue;
        out += fmt::format("{}{} {:g}", out.empty() ? "" : ", ", constant.name, chosen.*(constant.member));
    }
    return out.empty() ? "nothing" : out;
}

/// A cross-validation of one material.
class Tuning {
  public:
    Tuning(Material& material, std::span<const Tunable> tunables, const search::Ranking& present)
        : material_(material), tunables_(tunables), present_(present) {}

    /// The constants for the queries where `included`.
    base::Result<search::Ranking> choose(const std::vector<bool>& included) {
        const Objective objective = [&](const search::Ranking& ranking) -> base::Result<double> {
            const auto values = material_.values(ranking);
            if (!values) return base::fail(values);
            return grouped_mean(material_.units(), *values, included);
        };
        return descend(present_, tunables_, objective, kLeastGain, kRounds);
    }

    /// Holds out one fold after the other and prints a line for each. Better than chance?
    base::Result<bool> cross_validate(const std::string& name, const std::vector<std::size_t>& folds) {
        const auto& units = material_.units();
        const auto now = material_.values(present_);
        if (!now) return base::fail(now);
        const auto plain = material_.values(xapian_defaults());
        if (!plain) return base::fail(plain);
        std::vector<double> held_out = *now;
        print(fmt::format("\n{}\n{:<10} {:>7}  present  chosen  Xapian   changed", name, "held out",
                          "queries"));
        const std::size_t count = folds.empty() ? 0 : *std::max_element(folds.begin(), folds.end()) + 1;
        for (std::size_t fold = 0; fold < count; ++fold) {
            std::vector<bool> inside, outside;
            for (const auto of : folds) {
                inside.push_back(of == fold);
                outside.push_back(of != fold);
            }
            const auto chosen = choose(outside);
            if (!chosen) return base::fail(chosen);
            const auto values = material_.values(*chosen);
            if (!values) return base::fail(values);
            std::string_view group;
            bool one_group = true;
            for (std::size_t i = 0; i < units.size(); ++i) {
                if (!inside[i]) continue;
                held_out[i] = (*values)[i];
                one_group = one_group && (group.empty() || group == units[i].group);
                group = units[i].group;
            }
            print(fmt::format("{:<10} {:>7}    {:.4f}  {:.4f}  {:.4f}   {}",
                              one_group ? std::string(group) : fmt::format("fold {}", fold + 1),
                              std::count(inside.begin(), inside.end(), true),
                              grouped_mean(units, *now, inside), grouped_mean(units, *values, inside),
                              grouped_mean(units, *plain, inside), changes(*chosen, present_)));
        }
        return summary(*now, held_out, *plain);
    }

  private:
    bool summary(const std::vector<double>& now, const std::vector<double>& held_out,
                 const std::vector<double>& plain) {
        const std::vector<bool> all(now.size(), true);
        const auto& units = material_.units();
        const double before = grouped_mean(units, now, all), after = grouped_mean(units, held_out, all);
        const double p = paired_p(weighted(now), weighted(held_out));
        const bool better = after > before && p < kNoise;
        print(fmt::format("{:<10} {:>7}    {:.4f}  {:.4f}  {:.4f}   p = {:.4f}: {}", "all", now.size(),
                          before, after, grouped_mean(units, plain, all), p,
                          better ? "better than chance" : "no better than chance"));
        return better;
    }

    /// The values scaled so that their mean is the grouped one.
    std::vector<double> weighted(const std::vector<double>& values) const {
        const auto& units = material_.units();
        std::map<std::string_view, double> counts;
        for (const auto& unit : units) ++counts[unit.group];
        std::vector<double> out;
        for (std::size_t i = 0; i < values.size(); ++i)
            out.push_back(values[i] * units[i].weight / counts[units[i].group]);
        return out;
    }

    Material& material_;
    std::span<const Tunable> tunables_;
    search::Ranking present_;
};

/// What is chosen on everything, with its value on what it was chosen by.
base::Result<search::Ranking> choose_on_all(Tuning& tuning, Material& material,
                                            const search::Ranking& present) {
    const std::vector<bool> all(material.units().size(), true);
    const auto chosen = tuning.choose(all);
    if (!chosen) return base::fail(chosen);
    const auto values = material.values(*chosen);
    if (!values) return base::fail(values);
    print(fmt::format("chosen on all of it: {} ({:.4f}, not held out)", changes(*chosen, present),
                      grouped_mean(material.units(), *values, all)));
    return chosen;
}

base::Result<void> tune_collections(const std::filesystem::path& out, const Arguments& arguments) {
    const search::Ranking& present = arguments.ranking;
    const auto material = collections_material(out);
    if (!material) return base::fail(material);
    Tuning tuning(**material, kOfCollections, present);
    const auto& units = (*material)->units();
    const auto by_group = tuning.cross_validate("Collections, each held out once", folds_of_groups(units));
    if (!by_group) return base::fail(by_group);
    const auto by_query =
        tuning.cross_validate("Collections, queries held out", folds_of_queries(units, arguments.folds));
    if (!by_query) return base::fail(by_query);
    if (const auto chosen = choose_on_all(tuning, **material, present); !chosen) return base::fail(chosen);
    return {};
}

base::Result<void> tune_ads(const std::filesystem::path& home, const std::filesystem::path& topics,
                            const Arguments& arguments) {
    const search::Ranking& present = arguments.ranking;
    const auto material = ads_material(home, topics, arguments.items);
    if (!material) return base::fail(material);
    Tuning tuning(**material, kOfAds, present);
    const auto better = tuning.cross_validate("Topics (tune half) and known items, queries held out",
                                              folds_of_queries((*material)->units(), arguments.folds));
    if (!better) return base::fail(better);
    const auto chosen = choose_on_all(tuning, **material, present);
    if (!chosen) return base::fail(chosen);
    std::string line = "test half of the topics, nDCG@10:";
    for (const auto& [name, ranking] : {std::pair{"present", present}, std::pair{"chosen", *chosen},
                                        std::pair{"Xapian", xapian_defaults()}}) {
        const auto value = test_half(home, topics, ranking);
        if (!value) return base::fail(value);
        line += fmt::format(" {} {:.4f}", name, *value);
    }
    print(line);
    return {};
}

}  // namespace

int tune(const std::filesystem::path& out, const std::filesystem::path& home,
         const std::filesystem::path& topics, const Arguments& arguments) {
    if (std::filesystem::is_directory(out)) {
        if (auto done = tune_collections(out, arguments); !done) return give_up(done.error());
    }
    if (std::filesystem::is_directory(home)) {
        if (auto done = tune_ads(home, topics, arguments); !done) return give_up(done.error());
    }
    return 0;
}

}  // namespace jobindex::evaluation
