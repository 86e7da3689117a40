// Finds the ads of an Expression, with their weights.
//
// Terms and how often ads have them are Xapian's; phrases are names that have terms, or are looked up in the
// words of the ads (core/schema/word_pack.h). Weights are those of Xapian 1.4's BM25Weight: a synonym counts
// as often as its parts together, and as rare as it would be if they were independent; a phrase is a quarter
// as frequent as its words would be together, near words a third.
#pragma once

#include <cstddef>

#include "query/search/expression.h"
#include "query/search/match_space.h"
#include "query/search/row_lists.h"

namespace jobindex::search {

/// The ads that `expression` matches, with their weights.
///
/// @param among  when given, other ads are left out, without being looked at where that can be avoided.
/// Throws Xapian::Error and DeadlinePassed.
PartAds evaluate(const Expression& expression, const MatchSpace& space, const PartAds* among = nullptr);

/// About how many ads `expression` matches, or has to look at, whichever is known. Throws Xapian::Error.
std::size_t estimate(const Expression& expression, const MatchSpace& space);

}  // namespace jobindex::search
