#include "query/server/proxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"

namespace jobindex::server {
namespace {

constexpr std::size_t kV4Offset = 12;

/// An address as 16 bytes, IPv4 mapped into IPv6 (RFC 4291, 2.5.5.2).
using Bytes = std::array<unsigned char, 16>;

std::optional<Bytes> parse(std::string_view text) {
    const std::string zeroed(text);
    Bytes bytes{};
    if (inet_pton(AF_INET, zeroed.c_str(), bytes.data() + kV4Offset) == 1) {
        bytes[10] = bytes[11] = 0xFF;
        return bytes;
    }
    if (inet_pton(AF_INET6, zeroed.c_str(), bytes.data()) == 1) return bytes;
    return std::nullopt;
}

struct Network {
    Bytes bytes;
    int bits;
};

std::optional<Network> network(std::string_view text) {
    const auto slash = text.find('/');
    const auto bytes = parse(text.substr(0, slash));
    if (!bytes) return std::nullopt;
    const bool v4 = text.find(':') == std::string_view::npos;
    if (slash == std::string_view::npos) return Network{*bytes, 128};
    const auto length = base::parse_integer(text.substr(slash + 1));
    if (!length || *length < 0 || *length > (v4 ? 32 : 128)) return std::nullopt;
    return Network{*bytes, static_cast<int>(*length) + (v4 ? 96 : 0)};
}

bool contains(const Network& range, const Bytes& address) {
    for (int bit = 0; bit < range.bits; ++bit) {
        const auto at = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((range.bytes[at] & mask) != (address[at] & mask)) return false;
    }
    return true;
}

}  // namespace

bool is_range(std::string_view text) {
    return network(text).has_value();
}

bool is_in(std::string_view address, const std::vector<std::string>& ranges) {
    const auto bytes = parse(address);
    if (!bytes) return false;
    return std::any_of(ranges.begin(), ranges.end(), [&](const std::string& range) {
        const auto known = network(range);
        return known && contains(*known, *bytes);
    });
}

std::string client_address(std::string_view peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted) {
    std::string client(peer);
    auto hops = base::split(forwarded_for, ',');
    while (!hops.empty() && is_in(client, trusted)) {
        const auto hop = base::trim(hops.back());
        hops.pop_back();
        if (!parse(hop)) break;
        client = hop;
    }
    return client;
}

}  // namespace jobindex::server
