// The addresses on the site that messages lead to; the server has a route for each. Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::alerts {

inline constexpr std::string_view kConfirmPath = "/alerts/confirm";          ///< ?token=
inline constexpr std::string_view kUnsubscribePath = "/alerts/unsubscribe";  ///< ?token=; POST: RFC 8058
inline constexpr std::string_view kAdPath = "/jobs/";                        ///< and the id
inline constexpr std::string_view kSearchPath = "/search";                   ///< ?q=

/// "https://jobs.example.org/alerts/confirm?token=...".
std::string confirm_link(std::string_view base_url, std::string_view token);
/// The link that ends a saved search.
std::string unsubscribe_link(std::string_view base_url, std::string_view token);
/// The page of an ad.
std::string ad_link(std::string_view base_url, std::string_view id);
/// The results of a query.
std::string search_link(std::string_view base_url, std::string_view query);

}  // namespace jobindex::alerts
