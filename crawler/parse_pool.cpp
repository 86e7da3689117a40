#include "crawler/parse_pool.h"

#include <utility>

namespace jobindex::crawler {

ParsePool::ParsePool(std::size_t workers, Consumer& consumer, std::function<void()> on_ready)
    : consumer_(consumer), on_ready_(std::move(on_ready)) {
    for (std::size_t i = 0; i < workers; ++i) {
        threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }
}

void ParsePool::push(PageWork work) {
    ++pending_;
    pending_bytes_ += work.page.body.size();
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
    }
    arrived_.notify_one();
}

std::vector<PageWork> ParsePool::take() {
    std::vector<PageWork> out;
    {
        const std::lock_guard lock(mutex_);
        out.swap(ready_);
    }
    pending_ -= out.size();
    for (const auto& work : out) pending_bytes_ -= work.page.body.size();
    return out;
}

void ParsePool::run(const std::stop_token& stop) {
    while (true) {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, stop, [this] { return !waiting_.empty(); });
        if (stop.stop_requested()) return;
        PageWork work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work = read_page(std::move(work), consumer_);
        lock.lock();
        ready_.push_back(std::move(work));
        const bool first = ready_.size() == 1;
        lock.unlock();
        if (first) on_ready_();
    }
}

}  // namespace jobindex::crawler
