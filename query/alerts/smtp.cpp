#include "query/alerts/smtp.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>

#include "core/base/handle.h"
#include "query/alerts/curl_option.h"

namespace jobindex::alerts {
namespace {

constexpr long kConnectSeconds = 15;
constexpr long kPermanent = 500, kTransient = 400;

/// What is left of the message that libcurl reads.
struct Reading {
    std::string_view left;
};

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* reading) {
    auto& left = static_cast<Reading*>(reading)->left;
    const std::size_t taken = std::min(left.size(), size * count);
    std::copy_n(left.begin(), taken, to);
    left.remove_prefix(taken);
    return taken;
}

/// Failures of the connection, of TLS or of the login.
bool is_server_missing(CURLcode code) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_LOGIN_DENIED:
        case CURLE_AUTH_ERROR:
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_URL_MALFORMAT:
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_REMOTE_ACCESS_DENIED:
            return true;
        default:
            return false;
    }
}

}  // namespace

struct MailSender::State {
    base::Handle<CURL, curl_easy_cleanup> easy;
    std::string from;
};

MailSender::MailSender(std::unique_ptr<State> state) : state_(std::move(state)) {}
MailSender::MailSender(MailSender&&) noexcept = default;
MailSender& MailSender::operator=(MailSender&&) noexcept = default;
MailSender::~MailSender() = default;

base::Result<MailSender> MailSender::open(const SmtpSettings& settings, const std::string& from) {
    auto state = std::make_unique<State>();
    if (!curl_is_ready()) return base::fail(base::Code::internal, "cannot set up libcurl");
    state->easy.reset(curl_easy_init());
    if (!state->easy) return base::fail(base::Code::internal, "cannot set up libcurl");
    state->from = fmt::format("<{}>", from);
    CURL* easy = state->easy.get();
    set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_URL, settings.url.c_str());
    set(easy, CURLOPT_USE_SSL, static_cast<long>(settings.require_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    if (!settings.ca_file.empty()) set(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
    if (!settings.user.empty()) {
        set(easy, CURLOPT_USERNAME, settings.user.c_str());
        set(easy, CURLOPT_PASSWORD, settings.password.c_str());
    }
    set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.seconds * 1000));
    set(easy, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(easy, CURLOPT_MAIL_FROM, state->from.c_str());
    set(easy, CURLOPT_UPLOAD, 1L);
    set(easy, CURLOPT_READFUNCTION, &on_read);
    return MailSender(std::move(state));
}

Sent MailSender::send(const std::string& to, std::string_view message) {
    CURL* easy = state_->easy.get();
    Reading reading{message};
    const std::string receiver = fmt::format("<{}>", to);
    const base::Handle<curl_slist, curl_slist_free_all> receivers(
        curl_slist_append(nullptr, receiver.c_str()));
    set(easy, CURLOPT_MAIL_RCPT, receivers.get());
    set(easy, CURLOPT_READDATA, &reading);
    set(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    const CURLcode code = curl_easy_perform(easy);
    set(easy, CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
    if (code == CURLE_OK) return {Outcome::arrived, "", false};
    long answer = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer);
    const std::string detail =
        answer >= kTransient ? fmt::format("the mail server answered {}", answer) : curl_easy_strerror(code);
    if (is_server_missing(code)) return {Outcome::no_server, curl_easy_strerror(code), false};
    const bool timed_out = code == CURLE_OPERATION_TIMEDOUT;
    return {answer >= kPermanent && !timed_out ? Outcome::never : Outcome::later, detail, timed_out};
}

}  // namespace jobindex::alerts
