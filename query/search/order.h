// The order of candidates: each post once, small priors, and no page that is all one employer. Pure.
#pragma once

#include <vector>

#include "core/base/date.h"
#include "query/search/asked.h"
#include "query/search/columns.h"
#include "query/search/ranking.h"
#include "query/search/row_lists.h"

namespace jobindex::search {

/// So many of the first candidates are put in a new order; those behind stay as the match had them.
inline constexpr std::size_t kReordered = 100;

/// `found` without ads whose post came before, order kept; `seen` posts (by document of their group) count as
/// before.
std::vector<Found> without_twins(const std::vector<Found>& found, const ColumnsView& columns);

/// What `found` loses of its weight when its post is of another rank than was asked for.
double rank_loss(const Found& found, const ColumnsView& columns, const Ranking& ranking,
                 const AskedRanks& ranks);

/// What `found` gains as the query names words of its title.
double title_gain(const Found& found, const ColumnsView& columns, const Ranking& ranking,
                  const AskedWords& words);

/// What ads are put in order by, besides their weights.
struct OrderBy {
    const ColumnsView& columns;
    const Ranking& ranking;
    base::Date today;
    AskedRanks ranks = {};
    AskedWords words = {};
};

/// The first kReordered of `found` by their weight with what the ads themselves are worth: how new, whether
/// they close soon but not too soon, how much they state. The more of its title the query names, the better;
/// posts of other ranks than those asked for give way, and so do the third and further ads of one employer,
/// unless the query names it, and of one call at several.
void reorder(std::vector<Found>& found, const OrderBy& by);

}  // namespace jobindex::search
