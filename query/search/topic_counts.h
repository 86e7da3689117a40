// Figures of a topic that the columns in memory hold: no ad is read for them. Pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "query/search/columns.h"
#include "query/search/row_lists.h"
#include "query/search/topic.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// The ads of each post.
using Posts = std::vector<std::vector<Xapian::docid>>;
/// Puts ads together by their posts, as a search counts them.
Posts posts_of(const ColumnsView& columns, const std::vector<Found>& ads);

/// How posts spread over one field of kFacetFields, of those that state it; at most `limit` rows. A post has
/// what any of its ads has, so that a search by a value finds as many.
ShareTable count_field(const ColumnsView& columns, const Posts& posts, std::string_view field,
                       std::size_t limit, const understand::Lexicon& lexicon);

/// Fills in how many of `posts` a search by each value of tables of one field finds.
void count_found(const ColumnsView& columns, const Posts& posts, std::span<ShareTable> tables);

/// `posts` a month; one whose ads were posted in two months counts in both. The last month is that of
/// `today`, or the last before it in which the index has a post.
History count_months(const ColumnsView& columns, const Posts& posts, std::size_t months, base::Date today);

}  // namespace jobindex::search
