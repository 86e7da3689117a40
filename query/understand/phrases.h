// Finds the words of a query that say a date, a radius, the pay or "remote only". Pure.
#pragma once

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "query/understand/lexer.h"
#include "query/understand/lexicon.h"

namespace jobindex::understand {

/// What phrases are read with.
struct PhraseContext {
    const Lexicon& lexicon;
    std::optional<base::Date> today;  ///< without it no date is read
};

/// Puts one `reading` token in place of each run of plain words that leave no doubt.
///
/// "closing this month", "posted last week", "near Leeds", "remote only" become filters; "over 50k" lifts,
/// for most ads do not state the pay; when a post starts no index tells, so those words are set aside. What
/// was assumed is noted. Quoted words, and words with a sign, stay as they are.
std::vector<Token> with_phrases(std::vector<Token> tokens, const PhraseContext& context,
                                std::vector<Note>& notes);

}  // namespace jobindex::understand
