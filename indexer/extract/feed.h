// extract_feed(): ads in RSS, Atom, JSON Feed and the JSON of job boards. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// The ads that a feed or board answer carries in full, each with its own address; empty for anything else.
///
/// Understood: RSS 2.0 and 1.0, Atom, Personio's XML, JSON Feed, schema.org JSON, and lists of jobs such as
/// Greenhouse ({"jobs": [...]}), Lever, Recruitee, Workable and Teamtailor give. An item with only a teaser
/// (under 300 bytes, or cut by an ellipsis) and no structured fields is left out: its link is crawled anyhow.
std::vector<Extraction> extract_feed(std::string_view url, std::string_view content_type,
                                     std::string_view body);

/// The ads of a board's JSON answer; what extract_feed() does with JSON.
std::vector<Extraction> extract_board(std::string_view url, std::string_view json);

/// True for a description that is only a teaser.
bool is_teaser(std::string_view description);

}  // namespace jobindex::extract
