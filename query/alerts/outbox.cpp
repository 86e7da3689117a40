#include "query/alerts/outbox.h"

#include <fmt/format.h>

namespace jobindex::alerts {
namespace {

constexpr std::string_view kColumns =
    "SELECT id, search, channel, target, message_id, body, created, next_try, tries, error FROM alert_outbox";

base::Result<std::vector<OutboxRow>> rows_of(sqlite::Statement& select) {
    std::vector<OutboxRow> rows;
    while (true) {
        const auto there = select.step();
        if (!there) return base::fail(there);
        if (!*there) return rows;
        OutboxRow row;
        row.row = select.integer(0);
        if (!select.is_null(1)) row.search = select.integer(1);
        row.channel = value_in(kChannels, select.text(2)).value_or(Channel::mail);
        row.target = select.text(3);
        row.message_id = select.text(4);
        row.body = select.text(5);
        row.created = select.integer(6);
        row.next_try = select.integer(7);
        row.tries = static_cast<int>(select.integer(8));
        row.error = select.text(9);
        rows.push_back(std::move(row));
    }
}

}  // namespace

base::Result<void> put_message(sqlite::Database& database, const OutboxRow& message) {
    auto insert = database.prepare(
        "INSERT INTO alert_outbox(search, channel, target, message_id, body, created, next_try) "
        "VALUES(?,?,?,?,?,?,?)");
    if (!insert) return base::fail(insert);
    insert->bind(1, message.search).bind(2, name_of(message.channel)).bind(3, message.target);
    insert->bind(4, message.message_id).bind_blob(5, message.body);
    return insert->bind(6, message.created).bind(7, message.created).run();
}

base::Result<std::vector<std::int64_t>> due_messages(const sqlite::Database& database, base::Timestamp now) {
    auto select =
        database.prepare("SELECT id FROM alert_outbox WHERE dead=0 AND next_try<=? ORDER BY next_try, id");
    if (!select) return base::fail(select);
    select->bind(1, now);
    std::vector<std::int64_t> rows;
    while (true) {
        const auto there = select->step();
        if (!there) return base::fail(there);
        if (!*there) return rows;
        rows.push_back(select->integer(0));
    }
}

base::Result<std::optional<OutboxRow>> message_in_row(const sqlite::Database& database, std::int64_t row) {
    auto select = database.prepare(fmt::format("{} WHERE id=? AND dead=0", kColumns));
    if (!select) return base::fail(select);
    select->bind(1, row);
    auto rows = rows_of(*select);
    if (!rows) return base::fail(rows);
    return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

base::Result<void> message_arrived(sqlite::Database& database, const OutboxRow& message,
                                   base::Timestamp now) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return base::fail(transaction);
    auto erase = database.prepare("DELETE FROM alert_outbox WHERE id=?");
    if (!erase) return base::fail(erase);
    if (auto done = erase->bind(1, message.row).run(); !done) return done;
    auto note = database.prepare("UPDATE alert_search SET last_sent=? WHERE id=?");
    if (!note) return base::fail(note);
    if (auto done = note->bind(1, now).bind(2, message.search).run(); !done) return done;
    return transaction->commit();
}

base::Result<void> message_failed(sqlite::Database& database, const OutboxRow& message, bool dead) {
    auto update = database.prepare("UPDATE alert_outbox SET tries=?, next_try=?, error=?, dead=? WHERE id=?");
    if (!update) return base::fail(update);
    return update->bind_all(message.tries, message.next_try, message.error, dead ? 1 : 0, message.row).run();
}

base::Result<std::vector<OutboxRow>> dead_messages(const sqlite::Database& database) {
    auto select = database.prepare(fmt::format("{} WHERE dead=1 ORDER BY id", kColumns));
    if (!select) return base::fail(select);
    return rows_of(*select);
}

base::Result<std::int64_t> count_dead(const sqlite::Database& database, std::int64_t search) {
    auto select = database.prepare("SELECT count(*) FROM alert_outbox WHERE dead=1 AND search=?");
    if (!select) return base::fail(select);
    select->bind(1, search);
    if (const auto row = select->step(); !row) return base::fail(row);
    return select->integer(0);
}

base::Result<int> revive_dead(sqlite::Database& database, base::Timestamp now) {
    auto update = database.prepare("UPDATE alert_outbox SET dead=0, tries=0, next_try=? WHERE dead=1");
    if (!update) return base::fail(update);
    if (auto done = update->bind(1, now).run(); !done) return base::fail(done);
    return database.changes();
}

base::Result<void> erase_dead(sqlite::Database& database, base::Timestamp before) {
    auto erase = database.prepare("DELETE FROM alert_outbox WHERE dead=1 AND created<?");
    if (!erase) return base::fail(erase);
    return erase->bind(1, before).run();
}

base::Result<OutboxCount> count_messages(const sqlite::Database& database) {
    const auto waiting = database.integer("SELECT count(*) FROM alert_outbox WHERE dead=0");
    if (!waiting) return base::fail(waiting);
    const auto dead = database.integer("SELECT count(*) FROM alert_outbox WHERE dead=1");
    if (!dead) return base::fail(dead);
    const auto mails = database.integer("SELECT count(*) FROM alert_outbox WHERE dead=0 AND channel='mail'");
    if (!mails) return base::fail(mails);
    auto select = database.prepare(
        "SELECT error FROM alert_outbox WHERE dead=0 AND channel='mail' AND error<>'' ORDER BY next_try, id "
        "LIMIT 1");
    if (!select) return base::fail(select);
    auto errors = select->texts();
    if (!errors) return base::fail(errors);
    return OutboxCount{*waiting, *dead, *mails, errors->empty() ? std::string() : std::move(errors->front())};
}

}  // namespace jobindex::alerts
