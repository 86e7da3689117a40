// ApiKeys: who may do what through the API. A key is shown once, when it is made; site.db holds its SHA-256
// alone.
//
// Not thread-safe: one ApiKeys a thread, or a lock around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace jobindex::site {

/// What a key allows; each scope holds those before it.
enum class KeyScope { read, ingest, admin };

/// One key, without its secret.
struct ApiKey {
    std::string id;    ///< 8 characters, the public beginning of the key
    std::string name;  ///< who has it; the source of ads that are handed over with it
    KeyScope scope = KeyScope::read;
    base::Timestamp created = 0;
    base::Timestamp expires = 0;  ///< 0 = never
    bool revoked = false;
    friend bool operator==(const ApiKey&, const ApiKey&) = default;
};

/// A key that was just made.
struct NewKey {
    ApiKey key;
    std::string secret;  ///< "jq_" and 40 characters: what goes into the Authorization header
};

/// "read", "ingest", "admin".
std::string_view name_of(KeyScope scope);
/// The scope of that name; nullopt for another word.
std::optional<KeyScope> key_scope(std::string_view name);

/// The keys of a site. `database` is that of open_database() and must outlive it.
class ApiKeys {
  public:
    explicit ApiKeys(sqlite::Database& database) : database_(&database) {}

    /// Makes a key. Errors: invalid_input for a name that is empty, too long or holds control characters; io.
    base::Result<NewKey> add(std::string_view name, KeyScope scope, base::Timestamp now,
                             base::Timestamp expires = 0);
    /// Makes another key of the same name and scope; the old one ends at `old_ends`. nullopt when there is
    /// none with this id that is in force.
    base::Result<std::optional<NewKey>> rotate(std::string_view id, base::Timestamp now,
                                               base::Timestamp old_ends);
    /// Ends a key at once. False when there is none with this id.
    base::Result<bool> revoke(std::string_view id);
    /// All keys, oldest first.
    base::Result<std::vector<ApiKey>> list() const;
    /// The key with this secret when it is in force at `now`. The time it takes tells nothing of the keys.
    base::Result<std::optional<ApiKey>> check(std::string_view secret, base::Timestamp now) const;

  private:
    base::Result<NewKey> insert(ApiKey key);
    sqlite::Database* database_;
};

}  // namespace jobindex::site
