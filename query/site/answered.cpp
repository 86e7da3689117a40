#include "query/site/answered.h"

namespace jobindex::site {
namespace {

using base::fail;
using base::Result;

constexpr base::Timestamp kDay = 86'400;

}  // namespace

Result<std::optional<GivenAnswer>> Answered::find(std::string_view key,
                                                  std::string_view idempotency_key) const {
    auto sql = database_->prepare("SELECT digest, status, body FROM answered WHERE key=? AND idempotency=?");
    if (!sql) return fail(sql);
    const auto row = sql->bind(1, key).bind(2, idempotency_key).step();
    if (!row) return fail(row);
    if (!*row) return std::optional<GivenAnswer>();
    return std::optional(
        GivenAnswer{std::string(sql->text(0)), static_cast<int>(sql->integer(1)), std::string(sql->text(2))});
}

Result<void> Answered::keep(std::string_view key, std::string_view idempotency_key, const GivenAnswer& answer,
                            base::Timestamp now) {
    auto old = database_->prepare("DELETE FROM answered WHERE created<?");
    if (!old) return fail(old);
    if (auto done = old->bind(1, now - kDay).run(); !done) return done;
    auto sql = database_->prepare(
        "INSERT OR REPLACE INTO answered(key, idempotency, digest, status, body, created) "
        "VALUES(?,?,?,?,?,?)");
    if (!sql) return fail(sql);
    sql->bind(1, key).bind(2, idempotency_key).bind_blob(3, answer.digest).bind(4, answer.status);
    return sql->bind(5, answer.body).bind(6, now).run();
}

}  // namespace jobindex::site
