// Parser: tokens -> tree. Grammar, loosest first:
//
//   sequence := or-list { or-list }            side by side: ads with all of them lead
//   or-list  := and-list { OR and-list }
//   and-list := part { AND part }              all of them must be there
//   part     := [+ | - | NOT] ( word | phrase | prefix | field:value | "(" sequence ")" )
//
// Never fails: dangling operators and unbalanced parentheses are noted and read in the likeliest way.
#pragma once

#include <vector>

#include "query/understand/lexer.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// Parentheses nested deeper than this are read as if they were not there.
inline constexpr std::size_t kMaxDepth = 30;

/// A tree whose field nodes still hold their values as typed (resolve.h turns those into filters).
///
/// In it a `filter` node has the field's name, and one Value a typed value: `label` as typed, `id` "quoted"
/// for one in quotation marks, "~3" for one with a slack, else empty.
struct Parsed {
    Node root;
    std::vector<Note> notes;
};

/// Builds the tree. Nothing in `tokens` is lost but what the notes name.
Parsed parse(const std::vector<Token>& tokens);

}  // namespace jobindex::understand
