// text_of(): the text of an element on one line. Pure.
#pragma once

#include <string>

#include "core/html/document.h"

namespace jobindex::html {

/// The text below `node`, every run of white space (U+00A0 too) as one space, none at the ends; block
/// elements and line breaks part words. Scripts are left out, but the text of a script element itself is
/// given as written.
std::string text_of(Node node);

/// `text` with every run of white space, U+00A0 included, as one space, without soft hyphens and zero-width
/// spaces; NFC.
std::string squeeze_text(std::string_view text);

}  // namespace jobindex::html
