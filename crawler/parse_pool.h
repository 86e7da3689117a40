// ParsePool: worker threads that read pages, so that the loop thread only fetches and stores.
//
// push() and take() belong to the loop thread. The loop keeps pending() bounded: it starts no fetch while the
// pool is behind. The destructor drops what was not begun and joins.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "crawler/read_page.h"

namespace jobindex::crawler {

/// Reads pages on `workers` threads.
class ParsePool {
  public:
    /// `on_ready` is called from the workers after each page; it must be quick and thread-safe.
    ParsePool(std::size_t workers, Consumer& consumer, std::function<void()> on_ready);

    /// Gives a page to the workers.
    void push(PageWork work);
    /// The pages that were read since the last call, in any order.
    std::vector<PageWork> take();
    /// Pages pushed and not yet taken.
    std::size_t pending() const { return pending_; }
    /// Bytes of their bodies.
    std::size_t pending_bytes() const { return pending_bytes_; }

  private:
    void run(const std::stop_token& stop);

    Consumer& consumer_;
    std::function<void()> on_ready_;
    std::size_t pending_ = 0;  // loop thread only
    std::size_t pending_bytes_ = 0;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<PageWork> waiting_;
    std::vector<PageWork> ready_;
    std::vector<std::jthread> threads_;  // last: joined before the rest goes
};

}  // namespace jobindex::crawler
