// Submissions: ads that visitors posted on the site, until somebody has looked at them.
//
// Not thread-safe, as ApiKeys. Who posted an ad is known until it is decided, and not longer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace jobindex::site {

/// One ad that waits.
struct Submission {
    long long id = 0;
    base::Timestamp created = 0;
    std::string contact;  ///< e-mail of whoever posted it, for questions
    base::Json row;       ///< as the inbox takes it
};

/// Most ads that wait at a time, and of one client in a day: nobody reviews more.
inline constexpr long long kMostWaiting = 1000, kMostOfClient = 10;

/// The ads that wait. `database` is that of open_database() and must outlive it.
class Submissions {
  public:
    explicit Submissions(sqlite::Database& database) : database_(&database) {}

    /// Keeps an ad for review. Errors: limit when too many wait, or `client` posted too many today.
    base::Result<long long> add(const base::Json& row, std::string_view contact, std::string_view client,
                                base::Timestamp now);
    /// All that wait, oldest first.
    base::Result<std::vector<Submission>> list() const;
    /// nullopt when none with this id waits.
    base::Result<std::optional<Submission>> find(long long id) const;
    /// It is decided: the ad goes, with whoever posted it. False when none with this id waits.
    base::Result<bool> remove(long long id);

  private:
    sqlite::Database* database_;
};

}  // namespace jobindex::site
