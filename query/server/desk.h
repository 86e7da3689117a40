// Desk: where a server takes things in: keys, ads that are handed over, ads that visitors post. It has the
// one connection to site.db, behind a lock. Thread-safe.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "core/inbox/inbox.h"
#include "query/server/problem.h"
#include "query/server/rate_limit.h"
#include "query/server/route.h"
#include "query/site/answered.h"
#include "query/site/keys.h"
#include "query/site/submissions.h"

namespace jobindex::server {

/// Takes things in for one data directory.
class Desk {
  public:
    /// Opens site.db of `home`. Errors: as site::open_database().
    static base::Result<std::unique_ptr<Desk>> open(const std::filesystem::path& home);

    /// The key of a request's Authorization header, when it allows `scope`.
    ///
    /// Errors: 401 without a key or with a wrong one, 403 when it does not allow that, 429 for a client that
    /// was wrong too often.
    tl::expected<site::ApiKey, Problem> admit(const Request& request, Scope scope, base::Timestamp now);

    /// The answer that was given to the same request before; 422 when the Idempotency-Key was used for
    /// another request. nullopt: it is new.
    tl::expected<std::optional<site::GivenAnswer>, Problem> answered(const site::ApiKey& key,
                                                                     const Request& request);
    /// Keeps the answer to a request with an Idempotency-Key.
    base::Result<void> keep_answer(const site::ApiKey& key, const Request& request, const Response& response,
                                   base::Timestamp now);
    /// Hands ads over to the indexer. Errors: as inbox::put().
    base::Result<void> hand_over(const inbox::Batch& batch);
    /// Keeps an ad of a visitor for review. Errors: as Submissions::add().
    base::Result<long long> submit(const base::Json& row, std::string_view contact, const Request& request,
                                   base::Timestamp now);

  private:
    Desk(std::filesystem::path home, sqlite::Database database);
    std::filesystem::path home_;
    std::mutex mutex_;  ///< guards database_
    sqlite::Database database_;
    RateLimit failures_;
};

}  // namespace jobindex::server
