// The text of an ad on a page without structured data. Inside indexer/extract only.
#pragma once

#include <string>

#include "indexer/extract/page_tree.h"

namespace jobindex::extract {

/// The element that holds the page's main text, and that text.
struct MainText {
    html::Node container;
    std::string text;  ///< without the h1 that `title` repeats
};

/// Finds the innermost element with most of the text outside links and boilerplate, and renders it without
/// boilerplate and lists of links.
///
/// @param title  left out when it is the first line of the text.
MainText main_text(const PageTree& tree, const std::string& title);

}  // namespace jobindex::extract
