// The part of the Frontier that is about hosts, seeds and turns of revisiting, used a few times a run.
#include <fmt/format.h>

#include "core/sqlite/migration.h"
#include "crawler/frontier.h"
#include "crawler/frontier_schema.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

Result<std::vector<std::string>> text_column(const sqlite::Database& database, std::string_view sql) {
    auto select = database.prepare(sql);
    if (!select) return base::fail(select);
    return select->texts();
}

template <class... Values>
Result<int> change(sqlite::Database& database, std::string_view sql, const Values&... values) {
    auto statement = database.prepare(sql);
    if (!statement) return base::fail(statement);
    if (auto done = statement->bind_all(values...).run(); !done) return base::fail(done);
    return database.changes();
}

Result<void> nothing(const Result<int>& changed) {
    if (!changed) return base::fail(changed);
    return {};
}

}  // namespace

Result<std::vector<HostId>> Frontier::hosts_with_work() {
    auto select = database_.prepare(
        "SELECT id FROM hosts WHERE EXISTS (SELECT 1 FROM urls WHERE urls.host = hosts.id AND state = 0)");
    if (!select) return base::fail(select);
    std::vector<HostId> out;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return out;
        out.push_back(select->integer(0));
    }
}

Result<RobotsRow> Frontier::robots(HostId host) {
    auto select =
        database_.prepare("SELECT robots, robots_status, robots_at, robots_reason FROM hosts WHERE id = ?");
    if (!select) return base::fail(select);
    const auto row = select->bind(1, host).step();
    if (!row) return base::fail(row);
    if (!*row) return RobotsRow{};
    return RobotsRow{std::string(select->text(0)), static_cast<int>(select->integer(1)), select->integer(2),
                     std::string(select->text(3))};
}

Result<void> Frontier::set_robots(HostId host, const RobotsRow& row) {
    if (auto begun = begin(); !begun) return begun;
    return nothing(change(database_,
                          "UPDATE hosts SET robots = ?, robots_status = ?, robots_at = ?, robots_reason = ?"
                          " WHERE id = ?",
                          row.text, row.status, row.read_at, row.reason, host));
}

Result<HostRest> Frontier::rest(HostId host) {
    auto select = database_.prepare(
        "SELECT paused_until, throttled, parked, day, day_requests FROM hosts WHERE id = ?");
    if (!select) return base::fail(select);
    const auto row = select->bind(1, host).step();
    if (!row) return base::fail(row);
    if (!*row) return HostRest{};
    return HostRest{select->integer(0), static_cast<int>(select->integer(1)),
                    static_cast<int>(select->integer(2)), select->integer(3), select->integer(4)};
}

Result<void> Frontier::set_rest(HostId host, const HostRest& rest) {
    if (auto begun = begin(); !begun) return begun;
    return nothing(change(database_,
                          "UPDATE hosts SET paused_until = ?, throttled = ?, parked = ?, day = ?,"
                          " day_requests = ? WHERE id = ?",
                          rest.paused_until, rest.throttled, rest.parked, rest.day, rest.day_requests, host));
}

Result<HostChange> Frontier::change_of(HostId host, std::size_t sample) {
    // In order of hash, which says nothing of a page, the first ones are a fair sample.
    auto select = database_.prepare(
        "SELECT changes, watched, weight FROM urls WHERE host = ? AND state = 1 AND watched > 0"
        " ORDER BY hash LIMIT ?");
    if (!select) return base::fail(select);
    select->bind_all(host, static_cast<std::int64_t>(sample));
    HostChange out;
    double changes = 0;
    double days = 0;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) break;
        out.pages.push_back({select->number(0) / select->number(1), select->number(2)});
        changes += select->number(0);
        days += select->number(1);
    }
    if (days > 0) out.rate = changes / days;
    return out;
}

Result<bool> Frontier::add_source(std::string_view url, Timestamp now) {
    if (auto begun = begin(); !begun) return base::fail(begun);
    const auto added = change(database_, "INSERT OR IGNORE INTO sources(url, added) VALUES(?, ?)", url, now);
    if (!added) return base::fail(added);
    return *added > 0;
}

Result<std::vector<std::string>> Frontier::sources() {
    return text_column(database_, "SELECT url FROM sources ORDER BY added, url");
}

Result<void> Frontier::add_scope(std::string_view host, std::string_view reason) {
    if (auto begun = begin(); !begun) return begun;
    return nothing(change(database_, "INSERT OR IGNORE INTO scope(host, reason) VALUES(?, ?)", host, reason));
}

Result<std::vector<std::string>> Frontier::scope() {
    return text_column(database_, "SELECT host FROM scope ORDER BY host");
}

Result<void> Frontier::requeue(std::string_view url) {
    const auto host = host_id(origin_of(url));
    if (!host) return base::fail(host);
    if (auto begun = begin(); !begun) return begun;
    if (auto done = statement(requeue_url).bind_all(*host, url_hash(url)).run(); !done) return done;
    queued_ += static_cast<std::uint64_t>(database_.changes());
    return {};
}

Result<std::uint64_t> Frontier::requeue_due(Timestamp now) {
    if (auto begun = begin(); !begun) return base::fail(begun);
    const auto changed = change(
        database_,
        "UPDATE urls SET state = 0, attempts = 0, due = 0 WHERE due > 0 AND due <= ? AND state <> 0", now);
    if (!changed) return base::fail(changed);
    queued_ += static_cast<std::uint64_t>(*changed);
    return static_cast<std::uint64_t>(*changed);
}

Result<std::uint64_t> Frontier::requeue_host(HostId host) {
    if (auto begun = begin(); !begun) return base::fail(begun);
    const auto changed = change(
        database_, "UPDATE urls SET state = 0, attempts = 0, due = 0 WHERE host = ? AND state IN (1, 4, 5)",
        host);
    if (!changed) return base::fail(changed);
    queued_ += static_cast<std::uint64_t>(*changed);
    return static_cast<std::uint64_t>(*changed);
}

Result<bool> Frontier::has_queued(HostId host) {
    const auto found = database_.integer(
        fmt::format("SELECT EXISTS (SELECT 1 FROM urls WHERE host = {} AND state = 0)", host));
    if (!found) return base::fail(found);
    return *found != 0;
}

Result<std::optional<Timestamp>> Frontier::next_due(HostId host, Timestamp now) {
    const auto due = database_.integer(fmt::format(
        "SELECT ifnull(min(due), 0) FROM urls WHERE host = {} AND state = 0 AND due > {}", host, now));
    if (!due) return base::fail(due);
    if (*due == 0) return std::optional<Timestamp>();
    return std::optional<Timestamp>(*due);
}

Result<FrontierCounts> Frontier::counts() {
    return count_states(database_);
}

Result<FrontierCounts> count_states(const sqlite::Database& database) {
    auto select =
        database.prepare("SELECT state, count(*) FROM urls WHERE kind <> 1 OR state = 0 GROUP BY state");
    if (!select) return base::fail(select);
    FrontierCounts counts;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return counts;
        const auto count = static_cast<std::uint64_t>(select->integer(1));
        switch (static_cast<State>(select->integer(0))) {
            case State::queued:
                counts.queued = count;
                break;
            case State::fetched:
                counts.fetched = count;
                break;
            case State::gone:
                counts.gone = count;
                break;
            case State::refused:
                counts.refused = count;
                break;
            case State::failed:
                counts.failed = count;
                break;
            case State::redirected:
                counts.redirected = count;
                break;
        }
    }
}

Result<sqlite::Database> open_frontier_to_read(const std::filesystem::path& path) {
    auto database = sqlite::Database::open(path, {.read_only = true});
    if (!database) return database;
    const auto version = sqlite::schema_version(*database);
    if (!version) return base::fail(version);
    if (*version != static_cast<int>(kFrontierSchema.size())) {
        return base::fail(
            base::Code::unsupported,
            fmt::format("{} has schema version {}, this program reads {}", path.string(), *version,
                        kFrontierSchema.size()),
            "run \"jobindex crawl\" once to bring it up to date, or use the jobindex that wrote it");
    }
    return database;
}

}  // namespace jobindex::crawler
