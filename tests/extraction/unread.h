// What ads say of a field that nothing was made of: the phrases around it, the most frequent first.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::evaluation {

/// Counts ads with and without each field, and in how many of those without it a phrase stands.
class Unread {
  public:
    explicit Unread(const normalise::Knowledge& knowledge) : knowledge_(knowledge) {}

    /// Takes in one ad.
    void take(const model::JobAd& ad);
    /// The shares of ads with each field, and by field the `count` most frequent phrases.
    std::string report(std::size_t count) const;

  private:
    void note(std::string_view field, std::string phrase);
    void closing(const model::JobAd& ad);
    void figures(const model::JobAd& ad);
    void contract(const model::JobAd& ad);
    void wishes(const model::JobAd& ad);
    void degrees(const model::JobAd& ad);

    const normalise::Knowledge& knowledge_;
    std::size_t ads_ = 0;
    std::map<std::string, std::size_t> with_;
    std::map<std::string, std::size_t> without_;                         ///< ads with an unread phrase
    std::map<std::string, std::map<std::string, std::size_t>> phrases_;  ///< in how many ads
    std::set<std::pair<std::string, std::string>> noted_;                ///< of the ad in hand
};

}  // namespace jobindex::evaluation
