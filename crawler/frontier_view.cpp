#include "crawler/frontier_view.h"

#include <fmt/format.h>

#include "core/base/url.h"
#include "crawler/frontier.h"
#include "crawler/priority.h"
#include "crawler/robots.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

/// A statement on its first row, bound to `keys`; nullopt when there is no row.
template <class... Keys>
Result<std::optional<sqlite::Statement>> first_row(const sqlite::Database& database, std::string_view sql,
                                                   const Keys&... keys) {
    auto statement = database.prepare(sql);
    if (!statement) return base::fail(statement);
    const auto row = statement->bind_all(keys...).step();
    if (!row) return base::fail(row);
    if (!*row) return std::optional<sqlite::Statement>();
    return std::optional<sqlite::Statement>(std::move(*statement));
}

std::optional<Timestamp> time_at(const sqlite::Statement& row, int column) {
    if (row.is_null(column) || row.integer(column) == 0) return std::nullopt;
    return row.integer(column);
}

Result<void> explain_scope(const sqlite::Database& database, Why& why) {
    const std::string host(host_of(why.canonical));
    const std::string twin = host.starts_with("www.") ? host.substr(4) : "www." + host;
    for (const auto& name : {host, twin}) {
        const auto row =
            first_row(database, "SELECT reason FROM scope WHERE host = ?", std::string_view(name));
        if (!row) return base::fail(row);
        if (!*row) continue;
        why.in_scope = true;
        why.scope_reason = (*row)->text(0);
    }
    if (!why.in_scope) {
        why.scope_reason = fmt::format("no seed on {}", host);
    } else if (is_obvious_file(why.canonical)) {
        why.scope_reason = "its ending is that of a file, not of a page";
        why.in_scope = false;
    } else if (is_trap(why.canonical)) {
        why.scope_reason = "it looks like a trap: too long, or path segments repeat";
        why.in_scope = false;
    }
    return {};
}

Result<void> explain_robots(const sqlite::Database& database, Why& why) {
    const auto row = first_row(
        database, "SELECT robots, robots_status, robots_at, robots_reason FROM hosts WHERE origin = ?",
        origin_of(why.canonical));
    if (!row) return base::fail(row);
    const auto read_at = *row ? time_at(**row, 2) : std::nullopt;
    if (!read_at) {
        why.robots_status = "not asked for yet";
        return {};
    }
    const int status = static_cast<int>((*row)->integer(1));
    why.robots_read = true;
    const bool answered = status >= 200 && status < 300;
    const auto rules =
        answered ? RobotsRules::parse((*row)->text(0), "jobindex") : RobotsRules::from_status(status);
    const auto decision = rules.decide(why.canonical);
    why.robots_allowed = decision.allowed;
    why.robots_rule = decision.rule;
    why.robots_line = decision.line;
    why.robots_status =
        fmt::format("{}, read {}", status ? fmt::format("HTTP {}", status) : std::string((*row)->text(3)),
                    base::iso_time(*read_at));
    return {};
}

Result<void> explain_state(const sqlite::Database& database, Why& why) {
    const auto found =
        first_row(database,
                  "SELECT state, depth, attempts, referrer, lastmod, fetched_at, status, size, etag,"
                  " last_modified, due, reason FROM urls"
                  " WHERE host = (SELECT id FROM hosts WHERE origin = ?) AND hash = ?",
                  origin_of(why.canonical), url_hash(why.canonical));
    if (!found) return base::fail(found);
    why.state = "unknown";
    if (!*found) return {};
    const auto& row = **found;
    why.state = name(static_cast<State>(row.integer(0)));
    why.depth = static_cast<int>(row.integer(1));
    why.attempts = static_cast<int>(row.integer(2));
    why.sitemap_lastmod = time_at(row, 4);
    why.last_fetch = time_at(row, 5);
    why.status = static_cast<int>(row.integer(6));
    why.size = static_cast<std::uint64_t>(row.integer(7));
    why.etag = row.text(8);
    why.last_modified = row.text(9);
    why.next_due = time_at(row, 10);
    why.reason = row.text(11);
    if (row.is_null(3)) return {};
    const auto referrer = first_row(database, "SELECT url FROM urls WHERE id = ?", row.integer(3));
    if (!referrer) return base::fail(referrer);
    if (*referrer) why.referrer = (*referrer)->text(0);
    return {};
}

}  // namespace

Result<FrontierCounts> status(const std::filesystem::path& path) {
    const auto database = open_frontier_to_read(path);
    if (!database) return base::fail(database);
    return count_states(*database);
}

Result<std::vector<PullRow>> visits(const std::filesystem::path& path) {
    const auto database = open_frontier_to_read(path);
    if (!database) return base::fail(database);
    return read_pulls(*database);
}

Result<Why> why(const std::filesystem::path& path, std::string_view url) {
    const auto parsed = base::parse_url(url);
    if (!parsed) {
        return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no http or https URL", url),
                          "give the whole address, such as https://www.example.edu/jobs");
    }
    const auto database = open_frontier_to_read(path);
    if (!database) return base::fail(database);
    Why why;
    why.canonical = base::canonical(*parsed);
    for (const auto explain : {explain_scope, explain_robots, explain_state}) {
        if (auto done = explain(*database, why); !done) return base::fail(done);
    }
    return why;
}

}  // namespace jobindex::crawler
