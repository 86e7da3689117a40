// Tokens of HTML source: text, start tags, end tags, and what carries no content. Pure, one linear pass.
//
// Follows the WHATWG tokenizer (section 13.2.5) as far as it decides where a tag or a comment ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jobindex::html {

/// What a token is; `markup` stands for comments, doctypes, processing instructions and broken tags.
enum class TokenKind { text, start_tag, end_tag, markup };

/// One token; views into the source.
struct Token {
    TokenKind kind = TokenKind::text;
    std::string_view name;        ///< tags: the name as written
    std::string_view attributes;  ///< start tags: everything between name and ">"
    std::string_view source;      ///< the whole token
};

/// The token that begins at byte `at` (at < source.size()).
///
/// A tag that the end of the source cuts is `markup`, and so is an unclosed comment; both reach to the end.
Token token_at(std::string_view source, std::size_t at);

/// Appends at most `limit` of the attributes, each as ` name="value"` with its own quotes made safe.
///
/// Returns how many were left out. Names are made lower case.
std::size_t append_attributes(std::string& out, std::string_view attributes, std::size_t limit);

}  // namespace jobindex::html
