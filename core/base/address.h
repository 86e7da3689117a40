// Which IP addresses belong to the public internet: a crawler must not be led into private networks. Pure.
//
// Decide on the address that is connected to, not on the name, since a name may resolve to anything.
#pragma once

#include <string>
#include <string_view>

struct sockaddr;

namespace jobindex::base {

/// What an address is for: "public", "private", "loopback", "link_local", "cgnat", "multicast",
/// "unspecified", "documentation", "benchmarking" or "reserved"; "" when it is no IPv4 or IPv6 address.
///
/// An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) counts as what the IPv4 address is. Source: the
/// IANA special-purpose address registries (RFC 6890 and its updates).
std::string_view address_kind(const sockaddr& address);
/// The same for text: "192.0.2.1", "2001:db8::1", "[::1]", "fe80::1%eth0", and any spelling that a URL
/// allows.
std::string_view address_kind(std::string_view text);
/// True when anyone on the internet could be meant: the kind is "public".
bool is_public_address(const sockaddr& address);
/// True for the text of a public address; false for any other and for text that is no address.
bool is_public_address(std::string_view text);

/// Whom requests from this address count for: an IPv6 address by its /64, which one household or one attacker
/// has whole; anything else by itself.
std::string client_network(std::string_view address);

}  // namespace jobindex::base
