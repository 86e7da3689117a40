// Finds the words of a query that name a concept: longest match over the vocabularies. Pure.
#pragma once

#include <vector>

#include "query/understand/lexer.h"
#include "query/understand/lexicon.h"

namespace jobindex::understand {

/// A name of a concept has at most this many words of a query.
inline constexpr std::size_t kMaxNameWords = 8;

/// Puts one `alias` token in place of each run of words that names a concept or a place.
///
/// Only words side by side with the same sign make a run; the longest name that begins at a word wins. Quoted
/// words stay as they are. The name of a large city or region is a place; of a small one, or one that is also
/// a word ("Reading"), only behind "in" or "near" or before its country or region; of the latter, a capital
/// letter makes it likely. "PhD" is the degree first behind "with" or before "required". A name behind "no"
/// or "without" is no wish: the two are a phrase that no ad needs, and a note says how to leave ads out.
std::vector<Token> with_concepts(std::vector<Token> tokens, const Lexicon& lexicon, std::vector<Note>& notes);

}  // namespace jobindex::understand
