// What every answer gets behind its handler: security headers, entity tag, compression. Pure.
#pragma once

#include <string_view>

#include "query/server/message.h"

namespace jobindex::server {

/// Headers that forbid guessing of types, framing and leaking of addresses; of HTML also the policy that
/// allows nothing but our own files.
void add_common_headers(Response& response);
/// A weak entity tag of the body (RFC 9110, 8.8.3), unless the handler has set one.
void add_etag(Response& response);
/// True when the client has this answer already: If-None-Match names its entity tag; without one,
/// If-Modified-Since is not before Last-Modified (RFC 9110, 13.2.2).
bool is_known(const Request& request, const Response& response);
/// True when Accept-Encoding allows gzip.
bool accepts_gzip(const Request& request);
/// Compresses the body where that is worth it and `accepted`; says that the answer depends on that.
void compress(Response& response, bool accepted);
/// Adds a name to Vary.
void add_vary(Response& response, std::string_view name);

}  // namespace jobindex::server
