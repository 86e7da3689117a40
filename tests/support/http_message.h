// Request and Response: what the sample server is asked and what it says. Plain values.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jobindex::support {

/// One request as it came.
struct Request {
    std::string method;                          ///< "GET"
    std::string host;                            ///< the Host header, port included
    std::string target;                          ///< path and query as sent, still percent-encoded
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body = {};                       ///< of a POST

    /// The value of a header (name in lower case); empty when it was not sent.
    std::string_view header(std::string_view name) const {
        const auto found = headers.find(std::string(name));
        return found == headers.end() ? std::string_view{} : std::string_view(found->second);
    }
    /// The target without query and fragment.
    std::string path() const { return target.substr(0, target.find_first_of("?#")); }
};

/// A piece of a body that is sent after a pause.
struct Chunk {
    std::string bytes;
    std::chrono::milliseconds pause{0};
};

/// One answer; the last four members make it a hostile one.
struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::chrono::milliseconds delay{0};  ///< wait before the first byte of the answer
    std::vector<Chunk> chunks = {};      ///< sent after `body`, chunked encoding
    bool endless = false;                ///< the chunks again and again, until the client hangs up
    bool abort = false;                  ///< after body and chunks the connection breaks off mid-body

    /// The first header of that name (ASCII case ignored); nullptr when there is none.
    std::string* find(std::string_view name);
    /// Sets a header, replacing one of the same name.
    void set(std::string_view name, std::string value);
};

}  // namespace jobindex::support
