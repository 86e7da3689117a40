// Calls webhooks through libcurl: one POST of JSON, signed, to a public address only.
//
// Others choose the URL, so what protects the crawler protects us too: the address that is connected to must
// be public (core/base/address.h), no redirect is followed, no proxy used, nothing of the answer kept.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "query/alerts/sent.h"
#include "query/alerts/settings.h"

namespace jobindex::alerts {

/// One call.
struct WebhookCall {
    std::string url;
    std::string secret;      ///< bytes of the key
    std::string message_id;  ///< header Jobindex-Message, the same for every try
    std::string body;        ///< JSON
    base::Timestamp now = 0;
};

/// "t=1796000000,v1=<hex>": HMAC-SHA-256 of the time, a dot and the body; the header Jobindex-Signature.
std::string webhook_signature(std::string_view secret, std::string_view body, base::Timestamp now);

/// Makes the call: it arrived when the answer is 2xx, and never will on 410 or at an address that is not
/// public.
Sent call_webhook(const WebhookCall& call, const WebhookSettings& settings);

}  // namespace jobindex::alerts
