// Measures of a ranking: nDCG, average precision, reciprocal rank, and a paired test. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace jobindex::evaluation {

/// Grades of the relevant documents of one query.
using Grades = std::map<std::string, int>;

/// nDCG at `depth` with the grade as gain and discount log2(rank + 1); 0 when nothing is relevant.
double ndcg(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth);
/// Average precision over the whole ranking; any grade above 0 is relevant.
double average_precision(const std::vector<std::string>& ranking, const Grades& grades);
/// The mean of numbers; 0 for none.
double mean(const std::vector<double>& values);
/// Two-sided p of a paired randomisation test: how often random signs give a difference of means as large.
///
/// Smucker, Allan, Carterette 2007; 20,000 permutations with a fixed seed.
double paired_p(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace jobindex::evaluation
