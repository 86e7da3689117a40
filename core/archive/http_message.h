// HTTP responses as the block of a WARC response record (application/http). Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/archive/record.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// Content-Type of a WARC record that holds a response.
inline constexpr std::string_view kResponseContentType = "application/http;msgtype=response";
/// Content-Type of a WARC record that holds a request.
inline constexpr std::string_view kRequestContentType = "application/http;msgtype=request";

/// One response: the status, its header lines in order, and the body after any coding was undone.
struct HttpMessage {
    int status = 0;
    Headers headers;
    std::string body;

    /// The value of the first header of that name, ignoring case; "" when there is none.
    std::string_view header(std::string_view name) const { return find_header(headers, name); }
    friend bool operator==(const HttpMessage&, const HttpMessage&) = default;
};

/// Values of all headers of that name (ignoring case), joined with ", " as RFC 9110 5.3 allows, or with
/// another separator where it matters which line a value stands in.
std::string joined_headers(const Headers& headers, std::string_view name, std::string_view separator = ", ");

/// Reads a status line, header lines and a body; bare line feeds are taken as line ends.
///
/// Errors: invalid_input when it does not begin with an HTTP status line or its header has no end; limit.
Result<HttpMessage> parse_http_response(std::string_view block);

/// What follows the header of an HTTP message; "" when its header has no end.
std::string_view http_payload(std::string_view block);

/// The block of a response record.
///
/// Content-Encoding, Transfer-Encoding and Content-Length described the bytes on the wire; `body` is decoded,
/// so the first two are kept under "X-Archive-Orig-" and the length is that of `body`.
std::string http_response_block(int status, const Headers& headers, std::string_view body);

}  // namespace jobindex::archive
