#include "query/site/submissions.h"

#include <fmt/format.h>

#include "core/base/secret.h"

namespace jobindex::site {
namespace {

using base::fail;
using base::Result;

constexpr base::Timestamp kDay = 86'400;

Result<Submission> submission_of(const sqlite::Statement& row) {
    auto json = base::parse_json(row.text(3));
    if (!json) return fail(base::Code::corrupt, fmt::format("submission {} is damaged", row.integer(0)));
    return Submission{row.integer(0), row.integer(1), std::string(row.text(2)), std::move(*json)};
}

}  // namespace

Result<long long> Submissions::add(const base::Json& row, std::string_view contact, std::string_view client,
                                   base::Timestamp now) {
    // The address of a client is kept as a hash, and only to count.
    const std::string who = base::sha256(client);
    auto transaction = sqlite::Transaction::begin(*database_);
    if (!transaction) return fail(transaction);
    auto count = database_->prepare(
        "SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM submission WHERE client=? AND "
        "created>?)");
    if (!count) return fail(count);
    if (const auto there = count->bind_blob(1, who).bind(2, now - kDay).step(); !there) return fail(there);
    if (count->integer(0) >= kMostWaiting || count->integer(1) >= kMostOfClient)
        return fail(base::Code::limit, "too many ads wait for review", "try again tomorrow");
    auto insert = database_->prepare("INSERT INTO submission(created, contact, client, row) VALUES(?,?,?,?)");
    if (!insert) return fail(insert);
    insert->bind(1, now).bind(2, contact).bind_blob(3, who).bind(4, row.dump());
    if (auto done = insert->run(); !done) return fail(done);
    const long long id = database_->last_row_id();
    if (auto kept = transaction->commit(); !kept) return fail(kept);
    return id;
}

Result<std::vector<Submission>> Submissions::list() const {
    auto sql = database_->prepare("SELECT id, created, contact, row FROM submission ORDER BY id");
    if (!sql) return fail(sql);
    std::vector<Submission> out;
    while (true) {
        const auto row = sql->step();
        if (!row) return fail(row);
        if (!*row) return out;
        auto read = submission_of(*sql);
        if (!read) return fail(read);
        out.push_back(std::move(*read));
    }
}

Result<std::optional<Submission>> Submissions::find(long long id) const {
    auto sql = database_->prepare("SELECT id, created, contact, row FROM submission WHERE id=?");
    if (!sql) return fail(sql);
    const auto row = sql->bind(1, static_cast<std::int64_t>(id)).step();
    if (!row) return fail(row);
    if (!*row) return std::optional<Submission>();
    auto read = submission_of(*sql);
    if (!read) return fail(read);
    return std::optional(std::move(*read));
}

Result<bool> Submissions::remove(long long id) {
    auto sql = database_->prepare("DELETE FROM submission WHERE id=?");
    if (!sql) return fail(sql);
    if (auto done = sql->bind(1, static_cast<std::int64_t>(id)).run(); !done) return fail(done);
    return database_->changes() > 0;
}

}  // namespace jobindex::site
