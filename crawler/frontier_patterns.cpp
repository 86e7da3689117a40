// The part of the Frontier that remembers what pages turned out to be: copies of others, ads of a shape.
#include <fmt/format.h>

#include "crawler/frontier.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

constexpr int kReranked = 50'000;

}  // namespace

Result<std::string> Frontier::original_of(std::string_view url) {
    auto select = database_.prepare(
        "SELECT reason FROM urls WHERE host = (SELECT id FROM hosts WHERE origin = ?) AND hash = ?");
    if (!select) return base::fail(select);
    const auto row = select->bind_all(origin_of(url), url_hash(url)).step();
    if (!row) return base::fail(row);
    const std::string_view reason = *row ? select->text(0) : std::string_view();
    if (!reason.starts_with(kCopyOf)) return std::string();
    return std::string(reason.substr(kCopyOf.size()));
}

Result<std::vector<PatternRow>> Frontier::patterns(HostId host) {
    auto select = database_.prepare("SELECT shape, pages, ads FROM url_patterns WHERE host = ?");
    if (!select) return base::fail(select);
    select->bind(1, host);
    std::vector<PatternRow> out;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return out;
        out.push_back({std::string(select->text(0)), select->integer(1), select->integer(2)});
    }
}

Result<void> Frontier::set_pattern(HostId host, const PatternRow& row) {
    if (auto begun = begin(); !begun) return begun;
    return statement(put_pattern).bind_all(host, row.shape, row.pages, row.ads).run();
}

Result<void> Frontier::drop_pattern(HostId host, std::string_view shape) {
    if (auto begun = begin(); !begun) return begun;
    auto drop = database_.prepare("DELETE FROM url_patterns WHERE host = ? AND shape = ?");
    if (!drop) return base::fail(drop);
    return drop->bind_all(host, shape).run();
}

Result<void> Frontier::rerank(HostId host, const Rank& rank) {
    auto select = database_.prepare(
        fmt::format("SELECT id, url, priority FROM urls WHERE host = {} AND state = 0 AND kind = 0 LIMIT {}",
                    host, kReranked));
    if (!select) return base::fail(select);
    std::vector<std::pair<UrlId, int>> changed;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) break;
        const int before = static_cast<int>(select->integer(2));
        const int priority = before == 0 ? 0 : rank(select->text(1), before);
        if (priority != before) changed.emplace_back(select->integer(0), priority);
    }
    if (changed.empty()) return {};
    if (auto begun = begin(); !begun) return begun;
    auto update = database_.prepare("UPDATE urls SET priority = ?2 WHERE id = ?1");
    if (!update) return base::fail(update);
    for (const auto& [id, priority] : changed) {
        if (auto done = update->bind_all(id, priority).run(); !done) return done;
    }
    return {};
}

}  // namespace jobindex::crawler
