#include "crawler/url_patterns.h"

#include <algorithm>
#include <array>

#include "crawler/priority.h"
#include "crawler/url_shape.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kHostsInMemory = 2'000;
constexpr std::array<std::uint64_t, kAdPriority - kSamplePriority> kSampleOneOf = {512, 64, 8};

}  // namespace

Promise promise_of(std::int64_t pages, std::int64_t ads) {
    if (ads >= 2 && ads * 2 >= pages) return Promise::ads;
    return ads == 0 && pages >= 6 ? Promise::barren : Promise::unknown;
}

Result<UrlPatterns::Shapes*> UrlPatterns::shapes_of(HostId host) {
    if (const auto known = hosts_.find(host); known != hosts_.end()) return &known->second;
    const auto rows = frontier_.patterns(host);
    if (!rows) return base::fail(rows);
    if (hosts_.size() >= kHostsInMemory) hosts_.clear();
    auto& shapes = hosts_[host];
    for (const auto& row : *rows) shapes[row.shape] = {row.pages, row.ads};
    return &shapes;
}

/// Forgets the shape that was seen least when a host has too many.
Result<void> UrlPatterns::make_room(HostId host, Shapes& shapes) {
    if (shapes.size() < kShapes) return {};
    const auto least = std::min_element(shapes.begin(), shapes.end(), [](const auto& a, const auto& b) {
        return a.second.pages < b.second.pages;
    });
    const std::string shape = least->first;
    shapes.erase(least);
    return frontier_.drop_pattern(host, shape);
}

Result<bool> UrlPatterns::learn(HostId host, std::string_view url, bool ad) {
    const auto shapes = shapes_of(host);
    if (!shapes) return base::fail(shapes);
    std::string shape = shape_of(url);
    if (!(*shapes)->contains(shape)) {
        if (auto made = make_room(host, **shapes); !made) return base::fail(made);
    }
    if (const auto row = gone_.find(host); ad && row != gone_.end() && row->second.stale_shape.empty())
        gone_.erase(row);
    Counts& counts = (**shapes)[shape];
    const Promise before = promise_of(counts.pages, counts.ads);
    ++counts.pages;
    counts.ads += ad;
    if (auto kept = frontier_.set_pattern(host, {std::move(shape), counts.pages, counts.ads}); !kept)
        return base::fail(kept);
    return promise_of(counts.pages, counts.ads) != before;
}

Result<bool> UrlPatterns::gone(HostId host, std::string_view url) {
    Gone& gone = gone_[host];
    if (!gone.stale_shape.empty() || ++gone.in_a_row < kGoneInARow) return false;
    gone.stale_shape = shape_of(url);
    const auto done = frontier_.rerank(
        host, [&](std::string_view queued, int priority) { return sampled(host, queued, priority); });
    if (!done) return base::fail(done);
    return true;
}

/// The place of a URL of a host whose lists may be stale: one that promises an ad, or is like those that were
/// gone, may belong to a sample.
int UrlPatterns::sampled(HostId host, std::string_view url, int priority) const {
    const auto row = gone_.find(host);
    if (row == gone_.end() || row->second.stale_shape.empty()) return priority;
    const bool promising = priority == kAdPriority || priority == kPromisingPriority;
    if (priority < kAdPriority || (!promising && shape_of(url) != row->second.stale_shape)) return priority;
    const auto hash = static_cast<std::uint64_t>(url_hash(url));
    for (std::size_t i = 0; i < kSampleOneOf.size(); ++i) {
        if (hash % kSampleOneOf[i] == 0) return kSamplePriority + static_cast<int>(i);
    }
    return priority;
}

Result<Promise> UrlPatterns::expect(HostId host, std::string_view url) {
    const auto shapes = shapes_of(host);
    if (!shapes) return base::fail(shapes);
    const auto known = (*shapes)->find(shape_of(url));
    if (known == (*shapes)->end()) return Promise::unknown;
    return promise_of(known->second.pages, known->second.ads);
}

Result<int> UrlPatterns::priority(HostId host, const Found& found, int depth) {
    const Role role = found.role;
    if (found.kind == Kind::page && depth > 0) {
        const auto promise = expect(host, found.url);
        if (!promise) return base::fail(promise);
        if (*promise == Promise::barren && role != Role::listing && role != Role::next_page)
            return kBarrenPriority;
        if (*promise == Promise::ads && role != Role::ad) return sampled(host, found.url, kPromisingPriority);
    }
    return sampled(host, found.url, priority_of(found.url, found.kind, depth, role));
}

Result<void> UrlPatterns::rerank(HostId host) {
    Result<void> failure;
    const auto done = frontier_.rerank(host, [&](std::string_view url, int priority) {
        const auto promise = expect(host, url);
        if (!promise) failure = base::fail(promise);
        if (!promise || *promise == Promise::unknown) return priority;
        if (*promise == Promise::ads) return sampled(host, url, std::min(priority, kPromisingPriority));
        return is_list_priority(priority) ? priority : kBarrenPriority;
    });
    return failure ? done : failure;
}

}  // namespace jobindex::crawler
