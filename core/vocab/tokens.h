// Words as the vocabularies compare them: folded, hashed, with their place in the text. Pure; safe on any
// bytes.
//
// One reader for aliases and for texts, so that both sides always agree on what a word is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace jobindex::vocab {

/// One word of a text.
struct Token {
    base::Span span;        ///< bytes of the word in the text
    std::uint64_t key = 0;  ///< hash of the folded word; kBreak for a mark that ends a phrase
    bool ascii = true;      ///< the word holds ASCII letters and digits only
};

/// Key of a sentence end, colon, semicolon, bracket bar or blank line: equal to no word.
inline constexpr std::uint64_t kBreak = 0;
/// Key of a comma, which may be part of an alias.
inline constexpr std::uint64_t kComma = 1;

/// Reads a text word by word.
///
/// A word is a run of letters, digits and marks; Han, Kana and Hangul signs stand alone; "C++", "C#" and
/// "U.S.A." are one word each. German adjective endings after -isch, -lich and -ell are left out of the key,
/// so "medizinischen" is "medizinische". The text must outlive the reader.
class TokenReader {
  public:
    /// Starts at the first byte of `text`.
    explicit TokenReader(std::string_view text) : text_(text) {}
    /// The next word, comma or break; nullopt at the end.
    std::optional<Token> next();

  private:
    std::optional<Token> gap(std::size_t from);
    Token word();
    bool joins_initials(std::size_t at) const;

    std::string_view text_;
    std::size_t at_ = 0;
    bool emitted_gap_ = false;
    std::size_t last_size_ = 0;
    std::string folded_;
};

/// All tokens of `text`, breaks and commas included.
std::vector<Token> tokens_of(std::string_view text);
/// Hash of a folded word, as Token::key of that word alone.
std::uint64_t word_key(std::string_view folded);
/// name_key() of a name by one word longer than that of `key` (0 = none yet); commas and breaks change
/// nothing.
std::uint64_t longer_name_key(std::uint64_t key, std::uint64_t word);
/// One hash for a whole name: its words in order, punctuation left out, "Saint" and "Sankt" as "St"; 0 when
/// it has no word.
std::uint64_t name_key(std::string_view name);

}  // namespace jobindex::vocab
