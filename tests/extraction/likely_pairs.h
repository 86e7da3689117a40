// Pairs of ads that may be one post, found without the program's own method: every two ads of one employer,
// one town or one reference number are compared by what they say.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/job_ad.h"

namespace jobindex::evaluation {

/// Two ads by their place in the list, a < b, and the stratum that they are drawn from.
struct LikelyPair {
    std::size_t a = 0, b = 0;
    std::string stratum;  ///< source, days, least share of the shorter text that both have, titles
    friend bool operator==(const LikelyPair&, const LikelyPair&) = default;
};

/// All pairs of one employer, first town or reference number whose titles or beginnings are alike, in order.
///
/// Ads that were posted more than 270 days apart are left out: these are two posts, by decision 0025. So are
/// texts of a line, of which a reader cannot tell. Titles and beginnings are compared by their runs of three
/// letters, texts by their runs of five words, each exactly.
std::vector<LikelyPair> likely_pairs(const std::vector<model::JobAd>& ads);

}  // namespace jobindex::evaluation
