// How a site sends its alerts: the options of `jobquery alerts`, and of every command that sends them.
#pragma once

#include "apps/cli/context.h"
#include "core/base/result.h"
#include "query/alerts/settings.h"

namespace jobindex::apps {

inline constexpr cli::Option kBaseUrlOption = {
    .name = "--base-url",
    .value = "URL",
    .help = "where the site is, for links; else $JOBINDEX_BASE_URL",
    .env = "JOBINDEX_BASE_URL"};
inline constexpr cli::Option kSiteNameOption = {.name = "--site-name",
                                                .value = "NAME",
                                                .help = "what the site is called in mails",
                                                .fallback = "jobindex"};
inline constexpr cli::Option kMailFromOption = {.name = "--mail-from",
                                                .value = "ADDRESS",
                                                .help = "the sender of mails; else $JOBINDEX_MAIL_FROM",
                                                .env = "JOBINDEX_MAIL_FROM"};
inline constexpr cli::Option kSmtpUrlOption = {
    .name = "--smtp-url",
    .value = "URL",
    .help = "the mail server, smtp://HOST:587 or smtps://HOST; else $JOBINDEX_SMTP_URL",
    .env = "JOBINDEX_SMTP_URL"};
inline constexpr cli::Option kSmtpUserOption = {
    .name = "--smtp-user",
    .value = "NAME",
    .help = "who logs in there; else $JOBINDEX_SMTP_USER; the password is in $JOBINDEX_SMTP_PASSWORD",
    .env = "JOBINDEX_SMTP_USER"};
inline constexpr cli::Option kSmtpPasswordFileOption = {.name = "--smtp-password-file",
                                                        .value = "FILE",
                                                        .help = "the first line of FILE is the password",
                                                        .kind = cli::Kind::path};
inline constexpr cli::Option kSmtpCaOption = {
    .name = "--smtp-ca",
    .value = "FILE",
    .help = "trust the certificates of FILE alone, in PEM, and not the system's",
    .kind = cli::Kind::path};
inline constexpr cli::Option kSmtpPlainOption = {
    .name = "--smtp-plain", .help = "send also over a connection without TLS, as to a relay on this machine"};
inline constexpr cli::Option kAllowPrivateOption = {
    .name = "--allow-private", .help = "call webhooks over http and at private and loopback addresses too"};

/// Reads the options above; the password also from $JOBINDEX_SMTP_PASSWORD.
///
/// Errors: invalid_input for a base URL or sender that is none; as read_file for the password.
base::Result<alerts::Settings> alert_settings(const cli::Context& context);

}  // namespace jobindex::apps
