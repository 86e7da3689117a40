// Validators, conditional answers and gzip (RFC 9110 sections 8.8, 12.5.3 and 13.1). Pure.
#pragma once

#include "core/base/date.h"
#include "tests/support/http_message.h"

namespace jobindex::support {

/// Gives a 200 answer its ETag and Last-Modified, and makes it a 304 when the request holds a copy already.
///
/// If-None-Match is compared weakly and wins over If-Modified-Since. Answers with other statuses, and
/// requests other than GET and HEAD, pass unchanged.
Response with_validators(Response response, const Request& request, base::Timestamp modified);

/// Compresses a 200 answer of a text type when the request accepts gzip; its ETag becomes `"...-gz"`.
Response with_encoding(Response response, const Request& request);

}  // namespace jobindex::support
