// SavedSearch: a query that someone wants to hear of. Plain data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/date.h"

namespace jobindex::alerts {

/// How new ads are told.
enum class Channel {
    mail,     ///< to an address that was confirmed
    webhook,  ///< as JSON to a URL, signed
    feed,     ///< kept, for whoever asks
};

/// How often. A digest holds what came since the last one.
enum class Frequency { immediate, daily, weekly };

/// Whether the owner of the address agreed.
enum class State { pending, active };

inline constexpr std::array<std::pair<Channel, std::string_view>, 3> kChannels = {
    {{Channel::mail, "mail"}, {Channel::webhook, "webhook"}, {Channel::feed, "feed"}}};
inline constexpr std::array<std::pair<Frequency, std::string_view>, 3> kFrequencies = {
    {{Frequency::immediate, "immediate"}, {Frequency::daily, "daily"}, {Frequency::weekly, "weekly"}}};
inline constexpr std::array<std::pair<State, std::string_view>, 2> kStates = {
    {{State::pending, "pending"}, {State::active, "active"}}};

/// "daily": the name of a value, as stored and as users type it.
template <class Value, std::size_t count>
constexpr std::string_view name_in(const std::array<std::pair<Value, std::string_view>, count>& names,
                                   Value value) {
    for (const auto& [known, name] : names) {
        if (known == value) return name;
    }
    return {};
}
constexpr std::string_view name_of(Channel channel) {
    return name_in(kChannels, channel);
}
constexpr std::string_view name_of(Frequency frequency) {
    return name_in(kFrequencies, frequency);
}
constexpr std::string_view name_of(State state) {
    return name_in(kStates, state);
}
/// The value of a name; nullopt for any other text.
template <class Value, std::size_t count>
constexpr std::optional<Value> value_in(const std::array<std::pair<Value, std::string_view>, count>& names,
                                        std::string_view name) {
    for (const auto& [value, known] : names) {
        if (known == name) return value;
    }
    return std::nullopt;
}

/// One saved search.
struct SavedSearch {
    std::int64_t row = 0;  ///< in site.db
    std::string id;        ///< 32 hex digits, random: in URLs and for the operator
    Channel channel = Channel::mail;
    std::string target;  ///< address or URL; "" for a feed
    std::string secret;  ///< of a webhook: what its calls are signed with; else ""
    std::string query;   ///< as typed (jobquery-syntax(7))
    std::string language = "en";
    Frequency frequency = Frequency::daily;
    State state = State::pending;
    base::Timestamp created = 0;
    base::Timestamp digest_at = 0;  ///< when the last digest was made, else when it was confirmed
    base::Timestamp last_sent = 0;  ///< when a message last arrived; 0 = never
};

/// What someone asks to be told.
struct Subscription {
    Channel channel = Channel::mail;
    std::string target;  ///< address or URL; "" for a feed
    std::string query;
    std::string language = "en";  ///< of mails, one of render::kLanguages
    Frequency frequency = Frequency::daily;
    std::string client;  ///< IP address of who asks, for limits; "" = no limit (the command line)
    /// The operator or an authenticated client vouches for the target: no confirmation by mail. Webhooks and
    /// feeds need it.
    bool vouched = false;
};

/// What became of a Subscription.
struct Subscribed {
    std::string id;      ///< "" for a mail that still has to be confirmed: only its link may tell
    std::string secret;  ///< of a webhook, in hex: the key of its signatures, shown this once
    State state = State::pending;
};

}  // namespace jobindex::alerts
