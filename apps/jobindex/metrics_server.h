// MetricsServer: a loopback port that answers GET /metrics and /healthz. libmicrohttpd ends here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace jobindex::apps {

/// Serves until it is destroyed, on a thread of its own; listens on 127.0.0.1 only.
class MetricsServer {
  public:
    /// Gives the text of /metrics; called on the server's thread.
    using Text = std::function<std::string()>;

    /// Starts on `port`; 0 takes a free one. Errors: io when the port cannot be had.
    static base::Result<MetricsServer> start(std::uint16_t port, Text text);
    MetricsServer(MetricsServer&&) noexcept;
    MetricsServer& operator=(MetricsServer&&) noexcept;
    ~MetricsServer();

    /// The port it listens on.
    std::uint16_t port() const;

  private:
    struct State;
    explicit MetricsServer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::apps
