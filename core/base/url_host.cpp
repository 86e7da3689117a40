#include "core/base/url_host.h"

#include <fmt/format.h>
#include <unicode/uidna.h>

#include <limits>
#include <memory>

#include "core/base/handle.h"
#include "core/base/text.h"
#include "core/base/url_percent.h"
#include "core/base/utf8.h"

namespace jobindex::base {
namespace {

/// Forbidden domain code points (section 3.1).
constexpr bool is_forbidden_in_domain(unsigned char c) {
    return c <= 0x20 || c == 0x7F ||
           std::string_view("#%/:<>?@[\\]^|").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

const UIDNA* idna() {
    static const Handle<UIDNA, uidna_close> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        constexpr std::uint32_t options = UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                                          UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
        return Handle<UIDNA, uidna_close>(uidna_openUTS46(options, &status));
    }();
    return instance.get();
}

/// What "not strict" leaves out: VerifyDnsLength and CheckHyphens.
constexpr std::uint32_t kIgnoredIdnaErrors = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                             UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                             UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

/// Beside non-ASCII labels, an "xn--" label that decodes to ASCII alone says nothing that plain letters would
/// not (UTS #46 section 4, since revision 33); ICU 72 lets it pass.
bool has_needless_ace_label(std::string_view ascii) {
    for (const auto label : split(ascii, '.')) {
        if (label.starts_with("xn--") && (label.size() == 4 || label.ends_with('-'))) return true;
    }
    return false;
}

/// IPv4 number parser; nullopt for a failure, the largest value for anything over 32 bits.
std::optional<std::uint64_t> parse_ipv4_number(std::string_view text) {
    if (text.empty()) return std::nullopt;
    unsigned radix = 10;
    if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        radix = 16;
        text.remove_prefix(2);
    } else if (text.size() >= 2 && text[0] == '0') {
        radix = 8;
        text.remove_prefix(1);
    }
    std::uint64_t value = 0;
    for (const char c : text) {
        const int digit = hex_value(c);
        if (digit < 0 || static_cast<unsigned>(digit) >= radix) return std::nullopt;
        if (value <= std::numeric_limits<std::uint32_t>::max())
            value = value * radix + static_cast<unsigned>(digit);
    }
    return value;
}

/// The labels of a host, without the empty one behind a last dot.
std::vector<std::string_view> address_parts(std::string_view host) {
    auto parts = split(host, '.');
    if (parts.size() > 1 && parts.back().empty()) parts.pop_back();
    return parts;
}

/// Reads the "a.b.c.d" at the end of an IPv6 address: four decimal numbers up to 255 without leading zeros.
bool parse_embedded_ipv4(std::string_view text, std::uint16_t& high, std::uint16_t& low) {
    const auto parts = split(text, '.');
    if (parts.size() != 4) return false;
    std::uint32_t value = 0;
    for (const auto part : parts) {
        if (part.empty() || part.size() > 3 || (part.size() > 1 && part[0] == '0')) return false;
        std::uint32_t number = 0;
        for (const char c : part) {
            if (!is_digit(c)) return false;
            number = number * 10 + static_cast<std::uint32_t>(c - '0');
        }
        if (number > 255) return false;
        value = value << 8 | number;
    }
    high = static_cast<std::uint16_t>(value >> 16);
    low = static_cast<std::uint16_t>(value & 0xFFFF);
    return true;
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
    // Since June 2026 the standard takes an ASCII name as it is, "xn--" labels of any kind included.
    if (is_ascii(domain)) return to_lower_ascii(domain);
    if (idna() == nullptr || domain.size() > 4096) return std::nullopt;
    std::string out(domain.size() * 4 + 64, '\0');
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    const auto size =
        uidna_nameToASCII_UTF8(idna(), domain.data(), static_cast<std::int32_t>(domain.size()), out.data(),
                               static_cast<std::int32_t>(out.size()), &info, &status);
    if (U_FAILURE(status) || (info.errors & ~kIgnoredIdnaErrors) != 0 || size <= 0) return std::nullopt;
    out.resize(static_cast<std::size_t>(size));
    if (has_needless_ace_label(out)) return std::nullopt;
    return out;
}

std::optional<std::string> parse_host(std::string_view input) {
    if (input.starts_with('[')) {
        if (!input.ends_with(']') || input.size() < 2) return std::nullopt;
        const auto pieces = parse_ipv6(input.substr(1, input.size() - 2));
        if (!pieces) return std::nullopt;
        return "[" + ipv6_text(*pieces) + "]";
    }
    std::string decoded;
    if (input.find('%') != std::string_view::npos) {
        decoded = percent_decoded(input);
        if (!is_valid_utf8(decoded)) return std::nullopt;  // U+FFFD is disallowed in a name
        input = decoded;
    }
    auto ascii = domain_to_ascii(input);
    if (!ascii || ascii->empty()) return std::nullopt;
    for (const char c : *ascii) {
        if (is_forbidden_in_domain(static_cast<unsigned char>(c))) return std::nullopt;
    }
    if (!ends_in_number(*ascii)) return ascii;
    const auto address = parse_ipv4(*ascii);
    if (!address) return std::nullopt;
    return fmt::format("{}.{}.{}.{}", *address >> 24, *address >> 16 & 255, *address >> 8 & 255,
                       *address & 255);
}

bool ends_in_number(std::string_view host) {
    if (host.ends_with('.')) host.remove_suffix(1);
    const auto dot = host.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
    if (last.empty() || !is_digit(last[0])) return false;
    return last.find_first_not_of("0123456789") == std::string_view::npos ||
           parse_ipv4_number(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view host) {
    const auto parts = address_parts(host);
    if (parts.size() > 4) return std::nullopt;
    std::uint64_t address = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto number = parse_ipv4_number(parts[i]);
        if (!number) return std::nullopt;
        const bool last = i + 1 == parts.size();
        const std::uint64_t room = last ? 1ull << (8 * (5 - parts.size())) : 256;
        if (*number >= room) return std::nullopt;
        address |= last ? *number : *number << (8 * (3 - i));
    }
    return static_cast<std::uint32_t>(address);
}

std::optional<std::array<std::uint16_t, 8>> parse_ipv6(std::string_view text) {
    std::array<std::uint16_t, 8> pieces{};
    std::size_t count = 0;
    std::optional<std::size_t> compress;
    std::size_t at = 0;
    if (text.starts_with(':')) {
        if (!text.starts_with("::")) return std::nullopt;
        at = 2;
        compress = 0;
    }
    while (at < text.size()) {
        if (count == 8) return std::nullopt;
        if (text[at] == ':') {
            if (compress) return std::nullopt;
            compress = count;
            ++at;
            continue;
        }
        const std::size_t start = at;
        unsigned value = 0;
        while (at < text.size() && at - start < 4 && hex_value(text[at]) >= 0) {
            value = value * 16 + static_cast<unsigned>(hex_value(text[at]));
            ++at;
        }
        if (at < text.size() && text[at] == '.') {
            if (at == start || count > 6) return std::nullopt;
            if (!parse_embedded_ipv4(text.substr(start), pieces[count], pieces[count + 1]))
                return std::nullopt;
            count += 2;
            break;
        }
        if (at < text.size() && (text[at] != ':' || at + 1 == text.size())) return std::nullopt;
        if (at < text.size()) ++at;
        pieces[count++] = static_cast<std::uint16_t>(value);
    }
    if (!compress) return count == 8 ? std::optional(pieces) : std::nullopt;
    // The pieces behind "::" belong at the end.
    for (std::size_t moved = count - *compress, i = 0; i < moved && count < 8; ++i) {
        std::swap(pieces[7 - i], pieces[count - 1 - i]);
    }
    return pieces;
}

std::string ipv6_text(const std::array<std::uint16_t, 8>& pieces) {
    std::size_t best = 8, best_size = 1;  // a single zero is not compressed
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t size = 0;
        while (i + size < 8 && pieces[i + size] == 0) ++size;
        if (size > best_size) {
            best = i;
            best_size = size;
        }
        i += size;
    }
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == best) {
            text += i == 0 ? "::" : ":";
            i += best_size - 1;
            continue;
        }
        fmt::format_to(std::back_inserter(text), "{:x}", pieces[i]);
        if (i != 7) text += ':';
    }
    return text;
}

}  // namespace jobindex::base
