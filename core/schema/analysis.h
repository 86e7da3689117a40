// Text analysis, the same at index and at query time: contract indexer -> query.
//
// text -> words -> degrees, ranks and abbreviations in one form -> folded word + folded stem. "Ph. D." gives
// the token of "PhD"; "Zürich" gives "zurich" and, as a variant at the same position, "zuerich"; "4D-CT"
// gives "4d", "ct" and "4dct"; "C++", "C#" and ".NET" stay whole; Chinese, Japanese and Korean runs become
// bigrams.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace jobindex::schema {

/// How a token came about.
enum class Form {
    word,     ///< a word as it stands; every position has exactly one
    joined,   ///< the parts of a hyphenated word as one ("4dct"); covers `positions` positions
    variant,  ///< another spelling of the word at the same position ("zuerich")
};

/// One token. Tokens that share a position mean the same place in the text: any of them matches it.
struct Token {
    std::string term;   ///< folded word, 1 to 64 bytes
    std::string stem;   ///< folded stem; "" when the language has no stemmer
    base::Span span;    ///< bytes of the text it stands for
    int position = 0;   ///< from 1; parts of a hyphenated word have positions of their own
    int positions = 1;  ///< how many positions it covers: 1, or the parts of a joined word
    Form form = Form::word;
    friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of `text`, by position; `language` is ISO 639-1 and chooses the stemmer ("" or unknown: no
/// stems).
///
/// Pure, never fails: any bytes give tokens, words over 64 bytes are left out but keep their position.
std::vector<Token> analyse(std::string_view text, std::string_view language);

/// The folded stem of one word, by the Snowball algorithm of `language`; "" when there is none for it.
///
/// Degrees and ranks have one stem in all languages: "postdoctoral" and "post-doc" both give "postdoc".
std::string stem(std::string_view word, std::string_view language);

/// True when `language` (ISO 639-1) has a stemmer.
bool has_stemmer(std::string_view language);

/// True for a folded word too common to rank by (English and German); queries use it, the index keeps them
/// all.
bool is_stop_word(std::string_view folded);
/// All of them, in order.
std::span<const std::string_view> stop_words();

/// analyse() for many texts: keeps stemmers and the stems of words it has met.
///
/// Not thread-safe: one a thread.
class Analyser {
  public:
    Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;
    ~Analyser();
    /// As the free function.
    std::vector<Token> analyse(std::string_view text, std::string_view language);
    /// As the free function.
    std::string stem(std::string_view word, std::string_view language);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::schema
