// HTTP responses on any bytes: what is read, written and read again is the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/archive/http_message.h"

using namespace jobindex::archive;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto message = parse_http_response({reinterpret_cast<const char*>(data), size});
    if (!message) return 0;
    const auto again =
        parse_http_response(http_response_block(message->status, message->headers, message->body));
    if (!again || again->status != message->status || again->body != message->body) std::abort();
    return 0;
}
