// Links from a page to the same ads as feeds. Pure.
#pragma once

#include "core/base/json.h"
#include "query/server/pages/links.h"
#include "query/server/pages/page.h"

namespace jobindex::server {

/// The feeds of a search: [{feed_type, feed_label, feed_href, feed_is_shown}]. What a feed does not take is
/// left out of its address; it is asked for in the language of the page.
base::Json feed_links(const Link& search, const Page& page);

}  // namespace jobindex::server
