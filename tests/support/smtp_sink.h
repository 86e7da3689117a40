// SmtpSink: a real SMTP server (python3-aiosmtpd) as a process of the test, and the mails that it got.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace jobindex::support {

/// One mail as it came.
struct SinkMail {
    std::string from, to;
    bool tls = false, login = false;
    std::string data;  ///< headers and body

    /// The value of the first header with this name, unfolded; "" when there is none.
    std::string header(std::string_view name) const;
    /// The body with quoted-printable undone.
    std::string body() const;
};

/// A server on a free port of 127.0.0.1; ends with the object.
class SmtpSink {
  public:
    /// `file` is where it keeps mails; `options` as tests/support/smtp_sink.py takes them.
    ///
    /// Errors: io when it does not start.
    static base::Result<SmtpSink> start(const std::filesystem::path& file,
                                        const std::vector<std::string>& options = {});
    SmtpSink(SmtpSink&& other) noexcept;
    SmtpSink& operator=(SmtpSink&&) = delete;
    ~SmtpSink();

    /// "smtp://127.0.0.1:<port>".
    std::string url(std::string_view host = "127.0.0.1") const;
    /// All mails so far, in order.
    std::vector<SinkMail> mails() const;

  private:
    SmtpSink(pid_t pid, int port, std::filesystem::path file)
        : pid_(pid), port_(port), file_(std::move(file)) {}
    pid_t pid_;
    int port_;
    std::filesystem::path file_;
};

}  // namespace jobindex::support
