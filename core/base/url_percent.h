// Percent-encode sets of the WHATWG URL standard, section 1.3, and percent-coding. Pure; inside core/base.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jobindex::base {

/// Which bytes a part of a URL must percent-encode; each set holds the C0 controls and all non-ASCII.
enum class EncodeSet : std::uint8_t { fragment = 1, query = 2, path = 4, userinfo = 8 };

/// For each byte, the sets (as bits) that it is in; `query` is the special-query set.
constexpr std::array<std::uint8_t, 256> make_encode_table() {
    std::array<std::uint8_t, 256> table{};
    constexpr std::uint8_t all = 15;
    for (std::size_t c = 0; c < table.size(); ++c) {
        if (c <= 0x1F || c > 0x7E) table[c] = all;
    }
    const auto add = [&table](std::string_view bytes, unsigned sets) {
        for (const char c : bytes) {
            auto& entry = table[static_cast<unsigned char>(c)];
            entry = static_cast<std::uint8_t>(entry | sets);
        }
    };
    add(" \"<>", all);
    add("`", 1 | 4 | 8);
    add("#", 2 | 4 | 8);
    add("'", 2);
    add("?^{}", 4 | 8);
    add("/:;=@[\\]|", 8);
    return table;
}
inline constexpr std::array<std::uint8_t, 256> kEncodeTable = make_encode_table();

/// Value of a hexadecimal digit; -1 for any other byte.
constexpr int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The byte that "%XY" at `at` stands for; -1 when there is no whole escape.
constexpr int escape_at(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at] != '%') return -1;
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// Appends "%XY" in capitals.
inline void append_escape(std::string& out, unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

/// Appends `text` with the bytes of `set` percent-encoded; "%" itself stays, so escapes stay.
inline void append_encoded(std::string& out, std::string_view text, EncodeSet set) {
    const auto bit = static_cast<std::uint8_t>(set);
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((kEncodeTable[byte] & bit) == 0) continue;
        out.append(text, plain, i - plain);
        append_escape(out, byte);
        plain = i + 1;
    }
    out.append(text, plain, text.size() - plain);
}

/// `text` with every whole escape replaced by its byte.
inline std::string percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int byte = escape_at(text, i);
        if (byte >= 0) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// True for the bytes that RFC 3986 section 2.3 calls unreserved: encoding them never has a meaning.
constexpr bool is_unreserved(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

}  // namespace jobindex::base
