// The title of an ad that has no field for it, out of its text. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A title for an ad that has none: what a label gives as one ("Job title: ..."); else the first sentence of
/// the text that is no portal's fixed phrase; else, where that names no rank or names it late, the words in
/// which the text names its post ("invites applications for a [lectureship in law]"). Cut at 120 bytes
/// between words, and before the next label of a form ("Location:").
///
/// @param words  of the ad's text.
/// @return its bytes and confidence .3, inferred; nullopt for a text without words.  Source: title_cues.h.
std::optional<Found<std::string>> find_title(const Words& words, const vocab::Vocabulary& levels);

}  // namespace jobindex::normalise
