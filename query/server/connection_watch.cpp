#include "query/server/connection_watch.h"

#include <sys/socket.h>

#include <condition_variable>

namespace jobindex::server {

namespace {
using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kInterval{500};
}  // namespace

void WatchedSocket::allow(unsigned seconds) {
    until_ = seconds == 0 ? 0 : (Clock::now() + std::chrono::seconds(seconds)).time_since_epoch().count();
}

bool WatchedSocket::overdue(Clock::time_point now) const {
    const auto until = until_.load();
    return until != 0 && now.time_since_epoch().count() > until;
}

ConnectionWatch::ConnectionWatch(void (*cut)(void*), void* self)
    : cut_(cut), self_(self), thread_([this](const std::stop_token& stop) { run(stop); }) {}

void ConnectionWatch::add(WatchedSocket* socket) {
    const std::scoped_lock lock(mutex_);
    sockets_.insert(socket);
}

void ConnectionWatch::remove(WatchedSocket* socket) {
    const std::scoped_lock lock(mutex_);
    sockets_.erase(socket);
}

void ConnectionWatch::cut_overdue() {
    const std::scoped_lock lock(mutex_);
    const auto now = Clock::now();
    for (auto* socket : sockets_) {
        if (!socket->overdue(now)) continue;
        shutdown(socket->fd(), SHUT_RDWR);
        socket->allow(0);
        cut_(self_);
    }
}

void ConnectionWatch::run(const std::stop_token& stop) {
    std::mutex sleep;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        std::unique_lock lock(sleep);
        wake.wait_for(lock, stop, kInterval, [] { return false; });
        cut_overdue();
    }
}

}  // namespace jobindex::server
