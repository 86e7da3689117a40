// What constants are tuned on: the classic collections, or graded topics and known items. One thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "query/search/ranking.h"
#include "tests/relevance/descent.h"

namespace jobindex::evaluation {

/// Queries, and how well a set of constants answers each of them.
class Material {
  public:
    virtual ~Material() = default;
    /// The queries, each with its group; the same order as values().
    const std::vector<Unit>& units() const { return units_; }
    /// One value a query, larger is better. Remembered: the same constants are not searched with twice.
    /// Errors: those of Searcher.
    base::Result<std::vector<double>> values(const search::Ranking& ranking);

  protected:
    virtual base::Result<std::vector<double>> measure(const search::Ranking& ranking) = 0;
    std::vector<Unit> units_;

  private:
    std::map<std::string, std::vector<double>> known_;
};

/// The collections that convert() wrote: nDCG@10 and average precision, each against the mean that plain
/// Xapian has on the collection, halved; 1 is as good as plain. One group a collection, all alike.
/// Errors: not_found when none is there; those of Searcher.
base::Result<std::unique_ptr<Material>> collections_material(const std::filesystem::path& out);

/// The tune half of the topics (nDCG@10; ads that nobody judged count as 0) with half of the weight, and
/// `items` known items (reciprocal rank), looked for by few words and by all, with a quarter each.
/// Errors: not_found; those of Searcher.
base::Result<std::unique_ptr<Material>> ads_material(const std::filesystem::path& home,
                                                     const std::filesystem::path& topics, std::size_t items);

/// The mean nDCG@10 of the test half, to be reported and never tuned on. Errors: those of Searcher.
base::Result<double> test_half(const std::filesystem::path& home, const std::filesystem::path& topics,
                               const search::Ranking& ranking);

}  // namespace jobindex::evaluation
