// The only HTML that is not made by a template: text with marks, and JSON inside a script element. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "query/search/result.h"

namespace jobindex::server {

/// Text escaped for HTML, its marks in <mark>; spans that are out of order or range are left out.
std::string marked_html(const search::MarkedText& text);
/// JSON as it may stand in <script type="application/ld+json">: no text in it can end the element.
std::string script_json(const base::Json& json);
/// The URL when it is http or https and so may be a link; "" otherwise.
std::string link_or_nothing(std::string_view url);

}  // namespace jobindex::server
