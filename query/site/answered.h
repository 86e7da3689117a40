// Answered: answers to requests with an Idempotency-Key, so that one sent again does nothing twice.
//
// Not thread-safe, as ApiKeys. Answers are kept for a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace jobindex::site {

/// An answer that was given.
struct GivenAnswer {
    std::string digest;  ///< of the request that it answers
    int status = 0;
    std::string body;
};

/// The answers of a site. `database` is that of open_database() and must outlive it.
class Answered {
  public:
    explicit Answered(sqlite::Database& database) : database_(&database) {}
    /// The answer that the holder of `key` got for `idempotency_key`; nullopt when none.
    base::Result<std::optional<GivenAnswer>> find(std::string_view key,
                                                  std::string_view idempotency_key) const;
    /// Keeps an answer, and forgets those that are older than a day.
    base::Result<void> keep(std::string_view key, std::string_view idempotency_key, const GivenAnswer& answer,
                            base::Timestamp now);

  private:
    sqlite::Database* database_;
};

}  // namespace jobindex::site
