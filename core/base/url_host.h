// Hosts of special URLs, WHATWG URL standard section 3: names, IPv4 in all its spellings, IPv6. Pure; inside
// core/base.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jobindex::base {

/// The serialised host for `input` (host parser, section 3.5, not opaque); nullopt for a failure.
///
/// `input` is valid UTF-8, percent-encoded or not.
std::optional<std::string> parse_host(std::string_view input);
/// The ASCII form of a name (domain to ASCII, section 3.3, not strict); nullopt for a failure. ICU does UTS
/// #46.
std::optional<std::string> domain_to_ascii(std::string_view domain);
/// True when the last label is a number, so that the host must be an IPv4 address (section 3.6).
bool ends_in_number(std::string_view host);
/// An address from "192.0.2.1", "0xC0.513", "3221225985" and their like (IPv4 parser); nullopt for a failure.
std::optional<std::uint32_t> parse_ipv4(std::string_view host);
/// An address from its text without brackets (IPv6 parser), eight pieces; nullopt for a failure.
std::optional<std::array<std::uint16_t, 8>> parse_ipv6(std::string_view text);
/// The address as text, the longest run of zeros as "::" (IPv6 serialiser).
std::string ipv6_text(const std::array<std::uint16_t, 8>& pieces);

}  // namespace jobindex::base
