// Delivers what the outbox holds. One process at a time (run.h holds the lock).
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>

#include "core/base/date.h"
#include "query/alerts/alerts.h"

namespace jobindex::alerts {

/// What one pass over the outbox did.
struct DeliveryReport {
    std::size_t arrived = 0, later = 0, dead = 0;
    std::string mail_error;  ///< why mails wait though they are due; "" = they do not
};

/// How long a message waits after its try number `tries` (from 1) failed, in seconds.
base::Timestamp wait_after(int tries, const RetrySettings& settings);

/// Tries every message that is due at `now` once. A mail server that cannot be reached ends the mails of this
/// pass and costs no message a try; a host that cannot be called is not called again in it.
///
/// Errors: as Statement::step, for site.db.
base::Result<DeliveryReport> deliver(Alerts& alerts, base::Timestamp now, const std::stop_token& stop = {});

}  // namespace jobindex::alerts
