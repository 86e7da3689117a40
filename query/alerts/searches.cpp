#include "query/alerts/searches.h"

#include <fmt/format.h>

namespace jobindex::alerts {
namespace {

constexpr std::string_view kColumns =
    "SELECT id, public, channel, target, secret, query, language, frequency, state, created, digest_at, "
    "last_sent FROM alert_search";

SavedSearch read(const sqlite::Statement& row) {
    SavedSearch search;
    search.row = row.integer(0);
    search.id = row.text(1);
    search.channel = value_in(kChannels, row.text(2)).value_or(Channel::feed);
    search.target = row.text(3);
    search.secret = row.text(4);
    search.query = row.text(5);
    search.language = row.text(6);
    search.frequency = value_in(kFrequencies, row.text(7)).value_or(Frequency::weekly);
    search.state = value_in(kStates, row.text(8)).value_or(State::pending);
    search.created = row.integer(9);
    search.digest_at = row.integer(10);
    search.last_sent = row.integer(11);
    return search;
}

base::Result<std::optional<SavedSearch>> first(base::Result<sqlite::Statement> statement) {
    const auto row = statement->step();
    if (!row) return base::fail(row);
    return *row ? std::optional(read(*statement)) : std::nullopt;
}

}  // namespace

base::Result<void> insert_search(sqlite::Database& database, SavedSearch& search,
                                 std::string_view confirm_hash) {
    auto insert = database.prepare(
        "INSERT INTO alert_search(public, channel, target, secret, query, language, frequency, state, "
        "created, digest_at, confirm_hash) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    if (!insert) return base::fail(insert);
    insert->bind(1, search.id).bind(2, name_of(search.channel)).bind(3, search.target);
    insert->bind_blob(4, search.secret).bind(5, search.query).bind(6, search.language);
    insert->bind(7, name_of(search.frequency)).bind(8, name_of(search.state)).bind(9, search.created);
    insert->bind(10, search.digest_at);
    if (confirm_hash.empty()) {
        insert->bind(11, nullptr);
    } else {
        insert->bind_blob(11, confirm_hash);
    }
    if (auto done = insert->run(); !done) return done;
    search.row = database.last_row_id();
    return {};
}

base::Result<std::optional<SavedSearch>> find_search(const sqlite::Database& database, std::string_view id) {
    auto select = database.prepare(fmt::format("{} WHERE public=?", kColumns));
    if (!select) return base::fail(select);
    select->bind(1, id);
    return first(std::move(select));
}

base::Result<std::optional<SavedSearch>> search_in_row(const sqlite::Database& database, std::int64_t row) {
    auto select = database.prepare(fmt::format("{} WHERE id=?", kColumns));
    if (!select) return base::fail(select);
    select->bind(1, row);
    return first(std::move(select));
}

base::Result<std::optional<SavedSearch>> search_to_confirm(const sqlite::Database& database,
                                                           std::string_view confirm_hash) {
    auto select = database.prepare(fmt::format("{} WHERE confirm_hash=?", kColumns));
    if (!select) return base::fail(select);
    select->bind_blob(1, confirm_hash);
    return first(std::move(select));
}

base::Result<std::vector<SavedSearch>> all_searches(const sqlite::Database& database, bool active_only) {
    auto select = database.prepare(
        fmt::format("{}{} ORDER BY id", kColumns, active_only ? " WHERE state='active'" : ""));
    if (!select) return base::fail(select);
    std::vector<SavedSearch> searches;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return searches;
        searches.push_back(read(*select));
    }
}

base::Result<SearchCount> count_active(const sqlite::Database& database) {
    auto select =
        database.prepare("SELECT count(*), ifnull(max(id), 0) FROM alert_search WHERE state='active'");
    if (!select) return base::fail(select);
    if (const auto row = select->step(); !row) return base::fail(row);
    return SearchCount{select->integer(0), select->integer(1)};
}

base::Result<std::optional<SavedSearch>> same_active(const sqlite::Database& database,
                                                     const SavedSearch& search) {
    auto select = database.prepare(fmt::format(
        "{} WHERE state='active' AND channel=? AND target=? AND query=? AND frequency=?", kColumns));
    if (!select) return base::fail(select);
    select->bind_all(name_of(search.channel), search.target, search.query, name_of(search.frequency));
    return first(std::move(select));
}

base::Result<int> searches_of(const sqlite::Database& database, Channel channel, std::string_view target) {
    auto select = database.prepare("SELECT count(*) FROM alert_search WHERE channel=? AND target=?");
    if (!select) return base::fail(select);
    select->bind_all(name_of(channel), target);
    if (const auto row = select->step(); !row) return base::fail(row);
    return static_cast<int>(select->integer(0));
}

base::Result<void> activate(sqlite::Database& database, const SavedSearch& search, base::Timestamp now) {
    auto update = database.prepare(
        "UPDATE alert_search SET state='active', digest_at=? WHERE id=? AND state='pending'");
    if (!update) return base::fail(update);
    if (auto done = update->bind_all(now, search.row).run(); !done) return done;
    auto others = database.prepare(
        "DELETE FROM alert_search WHERE state='pending' AND channel=? AND target=? AND query=? AND "
        "frequency=?");
    if (!others) return base::fail(others);
    return others->bind_all(name_of(search.channel), search.target, search.query, name_of(search.frequency))
        .run();
}

base::Result<bool> erase_search(sqlite::Database& database, std::int64_t row) {
    auto erase = database.prepare("DELETE FROM alert_search WHERE id=?");
    if (!erase) return base::fail(erase);
    if (auto done = erase->bind(1, row).run(); !done) return base::fail(done);
    return database.changes() > 0;
}

base::Result<int> erase_pending(sqlite::Database& database, base::Timestamp before) {
    auto erase = database.prepare("DELETE FROM alert_search WHERE state='pending' AND created<?");
    if (!erase) return base::fail(erase);
    if (auto done = erase->bind(1, before).run(); !done) return base::fail(done);
    return database.changes();
}

}  // namespace jobindex::alerts
