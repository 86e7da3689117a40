#include "apps/jobindex/metrics_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/base/handle.h"

namespace jobindex::apps {

struct MetricsServer::State {
    Text text;
    base::Handle<MHD_Daemon, MHD_stop_daemon> daemon;  // last: its thread uses the rest
};

namespace {

constexpr unsigned kConnections = 16;
constexpr unsigned kTimeoutSeconds = 10;

struct Answer {
    unsigned status;
    const char* type;
    std::string body;
};

Answer answer(const MetricsServer::Text& text, std::string_view method, std::string_view path) {
    if (method != "GET" && method != "HEAD") return {405, "text/plain", "GET only\n"};
    if (path == "/metrics") return {200, "text/plain; version=0.0.4; charset=utf-8", text()};
    if (path == "/healthz") return {200, "text/plain", "ok\n"};
    return {404, "text/plain", "/metrics and /healthz are here\n"};
}

MHD_Result on_request(void* self, MHD_Connection* connection, const char* path, const char* method,
                      const char*, const char*, std::size_t* upload_size, void**) {
    *upload_size = 0;
    const auto made = answer(*static_cast<const MetricsServer::Text*>(self), method, path);
    std::string body = made.body;
    const base::Handle<MHD_Response, MHD_destroy_response> response(
        MHD_create_response_from_buffer(body.size(), body.data(), MHD_RESPMEM_MUST_COPY));
    if (!response) return MHD_NO;
    MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONTENT_TYPE, made.type);
    return MHD_queue_response(connection, made.status, response.get());
}

}  // namespace

MetricsServer::MetricsServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
MetricsServer::MetricsServer(MetricsServer&&) noexcept = default;
MetricsServer& MetricsServer::operator=(MetricsServer&&) noexcept = default;
MetricsServer::~MetricsServer() = default;

base::Result<MetricsServer> MetricsServer::start(std::uint16_t port, Text text) {
    auto state = std::make_unique<State>();
    state->text = std::move(text);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    errno = 0;
    state->daemon.reset(MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL, port, nullptr, nullptr, on_request, &state->text,
        MHD_OPTION_SOCK_ADDR, reinterpret_cast<const sockaddr*>(&address), MHD_OPTION_CONNECTION_LIMIT,
        kConnections, MHD_OPTION_CONNECTION_TIMEOUT, kTimeoutSeconds, MHD_OPTION_END));
    if (!state->daemon) {
        return base::fail(base::Code::io,
                          fmt::format("cannot listen on 127.0.0.1:{}: {}", port, std::strerror(errno)),
                          "choose another port with --metrics, or 0 for none");
    }
    return MetricsServer(std::move(state));
}

std::uint16_t MetricsServer::port() const {
    const auto* info = MHD_get_daemon_info(state_->daemon.get(), MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

}  // namespace jobindex::apps
