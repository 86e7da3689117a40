// Text inside JobPosting values: names, and descriptions in HTML, escaped HTML or plain text. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace jobindex::extract {

/// The description as text with paragraphs: HTML is rendered, HTML that was escaped twice is unescaped first,
/// plain text keeps its lines.
std::string description_text(std::string_view raw);

/// Plain text with its lines and paragraphs, list items on "- " lines; tags and references mean themselves.
std::string plain_text(std::string_view text);

/// One line of text for a value: a string without tags and entities, a number, the name, value or text of an
/// object, the parts of an array joined with ", ".
std::string text_of_value(const base::Json& value);

/// text_of_value() of each element of an array, or of the value itself; empty ones left out.
std::vector<std::string> texts_of_value(const base::Json& value);

/// True when `text` holds tags such as <p> or </li>.
bool looks_like_html(std::string_view text);

}  // namespace jobindex::extract
