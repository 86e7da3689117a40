// PageTree: the page's elements in document order with what their text weighs. Inside indexer/extract only.
//
// Built once for a page; the label reader, the main-text finder and the page classifier share it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/html/document.h"

namespace jobindex::extract {

/// One element of the body; `end` is the index after the last element below it.
struct TreeItem {
    html::Node node;
    std::size_t end = 0;
    std::size_t text = 0;   ///< bytes of visible text below, white space squeezed roughly
    std::size_t link = 0;   ///< bytes of it inside links
    std::size_t links = 0;  ///< number of links below
    bool off = false;       ///< navigation, boilerplate or hidden, or below such
};

/// The body's elements, outermost first.
class PageTree {
  public:
    /// Reads the page, marking boilerplate: nav, footer, aside, cookie banners, forms, related jobs ...
    ///
    /// An element with the page's h1 or more than half of its text is never boilerplate.
    explicit PageTree(const html::Document& document);

    const std::vector<TreeItem>& items() const { return items_; }
    /// The outermost elements marked as boilerplate.
    const std::vector<html::Node>& boilerplate() const { return boilerplate_; }
    /// Bytes of visible text outside boilerplate, and of it inside links.
    std::size_t text() const { return text_; }
    std::size_t link_text() const { return link_text_; }

  private:
    std::size_t read(html::Node node, bool in_link);
    void mark();
    void sum();

    std::vector<TreeItem> items_;
    std::vector<html::Node> boilerplate_;
    std::size_t text_ = 0, link_text_ = 0;
};

}  // namespace jobindex::extract
