#include "core/base/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "core/base/url_host.h"

namespace jobindex::base {
namespace {

using Pieces = std::array<std::uint16_t, 8>;

struct Range4 {
    std::uint32_t prefix;
    int bits;
    std::string_view kind;
};

/// IANA IPv4 special-purpose address registry; the first match counts.
constexpr Range4 kRanges4[] = {
    {0x00000000, 8, "unspecified"},    {0x0A000000, 8, "private"},        {0x64400000, 10, "cgnat"},
    {0x7F000000, 8, "loopback"},       {0xA9FE0000, 16, "link_local"},    {0xAC100000, 12, "private"},
    {0xC0000000, 24, "reserved"},      {0xC0000200, 24, "documentation"}, {0xC0586300, 24, "reserved"},
    {0xC0A80000, 16, "private"},       {0xC6120000, 15, "benchmarking"},  {0xC6336400, 24, "documentation"},
    {0xCB007100, 24, "documentation"}, {0xE0000000, 4, "multicast"},      {0xF0000000, 4, "reserved"},
};

struct Range6 {
    std::array<std::uint16_t, 3> prefix;
    int bits;
    std::string_view kind;
};

/// IANA IPv6 special-purpose address registry, and what lies outside of 2000::/3; the first match counts.
constexpr Range6 kRanges6[] = {
    {{0x0064, 0xFF9B, 0x0001}, 48, "private"}, {{0x2001, 0x0DB8, 0}, 32, "documentation"},
    {{0x2001, 0x0002, 0}, 48, "benchmarking"}, {{0x2001, 0, 0}, 23, "reserved"},
    {{0x3FFF, 0, 0}, 20, "documentation"},     {{0xFC00, 0, 0}, 7, "private"},
    {{0xFE80, 0, 0}, 10, "link_local"},        {{0xFEC0, 0, 0}, 10, "private"},
    {{0xFF00, 0, 0}, 8, "multicast"},          {{0x2000, 0, 0}, 3, "public"},
};

std::string_view kind_of(std::uint32_t address) {
    for (const auto& range : kRanges4) {
        if ((address ^ range.prefix) >> (32 - range.bits) == 0) return range.kind;
    }
    return "public";
}

bool matches(const Pieces& pieces, const Range6& range) {
    int left = range.bits;
    for (std::size_t i = 0; left > 0; ++i, left -= 16) {
        const int unused = left >= 16 ? 0 : 16 - left;
        if ((pieces[i] ^ range.prefix[i]) >> unused != 0) return false;
    }
    return true;
}

/// The IPv4 address in pieces `at` and `at + 1`.
std::uint32_t embedded(const Pieces& pieces, std::size_t at) {
    return static_cast<std::uint32_t>(pieces[at]) << 16 | pieces[at + 1];
}

std::string_view kind_of(const Pieces& pieces) {
    bool zeros = true;
    for (std::size_t i = 0; i < 5; ++i) zeros = zeros && pieces[i] == 0;
    if (zeros && pieces[5] == 0xFFFF) return kind_of(embedded(pieces, 6));
    if (zeros && pieces[5] == 0 && pieces[6] == 0) {
        if (pieces[7] == 0) return "unspecified";
        if (pieces[7] == 1) return "loopback";
    }
    const bool nat64 = pieces[0] == 0x64 && pieces[1] == 0xFF9B && pieces[2] == 0 && pieces[3] == 0 &&
                       pieces[4] == 0 && pieces[5] == 0;
    if (nat64) return kind_of(embedded(pieces, 6));
    if (pieces[0] == 0x2002) return kind_of(embedded(pieces, 1));
    for (const auto& range : kRanges6) {
        if (matches(pieces, range)) return range.kind;
    }
    return "reserved";
}

}  // namespace

std::string_view address_kind(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        return kind_of(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family != AF_INET6) return {};
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    Pieces pieces{};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i] =
            static_cast<std::uint16_t>(v6.sin6_addr.s6_addr[2 * i] << 8 | v6.sin6_addr.s6_addr[2 * i + 1]);
    }
    return kind_of(pieces);
}

std::string_view address_kind(std::string_view text) {
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    if (text.find(':') == std::string_view::npos) {
        if (!ends_in_number(text)) return {};
        const auto v4 = parse_ipv4(text);
        return v4 ? kind_of(*v4) : std::string_view();
    }
    const auto v6 = parse_ipv6(text.substr(0, text.find('%')));
    return v6 ? kind_of(*v6) : std::string_view();
}

bool is_public_address(const sockaddr& address) {
    return address_kind(address) == "public";
}

bool is_public_address(std::string_view text) {
    return address_kind(text) == "public";
}

std::string client_network(std::string_view address) {
    in6_addr bytes{};
    if (inet_pton(AF_INET6, std::string(address).c_str(), &bytes) != 1) return std::string(address);
    constexpr std::size_t kPrefixBytes = 8;
    return {reinterpret_cast<const char*>(bytes.s6_addr), kPrefixBytes};
}

}  // namespace jobindex::base
