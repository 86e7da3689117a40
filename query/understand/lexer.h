// Lexer: the text of a query -> tokens with their byte spans. Never fails: what it cannot read it notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// What a token is; see Token.
///
/// The lexer itself makes no `alias` and no `reading`: concepts.h puts the first in place of words that name
/// a concept, phrases.h the second in place of words that say a date, a radius or the pay.
enum class TokenKind {
    word,
    phrase,
    prefix,
    alias,
    reading,
    field,
    open,
    close,
    op_and,
    op_or,
    op_not,
    op_near
};

/// One value behind `field:`, as typed without its quotes.
struct RawValue {
    std::string text;
    base::Span span;
    bool quoted = false;
    std::optional<std::uint32_t> slack = {};  ///< as Token::slack
};

/// One token. `text` is the word, the phrase without quotes, or the prefix without its star.
struct Token {
    TokenKind kind = TokenKind::word;
    Occur occur = Occur::want;  ///< must for `+`, must_not for `-`
    base::Span span;
    std::string text;
    std::string field;                   ///< TokenKind::field: its name in the field table
    std::vector<RawValue> values;        ///< TokenKind::field: at least one
    std::vector<Concept> concepts = {};  ///< TokenKind::alias: what the words are names of
    std::vector<Token> parts = {};       ///< TokenKind::alias: the words, or the phrase
    std::vector<Node> reading = {};      ///< TokenKind::reading: the one node it is
    /// TokenKind::phrase: as Node::slack. TokenKind::op_near: how many more words may stand between two.
    std::optional<std::uint32_t> slack = {};
};

/// Tokens and what was assumed on the way.
struct Lexed {
    std::vector<Token> tokens;
    std::vector<Note> notes;
};

/// At most this many tokens of a query are read; what follows is left out with a note.
inline constexpr std::size_t kMaxTokens = 200;

/// Words that are looked for near each other may be this far apart; a larger number is read as this one.
inline constexpr std::uint32_t kMaxApart = 9999;
/// How far apart the words beside a NEAR without a number may be.
inline constexpr std::uint32_t kNearApart = 10;

/// Splits a query into tokens. `text` is valid UTF-8 (other bytes are safe but end up in words).
Lexed lex(std::string_view text);

}  // namespace jobindex::understand
