#include "query/alerts/links.h"

#include <fmt/format.h>

#include "core/base/escape.h"

namespace jobindex::alerts {

std::string confirm_link(std::string_view base_url, std::string_view token) {
    return fmt::format("{}{}?token={}", base_url, kConfirmPath, base::url_escaped(token));
}

std::string unsubscribe_link(std::string_view base_url, std::string_view token) {
    return fmt::format("{}{}?token={}", base_url, kUnsubscribePath, base::url_escaped(token));
}

std::string ad_link(std::string_view base_url, std::string_view id) {
    return fmt::format("{}{}{}", base_url, kAdPath, id);
}

std::string search_link(std::string_view base_url, std::string_view query) {
    return fmt::format("{}{}?q={}", base_url, kSearchPath, base::url_escaped(query));
}

}  // namespace jobindex::alerts
