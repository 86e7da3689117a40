#include "crawler/verdict.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::crawler {

namespace {

constexpr double kLongestPause = 86'400;

Verdict judge_failure(const FetchResponse& response) {
    switch (response.failure) {
        case FetchFailure::timeout:
            return {Action::retry, "timeout"};
        case FetchFailure::too_large:
            return {Action::refuse, "too large: " + response.detail};
        case FetchFailure::content_type:
            return {Action::refuse, "type " + response.detail};
        case FetchFailure::address:
            return {Action::refuse, "private address"};
        case FetchFailure::cancelled:
            return {Action::retry, "stopped"};
        default:
            return {Action::retry, "network: " + response.detail};
    }
}

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

std::optional<double> retry_after(std::string_view value, base::Timestamp now) {
    const auto text = base::trim(value);
    if (const auto seconds = base::parse_integer(text)) {
        return std::clamp(static_cast<double>(*seconds), 0.0, kLongestPause);
    }
    if (const auto date = base::parse_http_date(text)) {
        return std::clamp(static_cast<double>(*date - now), 0.0, kLongestPause);
    }
    return std::nullopt;
}

Verdict judge(const FetchResponse& response, base::Timestamp now) {
    const int status = response.status;
    std::string reason = fmt::format("HTTP {}", status);
    if (status == 429 || status == 503) {
        return {Action::retry, std::move(reason), {}, retry_after(response.header("retry-after"), now), true};
    }
    if (is_redirect(status)) {
        const auto location = base::trim(response.header("location"));
        if (location.empty()) return {Action::fail, reason + " without a Location"};
        return {Action::redirect, std::move(reason), std::string(location)};
    }
    if (status == 404 || status == 410) return {Action::gone, std::move(reason)};
    if (status >= 400 && status < 500) {
        return {status == 408 || status == 425 ? Action::retry : Action::fail, std::move(reason)};
    }
    if (status >= 500) return {Action::retry, std::move(reason)};
    if (response.failure != FetchFailure::none) return judge_failure(response);
    if (status == 304) return {Action::unchanged, ""};
    if (status == 200 || status == 203) return {Action::read, ""};
    return {Action::fail, std::move(reason)};
}

std::string reason_kind(const std::string& reason) {
    return reason.substr(0, reason.find(':'));
}

}  // namespace jobindex::crawler
