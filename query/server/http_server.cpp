#include "query/server/http_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <vector>

#include "core/base/handle.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "query/server/access_log.h"
#include "query/server/connection_watch.h"
#include "query/server/framing.h"
#include "query/server/proxies.h"
#include "query/server/work_queue.h"

namespace jobindex::server {
namespace {

using Clock = std::chrono::steady_clock;
/// What the head of a request may take, with room for the head of its answer.
constexpr std::size_t kConnectionMemory = std::size_t{16} << 10;
constexpr int kBacklog = 1024;
constexpr unsigned kInternalError = 500;

/// One request from its first line to the end of its answer.
struct Exchange {
    std::string target;  ///< as sent
    Request request;
    Routed routed;  ///< where it leads
    std::optional<Response> response;
    MHD_Connection* connection = nullptr;
    WatchedSocket* socket = nullptr;
    Clock::time_point started = Clock::now();
    std::size_t largest_body = 0;
    bool begun = false;              ///< the head has been read
    std::optional<Problem> refused;  ///< why its body is not read
};

Problem too_large(const Exchange& exchange) {
    return problem(413, fmt::format("the body may have at most {} bytes", exchange.largest_body));
}

WatchedSocket* socket_of(MHD_Connection* connection) {
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info == nullptr ? nullptr : static_cast<WatchedSocket*>(info->socket_context);
}

std::string peer_of(MHD_Connection* connection) {
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (info == nullptr || info->client_addr == nullptr) return {};
    char text[INET6_ADDRSTRLEN] = {};
    if (info->client_addr->sa_family == AF_INET6) {
        const auto* v6 = reinterpret_cast<const sockaddr_in6*>(info->client_addr);
        inet_ntop(AF_INET6, &v6->sin6_addr, text, sizeof text);
    } else {
        const auto* v4 = reinterpret_cast<const sockaddr_in*>(info->client_addr);
        inet_ntop(AF_INET, &v4->sin_addr, text, sizeof text);
    }
    return text;
}

MHD_Result add_header(void* headers, MHD_ValueKind, const char* name, std::size_t name_size,
                      const char* value, std::size_t value_size) {
    static_cast<Pairs*>(headers)->emplace_back(base::to_lower_ascii({name, name_size}),
                                               std::string(value == nullptr ? "" : value, value_size));
    return MHD_YES;
}

/// Paths are decoded by the router, part by part, not by libmicrohttpd.
std::size_t leave_escapes(void*, MHD_Connection*, char* text) {
    return std::strlen(text);
}

void say_nothing(void*, const char*, va_list) {}

/// A socket address of either family.
struct ListenAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
    bool v6 = false;
};

base::Result<ListenAddress> listen_address(const Settings& settings) {
    ListenAddress out;
    auto* v4 = reinterpret_cast<sockaddr_in*>(&out.storage);
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&out.storage);
    if (inet_pton(AF_INET, settings.address.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(settings.port);
        out.size = sizeof(sockaddr_in);
        return out;
    }
    if (inet_pton(AF_INET6, settings.address.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(settings.port);
        out.size = sizeof(sockaddr_in6);
        out.v6 = true;
        return out;
    }
    return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no address", settings.address),
                      "listen on 127.0.0.1:8080, or [::1]:8080");
}

}  // namespace

struct HttpServer::State {
    explicit State(Dispatcher& to)
        : dispatcher(to),
          settings(to.site().settings()),
          queue(settings.queue),
          log(settings.log),
          watch([](void* self) { static_cast<State*>(self)->dispatcher.site().metrics().count("cut"); },
                this) {}

    Dispatcher& dispatcher;
    const Settings& settings;
    WorkQueue<Exchange*> queue;
    AccessLog log;
    ConnectionWatch watch;
    std::atomic<std::size_t> under_way{0};
    std::atomic<bool> stopping{false};
    std::vector<std::thread> workers;
    base::Handle<MHD_Daemon, MHD_stop_daemon> daemon;  // its threads use the rest

    MHD_Result handle(Exchange& exchange, const char* method, const char* body, std::size_t* body_size);
    void begin(Exchange& exchange, const char* method);
    MHD_Result dispatch(Exchange& exchange);
    MHD_Result send(Exchange& exchange);
    void work();
    void finish(Exchange* exchange);
    /// What `make` gives; a fault of ours costs one answer and not the server.
    template <class Make>
    std::optional<Response> guarded(const Exchange& exchange, Make&& make) {
        try {
            return make();
        } catch (const std::exception& error) {
            const Request& request = exchange.request;
            dispatcher.site().metrics().count("fault");
            base::log::error(fmt::format("{} {}: {}", request.method, request.path, error.what()));
            return dispatcher.refuse(request, exchange.routed, told_problem(500, {"fault.log"}));
        }
    }

    static void* on_target(void* self, const char* uri, MHD_Connection* connection);
    static MHD_Result on_request(void* self, MHD_Connection* connection, const char*, const char* method,
                                 const char*, const char* body, std::size_t* body_size, void** exchange);
    static void on_completed(void* self, MHD_Connection*, void** exchange, MHD_RequestTerminationCode);
    static void on_connection(void* self, MHD_Connection* connection, void** socket,
                              MHD_ConnectionNotificationCode what);
};

void* HttpServer::State::on_target(void* self, const char* uri, MHD_Connection* connection) {
    auto exchange = std::make_unique<Exchange>();
    exchange->target = uri;
    exchange->connection = connection;
    exchange->socket = socket_of(connection);
    auto& state = *static_cast<State*>(self);
    if (exchange->socket != nullptr) exchange->socket->allow(state.settings.header_seconds);
    ++state.under_way;
    return exchange.release();  // back in on_completed
}

void HttpServer::State::on_connection(void* self, MHD_Connection* connection, void** socket,
                                      MHD_ConnectionNotificationCode what) {
    auto& state = *static_cast<State*>(self);
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        auto made = std::make_unique<WatchedSocket>(info->connect_fd);
        made->allow(state.settings.idle_seconds);
        state.watch.add(made.get());
        *socket = made.release();
        ++state.dispatcher.site().metrics().connections;
        return;
    }
    const std::unique_ptr<WatchedSocket> gone(static_cast<WatchedSocket*>(*socket));
    *socket = nullptr;
    if (gone) state.watch.remove(gone.get());
    --state.dispatcher.site().metrics().connections;
}

void HttpServer::State::on_completed(void* self, MHD_Connection*, void** exchange,
                                     MHD_RequestTerminationCode) {
    auto& state = *static_cast<State*>(self);
    const std::unique_ptr<Exchange> done(static_cast<Exchange*>(*exchange));
    *exchange = nullptr;
    if (!done) return;
    if (done->socket != nullptr) done->socket->allow(state.settings.idle_seconds);
    if (done->response) state.finish(done.get());
    --state.under_way;
}

/// Counts and logs an answer.
void HttpServer::State::finish(Exchange* exchange) {
    const double seconds = std::chrono::duration<double>(Clock::now() - exchange->started).count();
    const Route* known = exchange->routed.route;
    const std::string_view route = known == nullptr ? "none" : known->name;
    dispatcher.site().metrics().record(route, exchange->response->status, seconds);
    if (route == "healthz" || route == "readyz" || route == "metrics") return;
    log.write({exchange->request, exchange->response->status, exchange->response->body.size(), seconds,
               settings.clock.now()});
}

MHD_Result HttpServer::State::on_request(void* self, MHD_Connection*, const char*, const char* method,
                                         const char*, const char* body, std::size_t* body_size,
                                         void** exchange) {
    return static_cast<State*>(self)->handle(*static_cast<Exchange*>(*exchange), method, body, body_size);
}

void HttpServer::State::begin(Exchange& exchange, const char* method) {
    Request& request = exchange.request;
    request.method = method;
    const auto question = exchange.target.find('?');
    request.path = exchange.target.substr(0, question);
    if (question != std::string::npos) request.query = parse_query(exchange.target.substr(question + 1));
    MHD_get_connection_values_n(exchange.connection, MHD_HEADER_KIND, add_header, &request.headers);
    const std::string peer = peer_of(exchange.connection);
    request.client = client_address(peer, request.header("x-forwarded-for"), settings.trusted_proxies);
    request.secure = request.header("x-forwarded-proto") == "https" && is_in(peer, settings.trusted_proxies);
    exchange.routed = dispatcher.route(request);
    exchange.largest_body = exchange.routed.route == nullptr ? 0 : exchange.routed.route->largest_body;
    if (exchange.socket != nullptr) exchange.socket->allow(settings.body_seconds);
    exchange.begun = true;
}

MHD_Result HttpServer::State::handle(Exchange& exchange, const char* method, const char* body,
                                     std::size_t* body_size) {
    if (!exchange.begun) {
        begin(exchange, method);
        exchange.refused = framing_fault(exchange.request);
        const auto length = base::parse_integer(exchange.request.header("content-length"));
        if (!exchange.refused && length && *length > static_cast<long long>(exchange.largest_body))
            exchange.refused = too_large(exchange);
        // The body is not waited for: the connection ends behind this answer.
        return exchange.refused ? dispatch(exchange) : MHD_YES;
    }
    if (*body_size > 0) {
        if (exchange.request.body.size() + *body_size > exchange.largest_body) {
            exchange.refused = too_large(exchange);
            exchange.request.body.clear();
        } else if (!exchange.refused) {
            exchange.request.body.append(body, *body_size);
        }
        *body_size = 0;
        return MHD_YES;
    }
    return exchange.response ? send(exchange) : dispatch(exchange);
}

MHD_Result HttpServer::State::dispatch(Exchange& exchange) {
    if (exchange.refused) {
        exchange.response = dispatcher.refuse(exchange.request, exchange.routed, *exchange.refused);
        exchange.response->set("Connection", "close");
        return send(exchange);
    }
    exchange.response =
        guarded(exchange, [&] { return dispatcher.at_once(exchange.request, exchange.routed); });
    if (exchange.response) return send(exchange);
    if (exchange.socket != nullptr) exchange.socket->allow(0);
    // Suspended before it is queued: the worker may be faster than this thread.
    MHD_suspend_connection(exchange.connection);
    Exchange* waiting = &exchange;
    if (queue.push(std::move(waiting))) {
        dispatcher.site().metrics().queued = queue.size();
        return MHD_YES;
    }
    exchange.response = dispatcher.busy(exchange.request, exchange.routed);
    MHD_resume_connection(exchange.connection);
    return MHD_YES;
}

MHD_Result HttpServer::State::send(Exchange& exchange) {
    Response& made = *exchange.response;
    // The exchange lives until the answer is sent, so its body need not be copied.
    const base::Handle<MHD_Response, MHD_destroy_response> response(
        MHD_create_response_from_buffer(made.body.size(), made.body.data(), MHD_RESPMEM_PERSISTENT));
    if (!response) return MHD_NO;
    if (!made.type.empty())
        MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONTENT_TYPE, made.type.c_str());
    for (const auto& [name, value] : made.headers) {
        if (MHD_add_response_header(response.get(), name.c_str(), value.c_str()) == MHD_NO)
            return MHD_queue_response(exchange.connection, kInternalError, response.get());
    }
    if (stopping) MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONNECTION, "close");
    if (exchange.socket != nullptr) exchange.socket->allow(settings.answer_seconds);
    return MHD_queue_response(exchange.connection, static_cast<unsigned>(made.status), response.get());
}

void HttpServer::State::work() {
    Worker worker(dispatcher.site());
    while (auto next = queue.pop()) {
        dispatcher.site().metrics().queued = queue.size();
        Exchange& exchange = **next;
        exchange.request.waited_ms =
            std::chrono::duration<double, std::milli>(Clock::now() - exchange.started).count();
        const bool in_time = exchange.request.waited_ms < settings.deadline_ms;
        exchange.response = guarded(exchange, [&] {
            return in_time ? dispatcher.answer(exchange.request, exchange.routed, worker)
                           : dispatcher.busy(exchange.request, exchange.routed);
        });
        MHD_resume_connection(exchange.connection);
    }
}

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() {
    if (state_) stop();
}

base::Result<HttpServer> HttpServer::start(Dispatcher& dispatcher) {
    auto state = std::make_unique<State>(dispatcher);
    const Settings& settings = state->settings;
    const auto address = listen_address(settings);
    if (!address) return base::fail(address);
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC;
    if (address->v6) flags |= MHD_USE_IPv6;
    errno = 0;
    const unsigned io_threads = settings.io_threads > 1 ? settings.io_threads : 0;
    state->daemon.reset(MHD_start_daemon(
        flags, settings.port, nullptr, nullptr, State::on_request, state.get(),  //
        MHD_OPTION_EXTERNAL_LOGGER, say_nothing, nullptr,                        //
        MHD_OPTION_SOCK_ADDR, reinterpret_cast<const sockaddr*>(&address->storage),
        MHD_OPTION_LISTEN_BACKLOG_SIZE, static_cast<unsigned>(kBacklog), MHD_OPTION_CONNECTION_LIMIT,
        settings.connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT, settings.connections_per_client,
        MHD_OPTION_CONNECTION_TIMEOUT, settings.idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        kConnectionMemory, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_URI_LOG_CALLBACK, State::on_target,
        state.get(), MHD_OPTION_UNESCAPE_CALLBACK, leave_escapes, nullptr, MHD_OPTION_NOTIFY_COMPLETED,
        State::on_completed, state.get(), MHD_OPTION_NOTIFY_CONNECTION, State::on_connection, state.get(),
        io_threads > 0 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, io_threads, MHD_OPTION_END));
    if (!state->daemon) {
        return base::fail(
            base::Code::io,
            fmt::format("cannot listen on {}:{}: {}", settings.address, settings.port, std::strerror(errno)),
            "choose another address or port with --listen");
    }
    const unsigned workers = settings.workers > 0 ? settings.workers : std::thread::hardware_concurrency();
    for (unsigned i = 0; i < std::max(1U, workers); ++i)
        state->workers.emplace_back([&to = *state] { to.work(); });
    return HttpServer(std::move(state));
}

std::uint16_t HttpServer::port() const {
    const auto* info = MHD_get_daemon_info(state_->daemon.get(), MHD_DAEMON_INFO_BIND_PORT);
    return info == nullptr ? 0 : info->port;
}

std::string HttpServer::url() const {
    const auto& address = state_->settings.address;
    const bool v6 = address.find(':') != std::string::npos;
    return fmt::format("http://{}:{}", v6 ? "[" + address + "]" : address, port());
}

void HttpServer::stop() {
    if (!state_->daemon) return;
    state_->stopping = true;
    const MHD_socket listening = MHD_quiesce_daemon(state_->daemon.get());
    if (listening != MHD_INVALID_SOCKET) close(listening);
    const auto until = Clock::now() + std::chrono::seconds(state_->settings.stop_seconds);
    while (state_->under_way > 0 && Clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    state_->queue.close();
    for (auto& worker : state_->workers) worker.join();
    state_->workers.clear();
    state_->daemon.reset();
}

}  // namespace jobindex::server
