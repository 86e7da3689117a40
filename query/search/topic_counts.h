// Figures of a topic that the columns in memory hold: no ad is read for them. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "query/search/columns.h"
#include "query/search/match.h"
#include "query/search/topic.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// How `ads` spread over one field of kFacetFields, of those that state it; at most `limit` rows.
ShareTable count_field(const ColumnsView& columns, const std::vector<Found>& ads, std::string_view field,
                       std::size_t limit, const understand::Lexicon& lexicon);

/// Posts of `ads` a month. The last month is that of `today`, or the last before it in which the index has
/// a post.
History count_months(const ColumnsView& columns, const std::vector<Found>& ads, std::size_t months,
                     base::Date today);

}  // namespace jobindex::search
