// HostileServer: a server on 127.0.0.1 that keeps to nothing, for tests of what a crawler does about it.
//
// Raw sockets, one thread a connection: a script gets the connection after the request's header was read and
// may send any bytes at any pace, or tear the connection. Every request is logged with its time. Stops when
// it is destroyed; scripts that sleep or send without end are woken.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::support {

/// One request as it was read; times are milliseconds since start().
struct Hit {
    std::string host, target;
    std::int64_t at_ms = 0;
};

/// A connection in the hands of a script. Used from the thread of that connection only.
class Wire {
  public:
    /// Sends bytes as they are. False when the client is gone or the server stops.
    bool send(std::string_view bytes);
    /// Sends a whole answer that closes the connection. `headers` are whole lines without line ends.
    bool answer(int status, std::string_view body, const std::vector<std::string>& headers = {});
    /// answer() with status 200 and HTML.
    bool html(std::string_view body, const std::vector<std::string>& headers = {});
    /// Sleeps. False when the server stops.
    bool sleep(std::chrono::milliseconds time);
    /// Makes the end of the connection a reset instead of a close.
    void reset();
    /// Lets the connection be used for another request after the script.
    void keep_alive() { keep_ = true; }

    const std::string& host() const { return hit_.host; }
    const std::string& target() const { return hit_.target; }

  private:
    friend class HostileServer;
    struct Shared;
    Wire(int fd, Hit hit, Shared& shared) : fd_(fd), hit_(std::move(hit)), shared_(shared) {}

    int fd_;
    Hit hit_;
    Shared& shared_;
    bool keep_ = false;
};

/// A server in this process; see the top of this file.
class HostileServer {
  public:
    using Script = std::function<void(Wire&)>;

    HostileServer();
    HostileServer(HostileServer&&) = delete;
    HostileServer& operator=(HostileServer&&) = delete;
    ~HostileServer();

    /// Listens on a free port. Errors: network.
    base::Result<void> start();
    /// Runs `script` for targets that begin with `prefix`; the longest prefix wins, one on "host/prefix"
    /// before one without host.
    void on(std::string prefix, Script script);
    /// Answers `prefix` with this HTML.
    void page(std::string prefix, std::string html);

    int port() const;
    /// "http://<host>:<port><path>".
    std::string url(std::string_view path = "/", std::string_view host = "127.0.0.1") const;
    /// All requests so far, in order.
    std::vector<Hit> hits() const;
    /// How many of them were for targets that begin with `prefix`.
    std::size_t count(std::string_view prefix) const;

  private:
    void serve(int fd);
    bool serve_one(int fd, std::string& buffer);
    std::unique_ptr<Wire::Shared> shared_;
};

}  // namespace jobindex::support
