// Fetcher: HTTP requests over curl's multi interface. libcurl ends here.
//
// One thread drives it: start() requests, wait() for answers; wake() alone may be called from others. It
// follows no redirects, obeys limits, and refuses private addresses at the moment a socket is opened, so a
// name that resolves elsewhere the second time (DNS rebinding) gains nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "crawler/consumer.h"
#include "crawler/options.h"

namespace jobindex::crawler {

/// How the Fetcher behaves for all requests.
struct FetcherOptions {
    std::string user_agent;
    bool allow_private = false;
    long connections = 768;  ///< open at once, over all hosts
    FetchLimits limits;
};

/// One request: GET, or POST when it has a body.
struct FetchRequest {
    std::uint64_t ticket = 0;  ///< comes back with the answer
    std::string url;
    std::string etag;                  ///< sent as If-None-Match when not empty
    std::string last_modified;         ///< sent as If-Modified-Since when not empty
    std::string body;                  ///< of a POST of JSON; "" = GET
    std::vector<std::string> headers;  ///< further ones, "Name: value"
    std::uint64_t body_limit = 0;
    bool any_type = false;  ///< also what is neither HTML, XML, JSON nor text
};

/// Why there is no usable response.
enum class FetchFailure {
    none,
    unreachable,   ///< name lookup, connection, TLS, protocol
    timeout,       ///< in total, or too slow for too long
    too_large,     ///< a byte limit or the expansion limit
    content_type,  ///< not a type that is read; the body was not taken
    address,       ///< a private or loopback address
    cancelled,
};

/// One answer; status and headers are set as far as they came.
struct FetchResponse {
    std::uint64_t ticket = 0;
    FetchFailure failure = FetchFailure::none;
    std::string detail;  ///< what failed, in words
    int status = 0;
    Headers headers;
    std::string body;          ///< content codings undone
    std::string request_sent;  ///< the request as it went out: request line, headers, empty line, body
    std::string address;       ///< of the server, as numbers; "" when no connection came about
    std::uint64_t wire_bytes = 0;
    double sent_after = 0;        ///< seconds from start() to the moment the request was written
    double first_byte_after = 0;  ///< and to the first byte of the answer
    double seconds = 0;           ///< the whole request
    /// When the first byte of the answer was read, by our own clock: libcurl's times are relative to a start
    /// that moves when it takes a request up late or sends it again. Empty without one.
    std::optional<std::chrono::steady_clock::time_point> first_byte_at;

    /// The value of the first header of that name, ignoring case; "" when there is none.
    std::string_view header(std::string_view name) const;
};

/// Runs requests; see the top of this file.
class Fetcher {
  public:
    /// Sets up libcurl. Errors: internal.
    static Result<Fetcher> open(FetcherOptions options);
    Fetcher(Fetcher&&) noexcept;
    Fetcher& operator=(Fetcher&&) noexcept;
    ~Fetcher();

    /// Begins a request; the answer comes out of wait(). A URL that libcurl refuses answers as unreachable.
    void start(FetchRequest request);
    /// Does what can be done, waits at most `seconds` for more, and gives the answers that are complete.
    std::vector<FetchResponse> wait(double seconds);
    /// Makes a wait() that is under way return. May be called from any thread.
    void wake();
    /// Ends everything under way; the answers (cancelled) come out of the next wait().
    void cancel_all();
    /// Requests under way.
    std::size_t active() const;

  private:
    struct State;
    explicit Fetcher(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// True for the media types that are read: HTML, XHTML, XML, RSS, Atom, JSON, plain text, and gzip for
/// sitemaps; an absent type counts as one.
bool is_readable_type(std::string_view content_type);

}  // namespace jobindex::crawler
