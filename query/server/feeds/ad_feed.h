// From hits to a feed (query/render/feed.h) and its answer. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/render/feed.h"
#include "query/search/result.h"
#include "query/server/pages/page.h"
#include "query/server/route.h"

namespace jobindex::server {

/// The format whose name ends the path: "/search.atom"; the first one when none does.
const render::FeedFormat& format_of(std::string_view path);
/// An ad as an entry, in the language of `page`.
render::FeedEntry entry_of(const search::Hit& hit, const Page& page);
/// A feed of the ads among `hits` that are open and have all that was asked; `about` has its names and links.
render::Feed feed_of(render::Feed about, const std::vector<search::Hit>& hits, const Page& page);
/// The answer of a feed's handler. It may be kept until the index changes, or the day.
Response feed_answer(const render::Feed& feed, Context& context, const Page& page);
/// Says since when an answer that is made of the index and the day alone is as it is (Last-Modified).
void set_last_modified(Response& response, Worker& worker);

}  // namespace jobindex::server
