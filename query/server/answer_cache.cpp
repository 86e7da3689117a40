#include "query/server/answer_cache.h"

namespace jobindex::server {
namespace {

constexpr std::size_t kLargestPart = 16;

std::size_t size_of(const std::string& key, const Response& response) {
    std::size_t size = 512 + key.size() + response.body.size();
    for (const auto& [name, value] : response.headers) size += name.size() + value.size();
    return size;
}

}  // namespace

std::optional<Response> AnswerCache::find(const std::string& key) {
    const std::scoped_lock lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->response;
}

void AnswerCache::keep(const std::string& key, const Response& response) {
    const std::size_t size = size_of(key, response);
    if (size > room_ / kLargestPart) return;
    const std::scoped_lock lock(mutex_);
    if (by_key_.contains(key)) return;
    entries_.push_front({key, response, size});
    by_key_.emplace(entries_.front().key, entries_.begin());
    used_ += size;
    while (used_ > room_) {
        used_ -= entries_.back().size;
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

}  // namespace jobindex::server
