// Anchors: the links of a page with what stands on and around them. Pure; nodes live as long as the document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/html/document.h"

namespace jobindex::crawler {

/// One link as it stands on the page.
struct Anchor {
    std::string url;   ///< as crawlable() gives it
    std::string text;  ///< squeezed; its label or title attribute, or an image's alt, when it has none; at
                       ///< most 400 bytes
    std::uint64_t place =
        0;  ///< equal for links that stand in the same kind of place: hash of the elements above
    bool landmark = false;  ///< in navigation, header, footer, menu or breadcrumb
    bool next = false;      ///< rel=next, or class or text of a "next page"
    html::Node node;        ///< the a element; none when it comes from a script
};

/// The a and area elements of a page that can be followed, in document order, at most kMaxLinks.
std::vector<Anchor> anchors_of(const html::Document& document, std::string_view page_url);

/// The text of the row that a link stands in: its list item, table row or card, as far as no other row
/// begins; at most some 600 bytes. "" without a node.
std::string row_text(const Anchor& anchor);

/// The text of the first heading or emphasised part of that row; "" when there is none.
std::string row_heading(const Anchor& anchor);

}  // namespace jobindex::crawler
