// A query as its parts. Plain data.
#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "core/base/date.h"

namespace jobindex::search {

/// What an ad has to have, what lifts it, and what it must not have.
struct Plan {
    std::vector<Xapian::Query> required = {};  ///< all of them, which is all ads when there are none
    std::vector<Xapian::Query> some = {};      ///< one of them at least; empty = no such condition
    std::vector<Xapian::Query> boosts = {};    ///< add to the weight
    std::vector<Xapian::Query> filters = {};   ///< all of them; their weights count as 0
    std::vector<Xapian::Query> excluded = {};  ///< none of them
    std::vector<Xapian::Query> not_all = {};   ///< not all of these together; empty = no such condition
    std::optional<base::Date> live_on = {};    ///< one can apply on this day
};

}  // namespace jobindex::search
