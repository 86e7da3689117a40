#include "query/alerts/links.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace jobindex::alerts {

std::string url_value(std::string_view text) {
    constexpr std::string_view unreserved = "-._~";
    std::string out;
    for (const char c : text) {
        if (base::is_alpha(c) || base::is_digit(c) || unreserved.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string confirm_link(std::string_view base_url, std::string_view token) {
    return fmt::format("{}{}?token={}", base_url, kConfirmPath, url_value(token));
}

std::string unsubscribe_link(std::string_view base_url, std::string_view token) {
    return fmt::format("{}{}?token={}", base_url, kUnsubscribePath, url_value(token));
}

std::string ad_link(std::string_view base_url, std::string_view id) {
    return fmt::format("{}{}{}", base_url, kAdPath, id);
}

std::string search_link(std::string_view base_url, std::string_view query) {
    return fmt::format("{}{}?q={}", base_url, kSearchPath, url_value(query));
}

}  // namespace jobindex::alerts
