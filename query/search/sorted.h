// The orders of hits other than that by weight. One thread, as their Searcher.
#pragma once

#include <cstddef>
#include <vector>

#include "query/search/candidates.h"

namespace jobindex::search {

/// The first `limit` of `ads` in the order of `space`, which may be that by weight; of equal ones the first
/// in the index. Throws Xapian::Error.
std::vector<Found> first_of(const PartAds& ads, const SearchSpace& space, std::size_t limit);

}  // namespace jobindex::search
