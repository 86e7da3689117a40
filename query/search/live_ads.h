// The open ads of an index, all of them: for lists that leave nothing out. One thread, as their Searcher.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// One of them: its id, and the day on which it was posted, else first seen.
struct LiveAd {
    std::string id;
    std::optional<base::Date> since;
};

/// The ads open on `today` in the order of the index, one for each post.
struct LiveAds {
    std::vector<LiveAd> ads;  ///< of the part that was asked for
    std::size_t total = 0;
};

/// At most `count` of them behind the first `from`. Errors: corrupt or io when the index cannot be read.
base::Result<LiveAds> live_ads(Searcher& searcher, base::Date today, std::size_t from, std::size_t count);

}  // namespace jobindex::search
