#include "core/archive/http_message.h"

#include "core/archive/header_lines.h"
#include "core/base/text.h"

namespace jobindex::archive {

Result<HttpMessage> parse_http_response(std::string_view block) {
    HttpMessage message;
    std::string_view rest = block;
    const auto line = take_line(rest);
    const auto bad = [] { return base::fail(base::Code::invalid_input, "not an HTTP response"); };
    if (!line || !line->starts_with("HTTP/")) return bad();
    const auto space = line->find(' ');
    if (space == std::string_view::npos) return bad();
    const auto status = base::parse_integer(line->substr(space + 1, 3));
    if (!status || *status < 100 || *status > 999) return bad();
    message.status = static_cast<int>(*status);
    std::size_t consumed = 0;
    auto headers = parse_header_lines(rest, kMaxHeaderBytes, consumed);
    if (!headers && headers.error().code == base::Code::limit) return base::fail(headers);
    if (!headers) return bad();
    message.headers = std::move(*headers);
    message.body.assign(rest.substr(consumed));
    return message;
}

std::string joined_headers(const Headers& headers, std::string_view name, std::string_view separator) {
    std::string out;
    for (const auto& [header, value] : headers) {
        if (!base::equal_ignoring_case(header, name)) continue;
        if (!out.empty()) out += separator;
        out += value;
    }
    return out;
}

std::string_view http_payload(std::string_view block) {
    const auto end = block.find("\r\n\r\n");
    return end == std::string_view::npos ? std::string_view() : block.substr(end + 4);
}

std::string http_response_block(int status, const Headers& headers, std::string_view body) {
    std::string block = "HTTP/1.1 " + std::to_string(status) + " \r\n";
    for (const auto& [name, value] : headers) {
        if (base::equal_ignoring_case(name, "Content-Length")) continue;
        const bool wire = base::equal_ignoring_case(name, "Content-Encoding") ||
                          base::equal_ignoring_case(name, "Transfer-Encoding");
        append_header(block, wire ? "X-Archive-Orig-" + name : name, value);
    }
    append_header(block, "Content-Length", std::to_string(body.size()));
    block += "\r\n";
    block += body;
    return block;
}

}  // namespace jobindex::archive
