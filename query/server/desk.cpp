#include "query/server/desk.h"

#include <fmt/format.h>

#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "query/site/site.h"

namespace jobindex::server {
namespace {

using base::Result;

/// So many wrong keys at once, then one every ten seconds.
constexpr double kWrongKeys = 10, kWrongKeysPerSecond = 0.1;
constexpr std::string_view kScheme = "Bearer ";
constexpr std::size_t kLongestIdempotencyKey = 200;

site::KeyScope key_scope_of(Scope scope) {
    if (scope == Scope::admin) return site::KeyScope::admin;
    return scope == Scope::ingest ? site::KeyScope::ingest : site::KeyScope::read;
}

std::string digest_of(const Request& request) {
    return base::sha256(request.method + "\n" + request.path + "\n" + request.body);
}

tl::unexpected<Problem> broken(const base::Error& error) {
    base::log::error(error.message);
    return tl::unexpected(problem_of(error));
}

}  // namespace

Desk::Desk(std::filesystem::path home, sqlite::Database database)
    : home_(std::move(home)), database_(std::move(database)), failures_(kWrongKeysPerSecond, kWrongKeys) {}

Result<std::unique_ptr<Desk>> Desk::open(const std::filesystem::path& home) {
    auto database = site::open_database(home);
    if (!database) return base::fail(database);
    return std::unique_ptr<Desk>(new Desk(home, std::move(*database)));
}

tl::expected<site::ApiKey, Problem> Desk::admit(const Request& request, Scope scope, base::Timestamp now) {
    const auto header = request.header("authorization");
    if (!base::starts_with_ignoring_case(header, kScheme))
        return tl::unexpected(problem(401, "this needs a key: Authorization: Bearer jq_..."));
    if (const auto may = failures_.peek(request.client); !may.allowed)
        return tl::unexpected(problem(429, "too many wrong keys from this address; try again in a minute"));
    const auto key = [&] {
        const std::scoped_lock lock(mutex_);
        return site::ApiKeys(database_).check(base::trim(header.substr(kScheme.size())), now);
    }();
    if (!key) return broken(key.error());
    if (!*key) {
        failures_.take(request.client);
        return tl::unexpected(problem(401, "this key is not in force"));
    }
    if ((*key)->scope < key_scope_of(scope))
        return tl::unexpected(problem(403, fmt::format("this key allows {} alone", name_of((*key)->scope))));
    return **key;
}

tl::expected<std::optional<site::GivenAnswer>, Problem> Desk::answered(const site::ApiKey& key,
                                                                       const Request& request) {
    const auto name = request.header("idempotency-key");
    if (name.empty()) return std::nullopt;
    if (name.size() > kLongestIdempotencyKey)
        return tl::unexpected(problem(400, "the Idempotency-Key is longer than 200 bytes"));
    const std::scoped_lock lock(mutex_);
    auto given = site::Answered(database_).find(key.id, name);
    if (!given) return broken(given.error());
    if (*given && (*given)->digest != digest_of(request))
        return tl::unexpected(problem(422, "this Idempotency-Key was used for another request"));
    return std::move(*given);
}

Result<void> Desk::keep_answer(const site::ApiKey& key, const Request& request, const Response& response,
                               base::Timestamp now) {
    const auto name = request.header("idempotency-key");
    if (name.empty()) return {};
    const std::scoped_lock lock(mutex_);
    return site::Answered(database_).keep(key.id, name, {digest_of(request), response.status, response.body},
                                          now);
}

Result<void> Desk::hand_over(const inbox::Batch& batch) {
    return inbox::put(home_ / "inbox", batch);
}

Result<long long> Desk::submit(const base::Json& row, std::string_view contact, const Request& request,
                               base::Timestamp now) {
    const std::scoped_lock lock(mutex_);
    return site::Submissions(database_).add(row, contact, request.client, now);
}

}  // namespace jobindex::server
