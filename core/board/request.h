// What is asked of a board: requests made of a definition and a source's token. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/board/board.h"

namespace jobindex::board {

/// One HTTP request; with a body it is a POST of JSON.
struct Request {
    std::string url;
    std::string body;
    std::vector<std::string> headers;

    friend bool operator==(const Request&, const Request&) = default;
};

/// The request of page `index` (from 0) of the list, narrowed to `slice` ("" = the whole list).
Request list_request(const Board& board, const Variables& variables, long long index,
                     std::string_view slice = {});
/// The request of one item's own answer; `key` is Item::key.
Request detail_request(const Board& board, const Variables& variables, std::string_view key);
/// The request whose answer states the count; its URL is "" for a board that needs none.
Request witness_request(const Board& board, const Variables& variables);

/// `url` with scheme, host and port of `endpoint`, and the endpoint's path before its own: how a source sends
/// requests through a proxy or to a copy. "" as `endpoint` leaves it as it is.
std::string through(std::string_view endpoint, std::string_view url);

}  // namespace jobindex::board
