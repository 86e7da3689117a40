// The rows of alert_search in site.db. Private to query/alerts; one connection, one thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/sqlite/database.h"
#include "query/alerts/saved_search.h"

namespace jobindex::alerts {

/// Adds a search and sets its row; `confirm_hash` is "" for one that needs no confirmation.
base::Result<void> insert_search(sqlite::Database& database, SavedSearch& search,
                                 std::string_view confirm_hash);
/// The search with this id; nullopt when there is none.
base::Result<std::optional<SavedSearch>> find_search(const sqlite::Database& database, std::string_view id);
/// The search in this row; nullopt when there is none.
base::Result<std::optional<SavedSearch>> search_in_row(const sqlite::Database& database, std::int64_t row);
/// The search that waits for, or was confirmed by, the token of this SHA-256; nullopt when there is none.
base::Result<std::optional<SavedSearch>> search_to_confirm(const sqlite::Database& database,
                                                           std::string_view confirm_hash);
/// All searches in the order in which they were made; `active` alone on demand.
base::Result<std::vector<SavedSearch>> all_searches(const sqlite::Database& database,
                                                    bool active_only = false);
/// How many searches are active, and the last of them: another one changes it.
struct SearchCount {
    std::int64_t active = 0, last = 0;
};
base::Result<SearchCount> count_active(const sqlite::Database& database);
/// An active search for the same target, query and frequency; nullopt when there is none.
base::Result<std::optional<SavedSearch>> same_active(const sqlite::Database& database,
                                                     const SavedSearch& search);
/// How many searches a target has.
base::Result<int> searches_of(const sqlite::Database& database, Channel channel, std::string_view target);
/// Makes a search active, and deletes the other pending ones for the same.
base::Result<void> activate(sqlite::Database& database, const SavedSearch& search, base::Timestamp now);
/// Deletes a search with its matches and messages: true when it was there.
base::Result<bool> erase_search(sqlite::Database& database, std::int64_t row);
/// Deletes searches that are pending since before `before`; how many.
base::Result<int> erase_pending(sqlite::Database& database, base::Timestamp before);

}  // namespace jobindex::alerts
