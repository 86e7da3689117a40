#include "query/server/rate_limit.h"

#include <algorithm>

#include "core/base/address.h"

namespace jobindex::server {
namespace {

/// Past so many clients those that may do all again are forgotten.
constexpr std::size_t kMostClients = 100'000;

}  // namespace

void RateLimit::forget_full(Clock::time_point now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        const double seconds = std::chrono::duration<double>(now - entry.second.at).count();
        return entry.second.tokens + seconds * rate_ >= burst_;
    });
    if (buckets_.size() >= kMostClients) buckets_.clear();
}

/// The client's bucket as it is now. Call it with the lock held.
RateLimit::Bucket& RateLimit::filled(const std::string& client, Clock::time_point now) {
    if (buckets_.size() >= kMostClients) forget_full(now);
    auto& bucket = buckets_.try_emplace(base::client_network(client), Bucket{burst_, now}).first->second;
    const double seconds = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(burst_, bucket.tokens + seconds * rate_);
    bucket.at = now;
    return bucket;
}

Allowance RateLimit::peek(const std::string& client, Clock::time_point now) {
    if (!on()) return {true, burst_, 0};
    const std::scoped_lock lock(mutex_);
    const auto& bucket = filled(client, now);
    if (bucket.tokens < 1) return {false, 0, (1 - bucket.tokens) / rate_};
    return {true, bucket.tokens, 0};
}

double RateLimit::charge(const std::string& client, double requests, Clock::time_point now) {
    if (!on()) return burst_;
    const std::scoped_lock lock(mutex_);
    auto& bucket = filled(client, now);
    bucket.tokens -= requests;
    return std::max(0.0, bucket.tokens);
}

Allowance RateLimit::take(const std::string& client, Clock::time_point now) {
    if (!on()) return {true, burst_, 0};
    const std::scoped_lock lock(mutex_);
    auto& bucket = filled(client, now);
    if (bucket.tokens < 1) return {false, 0, (1 - bucket.tokens) / rate_};
    bucket.tokens -= 1;
    return {true, bucket.tokens, 0};
}

}  // namespace jobindex::server
