// Words of a text with their bytes: the first half of the analysis. Private to core/schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace jobindex::schema {

/// One word as it stands in the text.
struct Word {
    std::string text;  ///< lower case, composed (NFC), accents kept; unified forms as their one form
    std::string stem;  ///< stem of a unified form, else ""
    base::Span span;
    bool plain = true;    ///< false for "c++", numbers, bigrams: what no stemmer should touch
    bool linked = false;  ///< a hyphen or & joins it to the next word: "4D-CT", "R&D"
};

/// The words of `text` in order. Pure; safe on any bytes.
///
/// Apostrophes: "master's" is "master", "l'université" is "l" and "université", "O'Brien" is "obrien".
std::vector<Word> words_of(std::string_view text);

/// One word in lower case, composed (NFC), without soft hyphens and zero-width characters.
std::string lower_word(std::string_view word);

}  // namespace jobindex::schema
