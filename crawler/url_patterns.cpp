#include "crawler/url_patterns.h"

#include <algorithm>

#include "crawler/priority.h"
#include "crawler/url_shape.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kHostsInMemory = 2'000;
constexpr int kSpread = -1;
constexpr std::uint64_t kSpreadParts = 16;

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
    if (const auto row = gone_.find(host); row != gone_.end() && row->second != kSpread) gone_.erase(row);
    Counts& counts = (**shapes)[shape];
    const Promise before = promise_of(counts.pages, counts.ads);
    ++counts.pages;
    counts.ads += ad;
    if (auto kept = frontier_.set_pattern(host, {std::move(shape), counts.pages, counts.ads}); !kept)
        return base::fail(kept);
    return promise_of(counts.pages, counts.ads) != before;
}

Result<bool> UrlPatterns::gone(HostId host) {
    int& row = gone_[host];
    if (row == kSpread || ++row < kGoneInARow) return false;
    row = kSpread;
    const auto done = frontier_.rerank(host, [](std::string_view url, int priority) {
        if (priority > kPromisingPriority) return priority;
        const auto hash = static_cast<std::uint64_t>(url_hash(url));
        return hash % kSpreadParts == 0 ? kPromisingPriority - 1 : kPromisingPriority;
    });
    if (!done) return base::fail(done);
    return true;
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
        if (*promise == Promise::ads && role != Role::ad) return kPromisingPriority;
    }
    return priority_of(found.url, found.kind, depth, role);
}

Result<void> UrlPatterns::rerank(HostId host) {
    Result<void> failure;
    const auto done = frontier_.rerank(host, [&](std::string_view url, int priority) {
        const auto promise = expect(host, url);
        if (!promise) failure = base::fail(promise);
        if (!promise || *promise == Promise::unknown) return priority;
        if (*promise == Promise::ads) return std::min(priority, kPromisingPriority);
        return is_list_priority(priority) ? priority : kBarrenPriority;
    });
    return failure ? done : failure;
}

}  // namespace jobindex::crawler
