// Reads a topic from one generation of the index. One thread, as its Searcher.
#pragma once

#include "core/base/result.h"
#include "query/search/topic.h"
#include "query/search/topic_ads.h"

namespace jobindex::search {

/// All figures of a topic.
///
/// Counts come from memory; what only the ads say, from the best `request.read` of them. Throws
/// Xapian::Error. Errors: corrupt when an ad in the index is damaged.
base::Result<Topic> read_topic(const TopicRequest& request, const TopicSpace& space);

}  // namespace jobindex::search
