// Request and Response: what a handler gets and gives; HTTP without a socket. Plain data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jobindex::server {

/// Names and values in the order in which they came.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One request, as far as a handler may know it.
struct Request {
    std::string method;    ///< "GET"; HEAD stays HEAD
    std::string path;      ///< as sent, still percent-encoded: "/v1/jobs/0f8b"
    Pairs query;           ///< decoded
    Pairs headers;         ///< names in lower case
    std::string body;      ///< whole; "" without one
    std::string client;    ///< address of the client, that of the last untrusted hop
    double waited_ms = 0;  ///< time spent in the queue
    double allowance = 0;  ///< how many more requests the client may make at once
    bool secure = false;   ///< https at the client's end, as a trusted proxy says

    /// The first value of the header (name in lower case), or "".
    std::string_view header(std::string_view name) const;
};

/// One answer.
struct Response {
    int status = 200;
    std::string type = "text/plain; charset=utf-8";  ///< of the body
    Pairs headers;                                   ///< all but Content-Type and Content-Length
    std::string body;

    /// Sets a header, in place of one of the same name.
    void set(std::string_view name, std::string value);
    /// The value of a header (case does not count), or nullopt.
    std::optional<std::string_view> get(std::string_view name) const;
};

/// Splits "a=1&b=two%20words+more" into decoded pairs.
Pairs parse_query(std::string_view text);
/// Pairs as a query string, without the question mark.
std::string query_string(const Pairs& pairs);

}  // namespace jobindex::server
