// The ads that a query matches, put together from the lists of its parts (parts.h).
//
// One thread, as its Searcher.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "query/search/compile.h"
#include "query/search/parts.h"
#include "query/search/plan.h"
#include "query/search/result.h"

namespace jobindex::search {

/// The ads that a plan matches; with `among`, ads that are not in it may be left out. Throws
/// Xapian::Error and DeadlinePassed.
PartAds run_plan(const Plan& plan, const MatchSpace& space, PartLists& lists, const PartAds* among = nullptr);

/// The ads with these ids that are there. Throws Xapian::Error.
PartAds these_ads(std::span<const std::string> ids, const MatchSpace& space);

/// The ads of `found`, worth nothing.
PartAds rows_of(const std::vector<Found>& found, const ColumnsView& columns);

/// What `ads` says that one is worth; nullopt when it is not there.
std::optional<double> weight_in(const PartAds& ads, const ColumnsView& columns, Xapian::docid document);

/// All of `ads`, one database after the other.
std::vector<Found> found_in(const PartAds& ads, const ColumnsView& columns);

/// The heaviest `limit` of `ads`; of equal ones the first in the index.
std::vector<Found> heaviest(const PartAds& ads, const ColumnsView& columns, std::size_t limit);

/// The heaviest `limit` of the ads that `expression` matches. Throws Xapian::Error and DeadlinePassed.
std::vector<Found> best_matches(const Expression& expression, const MatchSpace& space, std::size_t limit);

/// What each part of the query adds to the score of an ad, heaviest first; parts that add nothing are left
/// out. Throws Xapian::Error and DeadlinePassed.
std::vector<Reason> reasons(const std::vector<Part>& parts, Xapian::docid document, const MatchSpace& space,
                            PartLists& lists);

}  // namespace jobindex::search
