// Which words of a page name its post. Inside indexer/extract only.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/candidate.h"
#include "indexer/extract/meta.h"
#include "indexer/extract/page_tree.h"

namespace jobindex::extract {

/// A page's title as an ad.
struct PageTitle {
    std::string text;     ///< "" when the page has none
    bool prose = false;   ///< a sentence, for want of a title
    bool called = false;  ///< of a label, line or sentence, for want of a heading that names a post
};

/// True for a heading that is the begin of a text rather than a title: it is long and has a sentence that
/// ends.
bool is_prose(std::string_view title);

/// The heading that names one post; for want of one what the text names: a label's value, a line that stands
/// alone, or the post that a sentence calls for. `page` holds the text and what its labels say.
PageTitle choose_title(const PageMeta& meta, const PageTree& tree, const Extraction& page);

}  // namespace jobindex::extract
