#include "query/understand/concepts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jobindex::understand {
namespace {

/// How many tokens from `at` on are words with one sign, at most kMaxNameWords.
std::size_t run_length(const std::vector<Token>& tokens, std::size_t at) {
    std::size_t length = 0;
    while (length < kMaxNameWords && at + length < tokens.size() &&
           tokens[at + length].kind == TokenKind::word && tokens[at + length].occur == tokens[at].occur) {
        ++length;
    }
    return length;
}

Token alias_of(std::vector<Token> parts, std::vector<Concept> concepts) {
    Token alias;
    alias.kind = TokenKind::alias;
    alias.occur = parts.front().occur;
    alias.span = {parts.front().span.from, parts.back().span.to};
    alias.concepts = std::move(concepts);
    alias.parts = std::move(parts);
    return alias;
}

std::string text_of(const std::vector<Token>& tokens, std::size_t at, std::size_t length) {
    std::string text = tokens[at].text;
    for (std::size_t i = 1; i < length; ++i) text += ' ' + tokens[at + i].text;
    return text;
}

}  // namespace

std::vector<Token> with_concepts(std::vector<Token> tokens, const Lexicon& lexicon) {
    std::vector<Token> out;
    out.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size();) {
        std::size_t length = tokens[at].kind == TokenKind::phrase ? 1 : run_length(tokens, at);
        std::vector<Concept> concepts;
        for (; length > 0; --length) {
            concepts = lexicon.concepts_of(text_of(tokens, at, length));
            if (!concepts.empty()) break;
        }
        if (length == 0) {
            out.push_back(std::move(tokens[at++]));
            continue;
        }
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        std::vector<Token> parts(std::make_move_iterator(first),
                                 std::make_move_iterator(first + static_cast<std::ptrdiff_t>(length)));
        out.push_back(alias_of(std::move(parts), std::move(concepts)));
        at += length;
    }
    return out;
}

}  // namespace jobindex::understand
