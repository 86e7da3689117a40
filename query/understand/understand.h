// Understands the text of a query: the way from what was typed to the tree that is searched.
//
// Our own parser, not Xapian's: that one does not stem capitalised words, throws on dangling operators and
// expands synonyms wrongly. Pure; safe from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// At most this many bytes of a query are read; what follows is left out with a note.
inline constexpr std::size_t kMaxQueryBytes = 8192;

/// How a query is read.
struct Options {
    std::optional<base::Date> today = {};  ///< for "closing this month"; without it such words stay words
    bool verbatim = false;                 ///< words are words: no concepts, places or dates
};

/// Reads a query: lex, find readings and concepts, parse, resolve fields, set common words aside.
///
/// Never fails: any bytes give a tree that can be searched, and notes that say what was assumed.
Query understand(std::string_view text, const Lexicon& lexicon, const Options& options = {});

}  // namespace jobindex::understand
