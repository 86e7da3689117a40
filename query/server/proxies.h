// Who a request comes from, when there are proxies in front. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jobindex::server {

/// True when `address` is one of `ranges`: addresses, or networks such as "10.0.0.0/8".
bool is_in(std::string_view address, const std::vector<std::string>& ranges);
/// True for an address or a network that is_in() can use.
bool is_range(std::string_view text);
/// The client's address: `peer`, or when that is a trusted proxy, the last address of X-Forwarded-For that is
/// not one. What an untrusted peer says about itself does not count, nor does what is no address.
std::string client_address(std::string_view peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted);

}  // namespace jobindex::server
