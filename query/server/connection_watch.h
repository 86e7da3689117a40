// ConnectionWatch: cuts connections that take longer for one step of a request than they may. Thread-safe.
//
// libmicrohttpd only knows how long a connection was silent; a client that sends a byte now and then would
// hold its place for ever.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <thread>
#include <unordered_set>

namespace jobindex::server {

/// One connection: its socket, and until when its present step must be done.
class WatchedSocket {
  public:
    explicit WatchedSocket(int fd) : fd_(fd) {}
    /// The present step must be done in so many seconds; 0 = whenever.
    void allow(unsigned seconds);
    bool overdue(std::chrono::steady_clock::time_point now) const;
    int fd() const { return fd_; }

  private:
    int fd_;
    std::atomic<std::chrono::steady_clock::rep> until_{0};  ///< 0 = no end
};

/// Looks at all connections twice a second.
class ConnectionWatch {
  public:
    /// `cut` is called for each connection that is cut, from the watch's own thread.
    explicit ConnectionWatch(void (*cut)(void*), void* self);
    void add(WatchedSocket* socket);
    void remove(WatchedSocket* socket);

  private:
    void run(const std::stop_token& stop);
    void cut_overdue();
    void (*cut_)(void*);
    void* self_;
    std::mutex mutex_;
    std::unordered_set<WatchedSocket*> sockets_;
    std::jthread thread_;  // last: it uses the rest
};

}  // namespace jobindex::server
