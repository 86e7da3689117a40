// Text made safe for a place in HTML or in a URL. Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::base {

/// `text` for HTML, between tags or as an attribute's value in quotation marks: & < > " ' become references.
std::string html_escaped(std::string_view text);
/// `text` as one value of a URL's path or query: all but letters, digits and -._~ escaped (RFC 3986, 2.3).
std::string url_escaped(std::string_view text);

}  // namespace jobindex::base
