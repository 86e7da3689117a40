#include "apps/jobquery/alert_settings.h"

#include <cstdlib>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "query/alerts/mail_address.h"

namespace jobindex::apps {
namespace {

constexpr std::size_t kMaxPassword = 4096;

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

base::Result<std::string> password(const cli::Context& context) {
    const std::string& file = context.arguments.text("--smtp-password-file");
    if (file.empty()) return from_environment("JOBINDEX_SMTP_PASSWORD");
    const auto text = base::read_file(file, kMaxPassword);
    if (!text) return base::fail(text);
    std::string_view line(*text);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return std::string(line);
}

}  // namespace

base::Result<alerts::Settings> alert_settings(const cli::Context& context) {
    alerts::Settings settings;
    settings.base_url = context.arguments.text("--base-url");
    if (!settings.base_url.empty()) {
        const auto url = base::parse_url(settings.base_url);
        if (!url) return base::fail(url);
        settings.base_url = url->href();
    }
    settings.mail_from = context.arguments.text("--mail-from");
    if (!settings.mail_from.empty()) {
        auto address = alerts::mail_address(settings.mail_from);
        if (!address) return base::fail(address);
        settings.mail_from = std::move(*address);
    }
    settings.site_name = context.arguments.text("--site-name");
    settings.smtp.url = context.arguments.text("--smtp-url");
    settings.smtp.user = context.arguments.text("--smtp-user");
    auto secret = password(context);
    if (!secret) return base::fail(secret);
    settings.smtp.password = std::move(*secret);
    settings.smtp.ca_file = context.arguments.text("--smtp-ca");
    settings.smtp.require_tls = !context.arguments.has("--smtp-plain");
    settings.webhook.allow_private = context.arguments.has("--allow-private");
    return settings;
}

}  // namespace jobindex::apps
