// QueryWords: the words of a text as a query looks for them. Plain data.
#pragma once

#include <string>
#include <vector>

#include "core/schema/analysis.h"

namespace jobindex::search {

/// The tokens of a text at each of its positions.
struct QueryWords {
    std::vector<std::string> words;     ///< one a position
    std::vector<std::string> wholes;    ///< joined forms that cover all positions
    std::vector<std::string> variants;  ///< other spellings at the first position
    int window = 0;
};

/// The words that `tokens`, of one text, stand for.
QueryWords query_words(const std::vector<schema::Token>& tokens);

}  // namespace jobindex::search
