// The part of the Frontier that keeps visits to boards.
#include "crawler/frontier.h"

namespace jobindex::crawler {

namespace {

template <class... Values>
Result<void> change(sqlite::Database& database, std::string_view sql, const Values&... values) {
    auto statement = database.prepare(sql);
    if (!statement) return base::fail(statement);
    return statement->bind_all(values...).run();
}

/// First column of the only row; nullopt without one.
template <class... Values>
Result<std::optional<std::string>> one_text(sqlite::Database& database, std::string_view sql,
                                            const Values&... values) {
    auto select = database.prepare(sql);
    if (!select) return base::fail(select);
    const auto row = select->bind_all(values...).step();
    if (!row) return base::fail(row);
    if (!*row) return std::optional<std::string>();
    return std::optional<std::string>(select->text(0));
}

}  // namespace

Result<std::vector<PullRow>> Frontier::pulls() {
    return read_pulls(database_);
}

Result<std::vector<PullRow>> read_pulls(const sqlite::Database& database) {
    auto select = database.prepare(
        "SELECT source, open, began, ended, due, status, reason, stated, listed FROM pulls ORDER BY source");
    if (!select) return base::fail(select);
    std::vector<PullRow> out;
    while (true) {
        const auto more = select->step();
        if (!more) return base::fail(more);
        if (!*more) return out;
        PullRow row;
        row.source = select->text(0);
        row.open = select->integer(1) != 0;
        row.began = select->integer(2);
        row.ended = select->integer(3);
        row.due = select->integer(4);
        row.status = select->text(5);
        row.reason = select->text(6);
        if (!select->is_null(7)) row.stated = select->integer(7);
        row.listed = select->integer(8);
        out.push_back(std::move(row));
    }
}

Result<void> Frontier::set_pull(const PullRow& row) {
    if (auto begun = begin(); !begun) return begun;
    return change(database_, "INSERT OR REPLACE INTO pulls VALUES(?,?,?,?,?,?,?,?,?)", row.source,
                  row.open ? 1 : 0, row.began, row.ended, row.due, row.status, row.reason, row.stated,
                  row.listed);
}

Result<void> Frontier::begin_steps(std::string_view source) {
    if (auto begun = begin(); !begun) return begun;
    return change(database_, "UPDATE pull_steps SET fresh = 0 WHERE source = ?", source);
}

Result<void> Frontier::set_step(std::string_view source, std::string_view step, std::string_view result) {
    if (auto begun = begin(); !begun) return begun;
    return change(database_, "INSERT OR REPLACE INTO pull_steps VALUES(?,?,?,1)", source, step, result);
}

Result<std::optional<std::string>> Frontier::step(std::string_view source, std::string_view step) {
    return one_text(database_, "SELECT result FROM pull_steps WHERE source = ? AND step = ?", source, step);
}

Result<std::vector<std::pair<std::string, std::string>>> Frontier::fresh_steps(std::string_view source) {
    auto select =
        database_.prepare("SELECT step, result FROM pull_steps WHERE source = ? AND fresh = 1 ORDER BY step");
    if (!select) return base::fail(select);
    select->bind(1, source);
    std::vector<std::pair<std::string, std::string>> out;
    while (true) {
        const auto more = select->step();
        if (!more) return base::fail(more);
        if (!*more) return out;
        out.emplace_back(select->text(0), select->text(1));
    }
}

Result<void> Frontier::set_item(std::string_view source, std::string_view key, std::string_view item) {
    if (auto begun = begin(); !begun) return begun;
    return change(database_, "INSERT OR REPLACE INTO pull_items VALUES(?,?,?)", source, key, item);
}

Result<std::string> Frontier::item(std::string_view source, std::string_view key) {
    auto found = one_text(database_, "SELECT item FROM pull_items WHERE source = ? AND key = ?", source, key);
    if (!found) return base::fail(found);
    return found->value_or("");
}

}  // namespace jobindex::crawler
