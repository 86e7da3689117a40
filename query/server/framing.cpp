#include "query/server/framing.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::server {
namespace {

std::size_t count_of(const Request& request, std::string_view name) {
    return static_cast<std::size_t>(std::count_if(request.headers.begin(), request.headers.end(),
                                                  [&](const auto& header) { return header.first == name; }));
}

}  // namespace

std::optional<Problem> framing_fault(const Request& request) {
    if (count_of(request, "host") > 1) return problem(400, "a request has one Host");
    const auto lengths = count_of(request, "content-length");
    const auto codings = count_of(request, "transfer-encoding");
    if (lengths > 1) return problem(400, "a request has one Content-Length");
    if (lengths + codings > 1)
        return problem(400, "a request has a Content-Length or a Transfer-Encoding, not both");
    if (codings > 0 && !base::equal_ignoring_case(base::trim(request.header("transfer-encoding")), "chunked"))
        return problem(501, "the only Transfer-Encoding that is read is chunked");
    const auto packed = base::trim(request.header("content-encoding"));
    if (!packed.empty() && !base::equal_ignoring_case(packed, "identity"))
        return problem(415, "send the body as it is, without Content-Encoding");
    return std::nullopt;
}

}  // namespace jobindex::server
