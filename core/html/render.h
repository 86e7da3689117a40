// render(): the visible text of a page or a part of it, with its paragraphs and lists. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html/document.h"

namespace jobindex::html {

/// What render() leaves out.
struct RenderOptions {
    std::vector<Node> skip = {};  ///< elements left out with all below them
    bool forms = false;           ///< keep the text of buttons, selects and text areas
};

/// The visible text below `node`: UTF-8, NFC.
///
/// Paragraphs and headings are parted by a blank line, list items are "- " lines, <br> ends a line, a row of
/// short table cells is one line "label: value" (or "a | b | c"), a dt and its dd likewise; all other white
/// space is squeezed to one space. Scripts and hidden elements are left out.
std::string render(Node node, const RenderOptions& options = {});

/// Renders a piece of HTML, such as the description of a JobPosting.
std::string render_fragment(std::string_view html, const Limits& limits = {});

/// True when the element is not shown (hidden, aria-hidden, display:none, visibility:hidden) or struck out.
bool is_hidden(Node node);

}  // namespace jobindex::html
