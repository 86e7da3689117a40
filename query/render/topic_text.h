// A topic for eyes. Pure.
#pragma once

#include <string>

#include "query/render/options.h"
#include "query/search/topic.h"

namespace jobindex::render {

/// A topic for a terminal: what it is, open ads, answers, tables with bars, history. Ends with a line feed.
///
/// URLs are never broken; all other lines keep within the width. Tables of less than kFewestAds say so.
std::string topic_text(const search::Topic& topic, const RenderOptions& options);

}  // namespace jobindex::render
