#include "tests/support/sample_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <fstream>
#include <map>
#include <mutex>

#include "core/base/handle.h"
#include "core/base/text.h"
#include "tests/support/site.h"

namespace jobindex::support {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

struct SampleServer::State {
    ServerOptions options;
    std::optional<Site> site;
    int port = 0;
    Clock::time_point started;

    mutable std::mutex mutex;  ///< guards the rest, but for the daemon
    std::condition_variable stopped;
    bool stopping = false;
    std::map<std::string, Handler> scripted;
    std::vector<LoggedRequest> requests;
    std::map<std::string, std::pair<std::size_t, std::size_t>> waiting;  ///< host -> now, at most
    std::ofstream log;
    base::Handle<MHD_Daemon, MHD_stop_daemon> daemon;  ///< last: its threads use all of the above

    std::int64_t elapsed_ms() const {
        return std::chrono::duration_cast<milliseconds>(Clock::now() - started).count();
    }
    /// Sleeps; false when the server stops meanwhile.
    bool pause(milliseconds time) {
        std::unique_lock lock(mutex);
        return !stopped.wait_for(lock, time, [this] { return stopping; });
    }
    void begin(const std::string& host);
    void end(LoggedRequest entry);
    Response respond(const Request& request) const;
};

/// One request while it is served; made by the first callback of libmicrohttpd, released by the last.
struct SampleServer::Exchange {
    State* state;
    std::string target;
    bool headers_seen = false;
    std::string body = {};

    static void* on_uri(void* server, const char* uri, MHD_Connection* connection);
    static MHD_Result on_request(void* server, MHD_Connection* connection, const char* url,
                                 const char* method, const char* version, const char* upload,
                                 std::size_t* upload_size, void** self);
    static void on_completed(void* server, MHD_Connection* connection, void** self,
                             MHD_RequestTerminationCode code);
};

namespace {

/// A scripted body on its way: where in body and chunks the sending stands.
struct Stream {
    Response response;
    std::function<bool(milliseconds)> pause;
    std::size_t chunk = 0;   ///< 0 is the body, n is chunks[n - 1]
    std::size_t offset = 0;  ///< within that
};

ssize_t read_stream(void* self, std::uint64_t, char* buffer, std::size_t room) {
    Stream& stream = *static_cast<Stream*>(self);
    const std::vector<Chunk>& chunks = stream.response.chunks;
    while (true) {
        if (stream.chunk > chunks.size() && stream.response.endless && !chunks.empty()) stream.chunk = 1;
        if (stream.chunk > chunks.size()) break;
        const bool is_body = stream.chunk == 0;
        const std::string& bytes = is_body ? stream.response.body : chunks[stream.chunk - 1].bytes;
        if (!is_body && stream.offset == 0 && !stream.pause(chunks[stream.chunk - 1].pause)) break;
        if (stream.offset < bytes.size()) {
            const std::size_t count = std::min(room, bytes.size() - stream.offset);
            std::memcpy(buffer, bytes.data() + stream.offset, count);
            stream.offset += count;
            return static_cast<ssize_t>(count);
        }
        ++stream.chunk;
        stream.offset = 0;
    }
    return stream.response.abort ? MHD_CONTENT_READER_END_WITH_ERROR : MHD_CONTENT_READER_END_OF_STREAM;
}

void release_stream(void* self) {
    const std::unique_ptr<Stream> owner(static_cast<Stream*>(self));
}

using MhdResponse = base::Handle<MHD_Response, MHD_destroy_response>;

/// The answer as libmicrohttpd wants it; `pause` sleeps between chunks until the server stops.
MhdResponse to_mhd(Response response, std::function<bool(milliseconds)> pause) {
    const auto headers = response.headers;
    MhdResponse made;
    if (response.chunks.empty() && !response.abort) {
        made.reset(MHD_create_response_from_buffer(response.body.size(), response.body.data(),
                                                   MHD_RESPMEM_MUST_COPY));
    } else {
        auto stream = std::make_unique<Stream>(Stream{std::move(response), std::move(pause)});
        constexpr std::size_t kBlock = 16 << 10;
        made.reset(MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kBlock, read_stream, stream.release(),
                                                     release_stream));
    }
    for (const auto& [name, value] : headers) {
        if (base::equal_ignoring_case(name, "Content-Length")) {
            MHD_set_response_options(made.get(), MHD_RF_INSANITY_HEADER_CONTENT_LENGTH, MHD_RO_END);
        }
        MHD_add_response_header(made.get(), name.c_str(), value.c_str());
    }
    return made;
}

MHD_Result collect_header(void* self, MHD_ValueKind, const char* key, const char* value) {
    auto& headers = *static_cast<std::map<std::string, std::string>*>(self);
    headers[base::to_lower_ascii(key)] = value == nullptr ? "" : value;
    return MHD_YES;
}

/// "/path?query" of a request target, which may be in absolute form (RFC 9112 section 3.2.2).
std::string origin_form(std::string_view uri) {
    if (!base::starts_with_ignoring_case(uri, "http://")) return std::string(uri);
    const std::size_t slash = uri.find('/', 7);
    return slash == std::string_view::npos ? "/" : std::string(uri.substr(slash));
}

}  // namespace

void SampleServer::State::begin(const std::string& host) {
    const std::lock_guard lock(mutex);
    for (const std::string& key : {host, std::string()}) {
        auto& [count, peak] = waiting[key];
        peak = std::max(peak, ++count);
    }
}

void SampleServer::State::end(LoggedRequest entry) {
    entry.end_ms = elapsed_ms();
    const std::lock_guard lock(mutex);
    --waiting[entry.request.host].first;
    --waiting[""].first;
    if (log.is_open()) log << entry.line() << std::endl;
    requests.push_back(std::move(entry));
}

Response SampleServer::State::respond(const Request& request) const {
    Handler handler;
    {
        const std::lock_guard lock(mutex);
        auto found = scripted.find(request.target);
        if (found == scripted.end()) found = scripted.find(request.path());
        if (found != scripted.end()) handler = found->second;
    }
    if (handler) return handler(request);
    if (site) return site->answer(request);
    return Response{.status = 404, .headers = {{"Content-Type", "text/plain"}}, .body = "not scripted\n"};
}

void* SampleServer::Exchange::on_uri(void* server, const char* uri, MHD_Connection*) {
    return std::make_unique<Exchange>(Exchange{static_cast<State*>(server), origin_form(uri)}).release();
}

MHD_Result SampleServer::Exchange::on_request(void* server, MHD_Connection* connection, const char*,
                                              const char* method, const char*, const char* upload,
                                              std::size_t* upload_size, void** self) {
    State& state = *static_cast<State*>(server);
    Exchange& exchange = *static_cast<Exchange*>(*self);
    if (!exchange.headers_seen || *upload_size > 0) {
        // Answering at the first call would close the connection.
        exchange.headers_seen = true;
        if (*upload_size > 0) exchange.body.append(upload, *upload_size);
        *upload_size = 0;
        return MHD_YES;
    }
    Request request{
        .method = method, .host = {}, .target = exchange.target, .headers = {}, .body = exchange.body};
    MHD_get_connection_values(connection, MHD_HEADER_KIND, collect_header, &request.headers);
    request.host = request.header("host");
    const std::int64_t begin_ms = state.elapsed_ms();
    state.begin(request.host);
    Response response = state.respond(request);
    if (response.delay.count() > 0) state.pause(response.delay);
    const int status = response.status;
    const MhdResponse answer =
        to_mhd(std::move(response), [&state](milliseconds time) { return state.pause(time); });
    state.end({std::move(request), status, begin_ms, 0});
    return MHD_queue_response(connection, static_cast<unsigned>(status), answer.get());
}

void SampleServer::Exchange::on_completed(void*, MHD_Connection*, void** self, MHD_RequestTerminationCode) {
    const std::unique_ptr<Exchange> owner(static_cast<Exchange*>(*self));
    *self = nullptr;
}

std::string LoggedRequest::line() const {
    const std::string_view agent = request.header("user-agent");
    return fmt::format("{} {} {} {} {} {}", begin_ms, request.method,
                       request.host.empty() ? "-" : request.host, request.target, status,
                       agent.empty() ? "-" : agent);
}

SampleServer::SampleServer(ServerOptions options) : state_(std::make_unique<State>()) {
    state_->options = std::move(options);
}
SampleServer::SampleServer(SampleServer&&) noexcept = default;
SampleServer& SampleServer::operator=(SampleServer&&) noexcept = default;
SampleServer::~SampleServer() {
    if (state_) stop();
}

base::Result<void> SampleServer::start(int port) {
    State& state = *state_;
    if (!state.options.root.empty()) {
        auto site = Site::open(state.options.root, state.options.today);
        if (!site) return base::fail(site);
        state.site = std::move(*site);
    }
    if (!state.options.log.empty()) {
        state.log.open(state.options.log, std::ios::app);
        if (!state.log) {
            return base::fail(base::Code::denied, "cannot write " + state.options.log.string());
        }
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    state.started = Clock::now();
    state.daemon.reset(
        MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL, 0,
                         nullptr, nullptr, &Exchange::on_request, &state, MHD_OPTION_SOCK_ADDR, &address,
                         MHD_OPTION_URI_LOG_CALLBACK, &Exchange::on_uri, &state, MHD_OPTION_NOTIFY_COMPLETED,
                         &Exchange::on_completed, &state, MHD_OPTION_END));
    if (!state.daemon) {
        return base::fail(base::Code::network, fmt::format("cannot listen on 127.0.0.1:{}", port),
                          "choose another port, or 0 for any");
    }
    state.port = MHD_get_daemon_info(state.daemon.get(), MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

void SampleServer::stop() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->stopping = true;
    }
    state_->stopped.notify_all();
    state_->daemon.reset();
    state_->stopping = false;
    state_->port = 0;
    state_->log.close();
}

int SampleServer::port() const {
    return state_->port;
}

std::string SampleServer::url(std::string_view path, std::string_view host) const {
    return fmt::format("http://{}:{}{}", host, state_->port, path);
}

void SampleServer::on(std::string target, Response response) {
    on(std::move(target), [response = std::move(response)](const Request&) { return response; });
}

void SampleServer::on(std::string target, Handler handler) {
    const std::lock_guard lock(state_->mutex);
    state_->scripted.insert_or_assign(std::move(target), std::move(handler));
}

std::vector<LoggedRequest> SampleServer::requests() const {
    const std::lock_guard lock(state_->mutex);
    return state_->requests;
}

std::size_t SampleServer::peak_concurrency(std::string_view host) const {
    const std::lock_guard lock(state_->mutex);
    const auto found = state_->waiting.find(std::string(host));
    return found == state_->waiting.end() ? 0 : found->second.second;
}

void SampleServer::clear_requests() {
    const std::lock_guard lock(state_->mutex);
    state_->requests.clear();
    for (auto& [host, counts] : state_->waiting) counts.second = counts.first;
}

}  // namespace jobindex::support
