// MailSender: hands mails to an SMTP server (RFC 5321) through libcurl, over one connection as long as it
// lasts.
//
// Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "query/alerts/sent.h"
#include "query/alerts/settings.h"

namespace jobindex::alerts {

/// Sends mails.
class MailSender {
  public:
    /// `from` is the envelope's sender. Errors: internal when libcurl cannot be set up.
    static base::Result<MailSender> open(const SmtpSettings& settings, const std::string& from);
    MailSender(MailSender&&) noexcept;
    MailSender& operator=(MailSender&&) noexcept;
    ~MailSender();

    /// Gives one message to the server. It arrived when the server said so after the whole message; what is
    /// not known (the connection broke before that answer) counts as Outcome::later.
    Sent send(const std::string& to, std::string_view message);

  private:
    struct State;
    explicit MailSender(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::alerts
