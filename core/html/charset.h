// decode_page(): the bytes of a response as text. Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::html {

/// `bytes` as sanitised UTF-8 in NFC.
///
/// The character set comes from the byte order mark, else the charset of `content_type` (a header value, may
/// be empty), else <meta charset> or <meta http-equiv> in the first 4,096 bytes, else the XML declaration,
/// else detection (WHATWG 13.2.3.2). A declared UTF-8 that is not valid is detected again.
std::string decode_page(std::string_view bytes, std::string_view content_type);

/// True when a body is to be parsed as HTML: by its Content-Type, or by its first bytes when that says
/// nothing.
bool is_html(std::string_view content_type, std::string_view body);

/// The charset parameter of a Content-Type value, without quotes; "" when there is none.
std::string_view charset_of(std::string_view content_type);

}  // namespace jobindex::html
