// A topic as JSON (docs/formats/topic.md). Pure.
#pragma once

#include "core/base/json.h"
#include "query/render/messages.h"
#include "query/search/topic.h"

namespace jobindex::render {

/// Version of the topic's JSON.
inline constexpr int kTopicVersion = 1;

/// One object with all figures; those that rest on too few ads are there too, for `of` and `ads` tell.
///
/// @param words  of the language of the sentences and labels; English has the vocabularies' own labels.
base::Json topic_json(const search::Topic& topic, const Catalogue& words);

}  // namespace jobindex::render
