// Reads NEAR: words on both sides of it become one group of words that stand near each other. Pure.
#pragma once

#include <vector>

#include "query/understand/lexer.h"

namespace jobindex::understand {

/// Puts one token with a slack in place of words and phrases that are joined by NEAR.
///
/// NEAR binds the words right beside it, more tightly than any other operator. `a NEAR/3 b`: at most three
/// places apart, in any order; 1 is side by side. A chain is one group with at most n - 1 other words among
/// its own, n the largest number in it. The words of a quoted phrase join the group one by one, with a note.
/// A field of texts in front of the first word (`title:a NEAR b`) is that of the group. The sign of the first
/// word is that of the group, and a plus anywhere in it makes it a must. What joins nothing is noted and left
/// out.
std::vector<Token> with_near(std::vector<Token> tokens, std::vector<Note>& notes);

}  // namespace jobindex::understand
