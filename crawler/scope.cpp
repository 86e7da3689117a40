#include "crawler/scope.h"

#include "core/base/url.h"

namespace jobindex::crawler {

namespace {

/// The host without its port.
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

}  // namespace

std::string_view origin_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    return url.substr(0, url.find_first_of("/?#", scheme + 3));
}

std::string_view host_of(std::string_view url) {
    const auto origin = origin_of(url);
    return origin.empty() ? origin : origin.substr(origin.find("://") + 3);
}

std::string_view path_of(std::string_view url) {
    const auto rest = url.substr(origin_of(url).size());
    return rest.substr(0, rest.find('?'));
}

bool Scope::contains(std::string_view url) const {
    const std::string host(host_of(url));
    if (host.empty()) return false;
    if (hosts_.contains(host)) return true;
    return host.starts_with("www.") ? hosts_.contains(host.substr(4)) : hosts_.contains("www." + host);
}

bool Scope::may_extend(std::string_view from_url, std::string_view to_url) {
    const std::string from = base::registrable_domain(without_port(host_of(from_url)));
    return !from.empty() && from == base::registrable_domain(without_port(host_of(to_url)));
}

}  // namespace jobindex::crawler
