// Small functions on byte strings: trimming, splitting, ASCII case. Pure; safe on any bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::base {

/// True for space, tab, line feed, carriage return, form feed and vertical tab.
constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/// True for '0' to '9'.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
/// True for an ASCII letter.
constexpr bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Lower case of an ASCII letter; any other byte as it is.
constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// `text` without the white space at both ends; a view into `text`.
std::string_view trim(std::string_view text);
/// ASCII letters made small; other bytes untouched.
std::string to_lower_ascii(std::string_view text);
/// ASCII letters made capital; other bytes untouched.
std::string to_upper_ascii(std::string_view text);
/// Equality that ignores the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b);
/// True when `text` begins with `prefix`, ignoring the case of ASCII letters.
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
/// First position of `needle` in `text` at or after `from`, ignoring the case of ASCII letters; npos when
/// absent.
std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from = 0);
/// The parts of `text` between separators, empty ones included; views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The words of `text` between runs of white space; views into `text`.
std::vector<std::string_view> split_words(std::string_view text);
/// The parts joined with `separator` between them.
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// Every run of white space (line breaks too) as one space, none at the ends.
std::string squeeze(std::string_view text);
/// Every occurrence of `from` (not empty) replaced by `to`.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);
/// A whole decimal number with optional sign; nullopt for anything else or when it does not fit.
std::optional<long long> parse_integer(std::string_view text);
/// A whole finite decimal number such as "-1.5e3"; nullopt for anything else.
std::optional<double> parse_number(std::string_view text);

}  // namespace jobindex::base
