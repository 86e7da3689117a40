// Counts of what addresses and clients asked for, against mail bombing. Rows of alert_limit in site.db.
//
// An address is counted under its HMAC, so that the count outlives the address without keeping it.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/sqlite/database.h"

namespace jobindex::alerts {

/// One thing that is counted: `most` times within `seconds`.
struct Allowance {
    std::string what;  ///< "mail name@example.org"
    int most = 0;
    base::Timestamp seconds = 0;
};

/// Counts one more; false when that is one too many (and it is not counted then).
base::Result<bool> allow(sqlite::Database& database, std::string_view key, const Allowance& allowance,
                         base::Timestamp now);
/// Forgets counts that began before `before`.
base::Result<void> forget_counts(sqlite::Database& database, base::Timestamp before);

}  // namespace jobindex::alerts
