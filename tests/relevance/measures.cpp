#include "tests/relevance/measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

namespace jobindex::evaluation {
namespace {

double gain(int grade) {
    return grade <= 0 ? 0 : grade;
}

double discounted(double gain, std::size_t rank) {
    return gain / std::log2(static_cast<double>(rank) + 1);
}

int grade_of(const std::string& document, const Grades& grades) {
    const auto found = grades.find(document);
    return found == grades.end() ? 0 : found->second;
}

}  // namespace

double ndcg(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i)
        sum += discounted(gain(grade_of(ranking[i], grades)), i + 1);
    std::vector<int> best;
    for (const auto& [document, grade] : grades) best.push_back(grade);
    std::sort(best.begin(), best.end(), std::greater<>());
    double ideal = 0;
    for (std::size_t i = 0; i < std::min(depth, best.size()); ++i) ideal += discounted(gain(best[i]), i + 1);
    return ideal > 0 ? sum / ideal : 0;
}

double average_precision(const std::vector<std::string>& ranking, const Grades& grades) {
    std::size_t relevant = 0;
    for (const auto& [document, grade] : grades) relevant += grade > 0 ? 1 : 0;
    double sum = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        if (grade_of(ranking[i], grades) <= 0) continue;
        ++found;
        sum += static_cast<double>(found) / static_cast<double>(i + 1);
    }
    return relevant > 0 ? sum / static_cast<double>(relevant) : 0;
}

double mean(const std::vector<double>& values) {
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double paired_p(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr int kPermutations = 20'000;
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) differences.push_back(a[i] - b[i]);
    const double observed = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0));
    std::mt19937 random(20261127);
    int as_large = 0;
    for (int i = 0; i < kPermutations; ++i) {
        double sum = 0;
        for (const double difference : differences) sum += (random() & 1U) != 0 ? difference : -difference;
        if (std::abs(sum) >= observed - 1e-12) ++as_large;
    }
    return static_cast<double>(as_large) / kPermutations;
}

}  // namespace jobindex::evaluation
