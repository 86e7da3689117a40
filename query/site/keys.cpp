#include "query/site/keys.h"

#include <algorithm>
#include <array>

#include "core/base/secret.h"
#include "core/base/text.h"

namespace jobindex::site {
namespace {

using base::fail;
using base::Result;

constexpr std::array<std::string_view, 3> kNames = {"read", "ingest", "admin"};
constexpr std::string_view kPrefix = "jq_";
constexpr std::size_t kSecretBytes = 30;  // 40 characters of base64url
constexpr std::size_t kIdLength = 8;
constexpr std::size_t kLongestName = 100;
constexpr std::string_view kColumns = "id, name, scope, created, expires, revoked, hash";

ApiKey key_of(const sqlite::Statement& row) {
    return {
        std::string(row.text(0)), std::string(row.text(1)), key_scope(row.text(2)).value_or(KeyScope::read),
        row.integer(3),           row.integer(4),           row.integer(5) != 0};
}

bool in_force(const ApiKey& key, base::Timestamp now) {
    return !key.revoked && (key.expires == 0 || now < key.expires);
}

bool is_name(std::string_view name) {
    return !base::trim(name).empty() && name.size() <= kLongestName &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

std::string_view name_of(KeyScope scope) {
    return kNames[static_cast<std::size_t>(scope)];
}

std::optional<KeyScope> key_scope(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<KeyScope>(found - kNames.begin());
}

Result<NewKey> ApiKeys::insert(ApiKey key) {
    const auto token = base::random_token(kSecretBytes);
    if (!token) return fail(token);
    key.id = token->substr(0, kIdLength);
    const std::string secret = std::string(kPrefix) + *token;
    auto sql = database_->prepare(
        "INSERT INTO api_key(id, name, scope, created, expires, revoked, hash) VALUES(?,?,?,?,?,0,?)");
    if (!sql) return fail(sql);
    sql->bind(1, key.id)
        .bind(2, key.name)
        .bind(3, name_of(key.scope))
        .bind(4, key.created)
        .bind(5, key.expires);
    if (auto done = sql->bind_blob(6, base::sha256(secret)).run(); !done) return fail(done);
    return NewKey{std::move(key), secret};
}

Result<NewKey> ApiKeys::add(std::string_view name, KeyScope scope, base::Timestamp now,
                            base::Timestamp expires) {
    if (!is_name(name))
        return fail(base::Code::invalid_input, "a key needs a name of at most 100 characters",
                    "name who has it: the host of a society, \"physics.example.org\"");
    return insert({{}, std::string(base::trim(name)), scope, now, expires, false});
}

Result<std::optional<NewKey>> ApiKeys::rotate(std::string_view id, base::Timestamp now,
                                              base::Timestamp old_ends) {
    const auto keys = list();
    if (!keys) return fail(keys);
    const auto old = std::find_if(keys->begin(), keys->end(),
                                  [&](const ApiKey& key) { return key.id == id && in_force(key, now); });
    if (old == keys->end()) return std::optional<NewKey>();
    auto transaction = sqlite::Transaction::begin(*database_);
    if (!transaction) return fail(transaction);
    auto made = insert({{}, old->name, old->scope, now, old->expires, false});
    if (!made) return fail(made);
    auto sql = database_->prepare("UPDATE api_key SET expires=? WHERE id=?");
    if (!sql) return fail(sql);
    if (auto done = sql->bind(1, old_ends).bind(2, id).run(); !done) return fail(done);
    if (auto kept = transaction->commit(); !kept) return fail(kept);
    return std::optional(std::move(*made));
}

Result<bool> ApiKeys::revoke(std::string_view id) {
    auto sql = database_->prepare("UPDATE api_key SET revoked=1 WHERE id=?");
    if (!sql) return fail(sql);
    if (auto done = sql->bind(1, id).run(); !done) return fail(done);
    return database_->changes() > 0;
}

Result<std::vector<ApiKey>> ApiKeys::list() const {
    auto sql = database_->prepare("SELECT " + std::string(kColumns) + " FROM api_key ORDER BY created, id");
    if (!sql) return fail(sql);
    std::vector<ApiKey> out;
    while (true) {
        const auto row = sql->step();
        if (!row) return fail(row);
        if (!*row) return out;
        out.push_back(key_of(*sql));
    }
}

Result<std::optional<ApiKey>> ApiKeys::check(std::string_view secret, base::Timestamp now) const {
    // What is looked up is a hash, so that how far the search goes tells nothing of a key.
    const std::string hash = base::sha256(secret);
    auto sql = database_->prepare("SELECT " + std::string(kColumns) + " FROM api_key WHERE hash=?");
    if (!sql) return fail(sql);
    const auto row = sql->bind_blob(1, hash).step();
    if (!row) return fail(row);
    if (!*row || !base::same_secret(sql->text(6), hash)) return std::optional<ApiKey>();
    auto key = key_of(*sql);
    if (!in_force(key, now)) return std::optional<ApiKey>();
    return std::optional(std::move(key));
}

}  // namespace jobindex::site
