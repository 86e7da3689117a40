// What stands in a few words of its own beside an ad's title: the employer, the town. Inside indexer/extract
// only.
#pragma once

#include <string_view>

#include "indexer/extract/candidate.h"
#include "indexer/extract/page_tree.h"

namespace jobindex::extract {

/// The pointer of what was read beside the title.
inline constexpr std::string_view kBesideTitle = "beside the title";

/// Adds the employers that short lines around the title name, and all these lines, one below the other, as a
/// place to be read strictly (method inferred, pointer kBesideTitle). Nothing where the title is not found.
void add_beside_title(const PageTree& tree, std::string_view title, Extraction& out);

/// Adds the employers that parts of a page's title name: "Portail Emploi CNRS - Offre d'emploi - Physicien".
void add_title_parts(std::string_view page_title, Extraction& out);

/// Adds the closing date that a title gives in brackets: "Postdoc in botany (closes 3 May 2026)".
void add_title_deadline(std::string_view title, Extraction& out);

}  // namespace jobindex::extract
