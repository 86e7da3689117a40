#include "query/alerts/webhook.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include "core/base/address.h"
#include "core/base/handle.h"
#include "core/base/secret.h"
#include "query/alerts/curl_option.h"

namespace jobindex::alerts {
namespace {

constexpr long kOk = 200, kRedirect = 300, kGone = 410;
constexpr std::size_t kAnswerBytes = 64u << 10;

struct Call {
    bool allow_private = false;
    std::string refused;  ///< kind of the address that was refused
    std::size_t received = 0;
};

/// The answer's body is of no interest; too much of it ends the call.
std::size_t on_body(char*, std::size_t size, std::size_t count, void* data) {
    auto& call = *static_cast<Call*>(data);
    call.received += size * count;
    return call.received > kAnswerBytes ? 0 : size * count;
}

curl_socket_t on_open_socket(void* data, curlsocktype, curl_sockaddr* address) {
    auto& call = *static_cast<Call*>(data);
    if (!call.allow_private && !base::is_public_address(address->addr)) {
        call.refused = base::address_kind(address->addr);
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

using HeaderList = base::Handle<curl_slist, curl_slist_free_all>;

HeaderList headers_of(const WebhookCall& call) {
    HeaderList list;
    for (const auto& line :
         {std::string("Content-Type: application/json"), std::string("Expect:"),
          fmt::format("Jobindex-Message: {}", call.message_id),
          fmt::format("Jobindex-Signature: {}", webhook_signature(call.secret, call.body, call.now))}) {
        if (curl_slist* longer = curl_slist_append(list.get(), line.c_str())) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    }
    return list;
}

void prepare(CURL* easy, const WebhookCall& call, const WebhookSettings& settings, Call& state) {
    set(easy, CURLOPT_PROTOCOLS_STR, settings.allow_private ? "http,https" : "https");
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_USERAGENT, "jobindex-webhook");
    set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.seconds * 1000));
    set(easy, CURLOPT_URL, call.url.c_str());
    set(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    set(easy, CURLOPT_POSTFIELDS, call.body.c_str());
    set(easy, CURLOPT_WRITEFUNCTION, &on_body);
    set(easy, CURLOPT_WRITEDATA, &state);
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &on_open_socket);
    set(easy, CURLOPT_OPENSOCKETDATA, &state);
}

}  // namespace

std::string webhook_signature(std::string_view secret, std::string_view body, base::Timestamp now) {
    return fmt::format("t={},v1={}", now,
                       base::hex(base::hmac_sha256(secret, fmt::format("{}.{}", now, body))));
}

Sent call_webhook(const WebhookCall& call, const WebhookSettings& settings) {
    if (!curl_is_ready()) return {Outcome::later, "cannot set up libcurl", false};
    const base::Handle<CURL, curl_easy_cleanup> easy(curl_easy_init());
    if (!easy) return {Outcome::later, "cannot set up libcurl", false};
    Call state{settings.allow_private, "", 0};
    const HeaderList headers = headers_of(call);
    prepare(easy.get(), call, settings, state);
    set(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    const CURLcode code = curl_easy_perform(easy.get());
    if (!state.refused.empty())
        return {Outcome::never, fmt::format("the host has a {} address", state.refused), false};
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    // A receiver that says yes and then too much has said yes.
    if (status >= kOk && status < kRedirect) return {Outcome::arrived, "", false};
    if (status == kGone) return {Outcome::never, "the receiver answers 410", false};
    if (status > 0) return {Outcome::later, fmt::format("the receiver answers {}", status), false};
    return {Outcome::no_server, curl_easy_strerror(code), false};
}

}  // namespace jobindex::alerts
