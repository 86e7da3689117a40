// The outbox: messages that are still to arrive, as rows of alert_outbox in site.db.
//
// A row is written in the transaction that decides on the message, and deleted in the one that follows its
// arrival, so a message is in exactly one of: not decided, here, arrived. Only a kill between the receiver's
// answer and that commit sends it again, under the same message id (docs/decisions/0029-alerts.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/sqlite/database.h"
#include "query/alerts/saved_search.h"

namespace jobindex::alerts {

/// One message on its way.
struct OutboxRow {
    std::int64_t row = 0;
    std::optional<std::int64_t> search;  ///< row of its saved search
    Channel channel = Channel::mail;
    std::string target;
    std::string message_id;  ///< the same for every try
    std::string body;        ///< a whole mail with CRLF line ends, or a webhook's JSON
    base::Timestamp created = 0, next_try = 0;
    int tries = 0;
    std::string error;  ///< of the last try
};

/// How many dead letters a saved search has.
base::Result<std::int64_t> count_dead(const sqlite::Database& database, std::int64_t search);

/// How full the outbox is.
struct OutboxCount {
    std::int64_t waiting = 0, dead = 0;
    std::int64_t mails = 0;  ///< of those that wait
    std::string mail_error;  ///< why the mail that is due first did not leave; "" when none was tried in vain
};

/// Puts a message in; due at once.
base::Result<void> put_message(sqlite::Database& database, const OutboxRow& message);
/// Rows of the messages that are due, those due for longest first.
base::Result<std::vector<std::int64_t>> due_messages(const sqlite::Database& database, base::Timestamp now);
/// The message in a row; nullopt when it is gone, as after an unsubscription, or dead.
base::Result<std::optional<OutboxRow>> message_in_row(const sqlite::Database& database, std::int64_t row);
/// Deletes a message that arrived, and notes when on its search.
base::Result<void> message_arrived(sqlite::Database& database, const OutboxRow& message, base::Timestamp now);
/// Writes down a try that failed: `message.tries`, `next_try` and `error` as they are now.
base::Result<void> message_failed(sqlite::Database& database, const OutboxRow& message, bool dead);
/// Dead letters, oldest first.
base::Result<std::vector<OutboxRow>> dead_messages(const sqlite::Database& database);
/// Puts dead letters back, due at once; how many.
base::Result<int> revive_dead(sqlite::Database& database, base::Timestamp now);
/// Deletes dead letters made before `before`.
base::Result<void> erase_dead(sqlite::Database& database, base::Timestamp before);
/// How many messages wait and how many are dead.
base::Result<OutboxCount> count_messages(const sqlite::Database& database);

}  // namespace jobindex::alerts
