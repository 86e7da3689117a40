// The tokens of links in mails: who has one was sent it. Pure but for randomness.
//
// The link that confirms is used once: its token is random, and only a SHA-256 of it is stored. The link that
// unsubscribes stands in every mail and works for as long as the search is there: its token is an HMAC of the
// search's random id under site.key, so that nothing of it is stored. docs/decisions/0029-alerts.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/secret.h"

namespace jobindex::alerts {

/// The token of a search's unsubscribe links: the id, a dot, 32 base64url characters.
inline std::string unsubscribe_token(std::string_view key, std::string_view id) {
    constexpr std::size_t mac_bytes = 24;
    const std::string mac = base::hmac_sha256(key, "unsubscribe " + std::string(id));
    return std::string(id) + "." + base::base64url(std::string_view(mac).substr(0, mac_bytes));
}

/// The id that a token was made for; nullopt for a token that was not made with `key`. Constant time.
inline std::optional<std::string> id_of_token(std::string_view key, std::string_view token) {
    const std::string id(token.substr(0, token.find('.')));
    if (!base::same_secret(unsubscribe_token(key, id), token)) return std::nullopt;
    return id;
}

}  // namespace jobindex::alerts
