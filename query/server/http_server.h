// HttpServer: the one socket of jobquery. libmicrohttpd ends in http_server.cpp.
//
// An I/O thread reads requests. What needs no search it answers itself; all else is suspended into a bounded
// queue, from which each worker thread, with a Searcher of its own, takes the next. Methods are called from
// one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "query/server/dispatcher.h"

namespace jobindex::server {

/// A server that runs until stop().
class HttpServer {
  public:
    /// Listens and answers; `dispatcher` must outlive the server.
    ///
    /// Errors: invalid_input for an address that is none; io when it cannot listen there, with the reason.
    static base::Result<HttpServer> start(Dispatcher& dispatcher);
    HttpServer(HttpServer&&) noexcept;
    HttpServer& operator=(HttpServer&&) noexcept;
    /// Stops as stop() does.
    ~HttpServer();

    /// The port it listens on.
    std::uint16_t port() const;
    /// "http://127.0.0.1:8080".
    std::string url() const;
    /// Takes no more connections, answers the requests that are under way, and ends; at the latest after
    /// Settings::stop_seconds.
    void stop();

  private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::server
