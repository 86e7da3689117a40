// SampleServer: the HTTP server of the demo and of the integration tests, on libmicrohttpd, on 127.0.0.1
// only.
//
// Serves a directory under any host name ("uni.localhost" too) and, where a test scripted a path, whatever
// the test wants: errors, delays, endless or broken bodies. Every member may be called while it runs. One
// thread a connection, because a scripted answer may sleep for long without holding up the others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "tests/support/http_message.h"

namespace jobindex::support {

/// What a server serves and where it writes its access log; all optional.
struct ServerOptions {
    std::filesystem::path root = {};       ///< directory of files; empty: scripted paths only
    std::optional<base::Date> today = {};  ///< day of the placeholders; empty: of the clock
    std::filesystem::path log = {};        ///< access log, appended to; empty: none
};

/// One request with what became of it. Times are milliseconds since start().
struct LoggedRequest {
    Request request;
    int status = 0;
    std::int64_t begin_ms = 0;  ///< when its headers had come
    std::int64_t end_ms = 0;    ///< when its answer began, after any delay

    /// The access log's line: time, method, host, target, status, user agent.
    std::string line() const;
};

/// A web server in this process. Stops when it is destroyed.
class SampleServer {
  public:
    /// Computes the answer to a request; runs on a thread of the connection.
    using Handler = std::function<Response(const Request&)>;

    explicit SampleServer(ServerOptions options = {});
    SampleServer(SampleServer&&) noexcept;
    SampleServer& operator=(SampleServer&&) noexcept;
    ~SampleServer();

    /// Begins to listen on a port (0: any free one).
    ///
    /// Errors: what Site::open says; denied when the log cannot be written; network when the port is taken.
    base::Result<void> start(int port = 0);
    /// Ends all connections, also those that wait in a delay; start() may follow.
    void stop();
    /// The port it listens on; 0 when it does not.
    int port() const;
    /// "http://<host>:<port><path>".
    std::string url(std::string_view path = "/", std::string_view host = "127.0.0.1") const;

    /// Answers `target` (path, or path and query; the longer match wins) with this from now on.
    void on(std::string target, Response response);
    /// The same with an answer that depends on the request or on what went before.
    void on(std::string target, Handler handler);

    /// All requests that have been answered so far, in that order.
    std::vector<LoggedRequest> requests() const;
    /// How many requests for a host (as in the Host header; empty: for all) waited for their answer at once,
    /// at most; scripted delays count, the sending of the body does not.
    std::size_t peak_concurrency(std::string_view host = {}) const;
    /// Forgets the requests so far.
    void clear_requests();

  private:
    struct State;
    struct Exchange;
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::support
