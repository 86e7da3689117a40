#include "query/server/rate_limit.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>

namespace jobindex::server {
namespace {

/// Past so many clients those that may do all again are forgotten.
constexpr std::size_t kMostClients = 100'000;

/// One household or one attacker has a whole /64 of IPv6.
std::string who(const std::string& client) {
    in6_addr address{};
    if (client.find(':') == std::string::npos || inet_pton(AF_INET6, client.c_str(), &address) != 1)
        return client;
    constexpr std::size_t kPrefixBytes = 8;
    return {reinterpret_cast<const char*>(address.s6_addr), kPrefixBytes};
}

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
    auto& bucket = buckets_.try_emplace(who(client), Bucket{burst_, now}).first->second;
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

Allowance RateLimit::take(const std::string& client, Clock::time_point now) {
    if (!on()) return {true, burst_, 0};
    const std::scoped_lock lock(mutex_);
    auto& bucket = filled(client, now);
    if (bucket.tokens < 1) return {false, 0, (1 - bucket.tokens) / rate_};
    bucket.tokens -= 1;
    return {true, bucket.tokens, 0};
}

}  // namespace jobindex::server
