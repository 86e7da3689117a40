// Parts of an ad's text, told by their headings. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A heading in a text: its section ("preferred" for "Preferred qualifications"; "" where the one before ends
/// and none begins), its first byte, and the first byte behind it.
struct Heading {
    std::string_view section;
    std::size_t from = 0, to = 0;
};

/// All headings of a text, in order.  Source: section_cues.h.
std::vector<Heading> find_headings(const Words& words);

/// Finds the sections about, duties, requirements, offer and apply: from behind a heading ("Your profile",
/// "Anforderungen:", "Missions") to the next heading or the end.
///
/// A heading stands at the start of a line and is the whole of it (at most eight words), or ends in a colon.
/// The first section of each kind counts.
/// @return spans without white space at their ends; what has no heading is left out.  Source: section_cues.h.
model::Sections find_sections(const Words& words);

}  // namespace jobindex::normalise
