#include "crawler/frontier.h"

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/sqlite/migration.h"
#include "crawler/frontier_schema.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kRecent = 1u << 16;
constexpr int kCacheMb = 48;  // of pages: the inner ones of 10 million URLs, and the hosts at work

constexpr std::array<std::string_view, 13> kStatements = {
    "SELECT id FROM hosts WHERE origin = ?",
    "INSERT INTO hosts(origin) VALUES(?)",
    "SELECT origin FROM hosts WHERE id = ?",
    "INSERT INTO urls(hash, host, url, kind, depth, priority, hops, referrer, lastmod)"
    " VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT(host, hash) DO NOTHING",
    "UPDATE urls SET state = 0, attempts = 0, due = 0, lastmod = ?3"
    " WHERE host = ?1 AND hash = ?2 AND state <> 0 AND fetched_at < ?3",
    "UPDATE urls SET state = 0, attempts = 0, due = 0, priority = 0"
    " WHERE host = ? AND hash = ? AND state <> 0",
    "SELECT id, url, kind, depth, hops, attempts, etag, last_modified, content_hash, text_hash, fetched_at,"
    " changes, watched, weight, priority FROM urls"
    " WHERE host = ? AND state = 0 AND due <= ? ORDER BY priority, id LIMIT ?",
    "SELECT state FROM urls WHERE id = ?",
    "UPDATE urls SET state = ?2, status = ?3, attempts = ?4, reason = ?5, size = ?6, fetched_at = ?7, due = "
    "?8,"
    " etag = iif(?9 IS NULL, etag, ?10), last_modified = iif(?9 IS NULL, last_modified, ?11),"
    " content_hash = ifnull(?9, content_hash), text_hash = ifnull(?12, text_hash),"
    " changes = ifnull(?13, changes), watched = ifnull(?14, watched), weight = ifnull(?15, weight)"
    " WHERE id = ?1",
    "UPDATE urls SET priority = ?3 WHERE host = ?1 AND hash = ?2 AND state = 0 AND priority > ?3",
    "SELECT known FROM url_traps WHERE path_hash = ?",
    "INSERT INTO url_traps(path_hash, known) VALUES(?, 1) ON CONFLICT(path_hash) DO UPDATE SET known = known "
    "+ 1",
    "INSERT INTO url_patterns(host, shape, pages, ads) VALUES(?, ?, ?, ?)"
    " ON CONFLICT(host, shape) DO UPDATE SET pages = excluded.pages, ads = excluded.ads",
};

/// First column of the only row as an integer; nullopt without a row.
Result<std::optional<std::int64_t>> one(sqlite::Statement& statement) {
    const auto row = statement.step();
    if (!row) return base::fail(row);
    std::optional<std::int64_t> value;
    if (*row) value = statement.integer(0);
    statement.reset();
    return value;
}

}  // namespace

std::string_view name(State state) {
    constexpr std::string_view names[] = {"queued", "fetched", "gone", "refused", "failed", "redirected"};
    return names[static_cast<std::size_t>(state)];
}

std::int64_t url_hash(std::string_view url) {
    return static_cast<std::int64_t>(base::hash64(url));
}

Frontier::Frontier(sqlite::Database database, std::vector<sqlite::Statement> statements)
    : database_(std::move(database)), statements_(std::move(statements)), recent_(kRecent) {}

Result<Frontier> Frontier::open(const std::filesystem::path& path) {
    auto database = sqlite::Database::open(path, {.cache_mb = kCacheMb});
    if (!database) return base::fail(database);
    if (auto done = sqlite::migrate(*database, kFrontierSchema); !done) return base::fail(done);
    std::vector<sqlite::Statement> statements;
    static_assert(kStatements.size() == query_count);
    for (const auto sql : kStatements) {
        auto statement = database->prepare(sql);
        if (!statement) return base::fail(statement);
        statements.push_back(std::move(*statement));
    }
    Frontier frontier(std::move(*database), std::move(statements));
    auto queued = frontier.database_.integer("SELECT count(*) FROM urls WHERE state = 0");
    if (!queued) return base::fail(queued);
    frontier.queued_ = static_cast<std::uint64_t>(*queued);
    return frontier;
}

Result<void> Frontier::begin() {
    if (open_) return {};
    auto begun = database_.exec("BEGIN IMMEDIATE");
    if (begun) open_ = true;
    return begun;
}

Result<void> Frontier::commit() {
    if (!open_) return {};
    auto committed = database_.exec("COMMIT");
    if (committed) open_ = false;
    return committed;
}

Result<HostId> Frontier::host_id(std::string_view origin) {
    std::string key(origin);
    if (const auto known = host_ids_.find(key); known != host_ids_.end()) return known->second;
    auto found = one(statement(find_host).bind(1, origin));
    if (!found) return base::fail(found);
    if (!*found) {
        if (auto begun = begin(); !begun) return base::fail(begun);
        if (auto made = statement(insert_host).bind(1, origin).run(); !made) return base::fail(made);
        *found = database_.last_row_id();
    }
    host_ids_.emplace(std::move(key), **found);
    return **found;
}

Result<std::string> Frontier::origin(HostId host) {
    auto& select = statement(find_origin).bind(1, host);
    const auto row = select.step();
    if (!row) return base::fail(row);
    std::string origin(*row ? select.text(0) : std::string_view());
    select.reset();
    return origin;
}

Result<Added> Frontier::add(const Discovery& discovery) {
    const std::int64_t hash = url_hash(discovery.url);
    auto& recent = recent_[static_cast<std::uint64_t>(hash) % kRecent];
    if (recent == hash && !discovery.lastmod && !discovery.promotes) return Added::nothing;
    recent = hash;
    if (auto begun = begin(); !begun) return base::fail(begun);
    auto& insert = statement(insert_url);
    insert.bind_all(hash, discovery.host, discovery.url, static_cast<int>(discovery.kind), discovery.depth,
                    discovery.priority, discovery.hops, discovery.referrer, discovery.lastmod);
    if (auto done = insert.run(); !done) return base::fail(done);
    bool fresh = database_.changes() > 0;
    if (!fresh && discovery.lastmod) {
        if (auto done = statement(touch_url).bind_all(discovery.host, hash, *discovery.lastmod).run();
            !done) {
            return base::fail(done);
        }
        fresh = database_.changes() > 0;
    }
    if (fresh) {
        ++queued_;
        return Added::queued;
    }
    if (!discovery.promotes) return Added::nothing;
    if (auto done = statement(promote_url).bind_all(discovery.host, hash, discovery.priority).run(); !done)
        return base::fail(done);
    return database_.changes() > 0 ? Added::promoted : Added::nothing;
}

Result<std::vector<Task>> Frontier::take(HostId host, Timestamp now, std::size_t limit) {
    auto& out = handed_out_[host];
    auto& select = statement(take_urls);
    select.bind_all(host, now, static_cast<std::int64_t>(limit + out.size()));
    std::vector<Task> tasks;
    while (true) {
        const auto row = select.step();
        if (!row) return base::fail(row);
        if (!*row || tasks.size() == limit) break;
        if (!out.insert(select.integer(0)).second) continue;
        Task task;
        task.id = select.integer(0);
        task.host = host;
        task.url = select.text(1);
        task.kind = static_cast<Kind>(select.integer(2));
        task.depth = static_cast<int>(select.integer(3));
        task.hops = static_cast<int>(select.integer(4));
        task.attempts = static_cast<int>(select.integer(5));
        task.etag = select.text(6);
        task.last_modified = select.text(7);
        if (!select.is_null(8)) task.content_hash = select.integer(8);
        if (!select.is_null(9)) task.text_hash = select.integer(9);
        task.fetched_at = select.integer(10);
        task.belief = {select.number(11), select.number(12)};
        task.weight = select.number(13);
        task.priority = static_cast<int>(select.integer(14));
        tasks.push_back(std::move(task));
    }
    select.reset();
    if (out.empty()) handed_out_.erase(host);
    return tasks;
}

Result<void> Frontier::record(const Outcome& outcome) {
    if (auto begun = begin(); !begun) return begun;
    const auto before = one(statement(take_state).bind(1, outcome.id));
    if (!before) return base::fail(before);
    std::optional<double> changes, watched;
    if (outcome.belief) {
        changes = outcome.belief->changes;
        watched = outcome.belief->days;
    }
    auto& update = statement(record_url);
    update.bind_all(outcome.id, static_cast<int>(outcome.state), outcome.status, outcome.attempts,
                    outcome.reason, static_cast<std::int64_t>(outcome.size), outcome.fetched_at, outcome.due,
                    outcome.content_hash, outcome.etag, outcome.last_modified, outcome.text_hash, changes,
                    watched, outcome.weight);
    if (auto done = update.run(); !done) return done;
    const auto out = handed_out_.find(outcome.host);
    if (out != handed_out_.end()) {
        out->second.erase(outcome.id);
        if (out->second.empty()) handed_out_.erase(out);
    }
    const bool was_queued = before->value_or(0) == static_cast<int>(State::queued);
    const bool is_queued = outcome.state == State::queued;
    if (was_queued && !is_queued && queued_ > 0) --queued_;
    if (!was_queued && is_queued) ++queued_;
    return {};
}

void Frontier::give_back(const Task& task) {
    const auto out = handed_out_.find(task.host);
    if (out != handed_out_.end()) out->second.erase(task.id);
}

Result<std::int64_t> Frontier::count_trap(std::string_view path, bool add) {
    const std::int64_t hash = url_hash(path);
    if (add) {
        if (auto begun = begin(); !begun) return base::fail(begun);
        if (auto done = statement(count_trap_up).bind(1, hash).run(); !done) return base::fail(done);
    }
    const auto known = one(statement(find_trap).bind(1, hash));
    if (!known) return base::fail(known);
    return known->value_or(0);
}

}  // namespace jobindex::crawler
