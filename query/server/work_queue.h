// WorkQueue: requests that wait for a worker; never more than a bound. Thread-safe.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace jobindex::server {

/// A bounded queue of T, first in first out.
template <class T>
class WorkQueue {
  public:
    explicit WorkQueue(std::size_t bound) : bound_(bound) {}

    /// False when the queue is full or closed; the item is then untouched.
    bool push(T&& item) {
        const std::scoped_lock lock(mutex_);
        if (closed_ || items_.size() >= bound_) return false;
        items_.push_back(std::move(item));
        ready_.notify_one();
        return true;
    }
    /// The next item, once there is one; nullopt when the queue is closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        std::optional<T> item(std::move(items_.front()));
        items_.pop_front();
        return item;
    }
    /// No more items are taken; those inside are still given out.
    void close() {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        ready_.notify_all();
    }
    std::size_t size() const {
        const std::scoped_lock lock(mutex_);
        return items_.size();
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<T> items_;
    std::size_t bound_;
    bool closed_ = false;
};

}  // namespace jobindex::server
