// UTF-8 and what ICU knows of it: validity, folding, character sets, width on a terminal. Pure; safe on any
// bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jobindex::base {

/// One code point read from UTF-8: its value and how many bytes it took (1 to 4).
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;
};

/// The code point at byte `at` (at < text.size()); U+FFFD of size 1 for a byte that begins none.
CodePoint code_point_at(std::string_view text, std::size_t at);
/// Appends `value` as UTF-8; surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t value);
/// True when every byte belongs to well-formed UTF-8.
bool is_valid_utf8(std::string_view text);
/// `text` with each malformed part as U+FFFD, and NUL and other control characters (but tab, LF, CR) as
/// spaces.
std::string sanitise_utf8(std::string_view text);
/// `bytes` of the character set `label` (a WHATWG or IANA name) as sanitised UTF-8.
///
/// With an empty or unknown label the set is detected: a byte order mark, else valid UTF-8, else ICU's
/// detector, else windows-1252.
std::string to_utf8(std::string_view bytes, std::string_view label = {});
/// `text` in Unicode normalisation form C.
std::string nfc(std::string text);
/// Letters for comparison: case folded, accents removed, ß as ss, ø as o, ł as l, æ as ae, ligatures apart.
///
/// "Zürich" and "ZURICH" both give "zurich". White space and punctuation stay as they are.
std::string fold(std::string_view text);
/// One code point lower-cased (simple case mapping).
char32_t to_lower(char32_t c);
/// True for a letter, a digit or a combining mark of any script.
bool is_word_char(char32_t c);
/// True for a capital or title-case letter.
bool is_upper(char32_t c);
/// True for Han, Hiragana, Katakana and Hangul, which are written without spaces between words.
bool is_cjk(char32_t c);
/// True for a text that begins with such a letter.
bool begins_with_cjk(std::string_view text);
/// Columns that `text` takes on a terminal: 2 for wide characters, 0 for combining marks.
std::size_t terminal_width(std::string_view text);
/// The longest beginning of `text` of at most `columns` columns, with "…" when something was cut.
std::string cut_to_width(std::string_view text, std::size_t columns);
/// The largest position at or before `at` that does not split a UTF-8 sequence.
std::size_t char_boundary(std::string_view text, std::size_t at);

}  // namespace jobindex::base
