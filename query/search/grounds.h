// Why an ad answers a query, as a person would say it. Pure.
#pragma once

#include <vector>

#include "core/base/date.h"
#include "query/search/result.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// What `hit` has of what `root` asks for: words (from its `why`), then rank, skills, degrees, field and
/// place that were named, then how far away it is and how long it is open. Each once.
std::vector<Ground> grounds(const Hit& hit, const understand::Node& root, const understand::Lexicon& lexicon,
                            base::Date today);

}  // namespace jobindex::search
