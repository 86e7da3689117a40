#include "tests/support/hostile_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "core/base/text.h"

namespace jobindex::support {

using Clock = std::chrono::steady_clock;

struct Wire::Shared {
    int listener = -1;
    int port = 0;
    Clock::time_point started;
    std::atomic<bool> stopping{false};

    mutable std::mutex mutex;  ///< guards the rest
    std::condition_variable stopped;
    std::map<std::string, HostileServer::Script> scripts;
    std::vector<Hit> hits;
    std::set<int> open;
    std::vector<std::thread> threads;

    HostileServer::Script script_for(const Hit& hit) const {
        const std::lock_guard lock(mutex);
        const HostileServer::Script* best = nullptr;
        std::size_t size = 0;
        const std::string name = hit.host.substr(0, hit.host.find(':'));
        for (const auto& [prefix, script] : scripts) {
            const bool with_host = !prefix.starts_with('/');
            const std::string whole = with_host ? name + hit.target : hit.target;
            const std::size_t weight = prefix.size() + (with_host ? 1000 : 0);
            if (!whole.starts_with(prefix) || weight <= size) continue;
            best = &script;
            size = weight;
        }
        return best ? *best : [](Wire& wire) { wire.answer(404, "no such page"); };
    }
};

bool Wire::send(std::string_view bytes) {
    while (!bytes.empty()) {
        if (shared_.stopping) return false;
        const ssize_t sent =
            ::send(fd_, bytes.data(), std::min<std::size_t>(bytes.size(), 64 << 10), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Wire::answer(int status, std::string_view body, const std::vector<std::string>& headers) {
    std::string head =
        fmt::format("HTTP/1.1 {} X\r\nContent-Length: {}\r\nConnection: close\r\n", status, body.size());
    for (const auto& line : headers) head += line + "\r\n";
    return send(head + "\r\n") && send(body);
}

bool Wire::html(std::string_view body, const std::vector<std::string>& headers) {
    auto all = headers;
    all.emplace_back("Content-Type: text/html; charset=utf-8");
    return answer(200, body, all);
}

bool Wire::sleep(std::chrono::milliseconds time) {
    std::unique_lock lock(shared_.mutex);
    return !shared_.stopped.wait_for(lock, time, [this] { return shared_.stopping.load(); });
}

void Wire::reset() {
    const linger now{1, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

HostileServer::HostileServer() : shared_(std::make_unique<Wire::Shared>()) {}

HostileServer::~HostileServer() {
    shared_->stopping = true;
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(shared_->mutex);
        for (const int fd : shared_->open) ::shutdown(fd, SHUT_RDWR);
        if (shared_->listener >= 0) ::shutdown(shared_->listener, SHUT_RDWR);
    }
    shared_->stopped.notify_all();
    while (true) {
        {
            const std::lock_guard lock(shared_->mutex);
            threads = std::exchange(shared_->threads, {});
        }
        if (threads.empty()) break;
        for (auto& thread : threads) thread.join();
    }
    if (shared_->listener >= 0) ::close(shared_->listener);
}

base::Result<void> HostileServer::start() {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    shared_->listener = fd;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (fd < 0 || ::bind(fd, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(fd, 512) != 0 || ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return base::fail(base::Code::network, "cannot listen");
    shared_->port = ntohs(address.sin_port);
    shared_->started = Clock::now();
    const std::lock_guard lock(shared_->mutex);
    shared_->threads.emplace_back([this, fd] {
        while (!shared_->stopping) {
            const int client = ::accept4(fd, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0) {
                if (errno == EINTR || errno == ECONNABORTED) continue;
                return;
            }
            const std::lock_guard inner(shared_->mutex);
            if (shared_->stopping) {
                ::close(client);
                return;
            }
            shared_->open.insert(client);
            shared_->threads.emplace_back([this, client] { serve(client); });
        }
    });
    return {};
}

void HostileServer::serve(int fd) {
    std::string buffer;
    while (!shared_->stopping && serve_one(fd, buffer)) {
    }
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->open.erase(fd);
    }
    ::close(fd);
}

/// Reads a request and runs its script; true when the connection is to be used again.
bool HostileServer::serve_one(int fd, std::string& buffer) {
    std::array<char, 16 << 10> chunk;
    while (buffer.find("\r\n\r\n") == std::string::npos) {
        const ssize_t got = ::recv(fd, chunk.data(), chunk.size(), 0);
        if (got <= 0 || buffer.size() > (1u << 20)) return false;
        buffer.append(chunk.data(), static_cast<std::size_t>(got));
    }
    const auto end = buffer.find("\r\n\r\n");
    const std::string head = buffer.substr(0, end);
    buffer.erase(0, end + 4);
    Hit hit;
    const auto words = base::split(std::string_view(head).substr(0, head.find('\r')), ' ');
    if (words.size() >= 2) hit.target = words[1];
    if (const auto at = base::find_ignoring_case(head, "\nhost:"); at != std::string::npos)
        hit.host = base::trim(std::string_view(head).substr(at + 6, head.find('\r', at) - at - 6));
    hit.at_ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - shared_->started).count();
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->hits.push_back(hit);
    }
    const auto script = shared_->script_for(hit);
    Wire wire(fd, std::move(hit), *shared_);
    script(wire);
    return wire.keep_;
}

void HostileServer::on(std::string prefix, Script script) {
    const std::lock_guard lock(shared_->mutex);
    shared_->scripts[std::move(prefix)] = std::move(script);
}

void HostileServer::page(std::string prefix, std::string html) {
    on(std::move(prefix), [html = std::move(html)](Wire& wire) { wire.html(html); });
}

int HostileServer::port() const {
    return shared_->port;
}

std::string HostileServer::url(std::string_view path, std::string_view host) const {
    return fmt::format("http://{}:{}{}", host, shared_->port, path);
}

std::vector<Hit> HostileServer::hits() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->hits;
}

std::size_t HostileServer::count(std::string_view prefix) const {
    const auto all = hits();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const Hit& hit) { return hit.target.starts_with(prefix); }));
}

}  // namespace jobindex::support
