#include "core/board/request.h"

#include "core/base/text.h"

namespace jobindex::board {
namespace {

/// What an item's key may hold as it stands in a path (RFC 3986 section 3.3) and what parts a path.
std::string path_escaped(std::string_view key) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && c != '#' && c != '?' && c != '"' && c != '<' && c != '>') {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

}  // namespace

Request list_request(const Board& board, const Variables& variables, long long index,
                     std::string_view slice) {
    Variables all = variables;
    all["offset"] = std::to_string(index * board.page_size);
    all["page"] = std::to_string(board.first_page + index);
    all["size"] = std::to_string(board.page_size);
    all["slice"] = slice;
    return {expand(board.endpoint, all), expand(board.body, all), board.headers};
}

Request detail_request(const Board& board, const Variables& variables, std::string_view key) {
    Variables all = variables;
    all["id"] = path_escaped(key);
    return {expand(board.detail, all), {}, board.headers};
}

Request witness_request(const Board& board, const Variables& variables) {
    return {expand(board.witness, variables), {}, {}};
}

std::string through(std::string_view endpoint, std::string_view url) {
    if (endpoint.empty()) return std::string(url);
    while (endpoint.ends_with('/')) endpoint.remove_suffix(1);
    const auto scheme = url.find("://");
    const auto path = scheme == std::string_view::npos ? scheme : url.find_first_of("/?", scheme + 3);
    std::string out(endpoint);
    if (path == std::string_view::npos) return out + "/";
    if (url[path] == '?') out += '/';
    return out + std::string(url.substr(path));
}

}  // namespace jobindex::board
