// A query as its parts. Plain data.
#pragma once

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "query/search/asked.h"
#include "query/search/asked_facts.h"
#include "query/search/expression.h"

namespace jobindex::search {

/// What an ad has to have, what lifts it, and what it must not have.
struct Plan {
    std::vector<Expression> required = {};   ///< all of them, which is all ads when there are none
    std::vector<Expression> some = {};       ///< one of them at least; empty = no such condition
    std::vector<Expression> boosts = {};     ///< add to the weight
    std::vector<Expression> filters = {};    ///< all of them; their weights count as 0
    std::vector<Expression> excluded = {};   ///< none of them
    std::vector<Expression> not_all = {};    ///< not all of these together; empty = no such condition
    std::optional<base::Date> live_on = {};  ///< one can apply on this day
    AskedFacts facts = {};                   ///< an ad that only mentions them is not matched
    Asked asked = {};                        ///< what the order of the ads goes by
};

}  // namespace jobindex::search
