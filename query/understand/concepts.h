// Finds the words of a query that name a concept: longest match over the vocabularies. Pure.
#pragma once

#include <vector>

#include "query/understand/lexer.h"
#include "query/understand/lexicon.h"

namespace jobindex::understand {

/// A name of a concept has at most this many words of a query.
inline constexpr std::size_t kMaxNameWords = 8;

/// Puts one `alias` token in place of each run of words, and of each phrase, that names a concept.
///
/// Only words side by side with the same sign make a run; the longest name that begins at a word wins.
std::vector<Token> with_concepts(std::vector<Token> tokens, const Lexicon& lexicon);

}  // namespace jobindex::understand
