// Settings: who sends, through which server, and the limits of saved searches. Plain data.
#pragma once

#include <cstddef>
#include <string>

#include "core/base/date.h"

namespace jobindex::alerts {

/// What saved searches may cost.
struct Limits {
    int mails_per_address = 3;     ///< confirmation mails to one address a day
    int requests_per_client = 10;  ///< subscriptions by one client an hour
    int searches_per_target = 50;  ///< saved searches of one address or URL
    std::size_t query_bytes = 2000;
    base::Timestamp pending_days = 7;  ///< then a search that was not confirmed is deleted
    std::size_t ads_per_digest = 20;
    std::size_t feed_entries = 100;
};

/// How mails leave.
struct SmtpSettings {
    std::string url;  ///< "smtp://mail.example.org:587", "smtps://..."; "" = no mail is sent
    std::string user, password;
    bool require_tls = true;  ///< no mail over a connection without TLS (STARTTLS or smtps)
    std::string ca_file;      ///< of the server's certificate; "" = the system's
    double seconds = 60;      ///< a message that takes longer failed
};

/// How webhooks are called.
struct WebhookSettings {
    bool allow_private = false;  ///< also http, and private and loopback addresses: for tests and own hosts
    double seconds = 10;
};

/// How often and how long a delivery is tried.
struct RetrySettings {
    int tries = 8;                         ///< then it is a dead letter
    base::Timestamp first_wait = 60;       ///< seconds; four times as long after each try
    base::Timestamp longest_wait = 43200;  ///< 12 hours
    int refusals = 3;                      ///< so many dead letters, the last refused for good, end a search
    int dead_days = 30;                    ///< how long dead letters are kept
};

/// All of them.
struct Settings {
    std::string base_url;   ///< "https://jobs.example.org": where links of mails lead
    std::string mail_from;  ///< "jobs@example.org", the sender
    std::string site_name = "jobindex";
    Limits limits;
    SmtpSettings smtp;
    WebhookSettings webhook;
    RetrySettings retry;
};

}  // namespace jobindex::alerts
