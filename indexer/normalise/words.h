// Words: a text cut into folded words once, so that every finder walks the same list.
//
// Immutable after construction and safe to share between threads; views the text it was made from, which must
// outlive it. Cost is linear in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/vocab/vocabulary.h"

namespace jobindex::normalise {

/// What stands between a word and the one before it, weakest first.
enum class Break : std::uint8_t { none, clause, line, sentence, item, paragraph };

/// One run of letters and digits, or one Han, Hiragana, Katakana or Hangul character.
struct Word {
    std::size_t from = 0;  ///< first byte in the text
    std::size_t to = 0;    ///< one past its last byte
    std::size_t folded_from = 0;
    std::size_t folded_to = 0;
    std::uint64_t hash = 0;  ///< of the folded form
    Break before = Break::none;
};

/// The words of one text.
class Words {
  public:
    /// Cuts `text` (UTF-8; malformed bytes separate words). Never fails.
    explicit Words(std::string_view text);
    /// The same, and keeps the text's tokens for the vocabularies, which find() then reads.
    static Words with_tokens(std::string_view text);

    std::string_view text() const { return text_; }
    std::size_t size() const { return words_.size(); }
    bool empty() const { return words_.empty(); }
    const Word& operator[](std::size_t index) const { return words_[index]; }
    /// The word folded as base::fold does ("Bürgerbüro" -> "burgerburo"); "" past the end.
    std::string_view folded(std::size_t index) const;
    /// The word as written; "" past the end.
    std::string_view raw(std::size_t index) const;
    /// The bytes between word `index` - 1 (or the text's start) and word `index` (or the text's end).
    std::string_view gap(std::size_t index) const;
    /// The bytes from word `first` to word `last`, both included.
    base::Span span(std::size_t first, std::size_t last) const;
    /// Index of the first word that ends after byte `at`; size() when there is none.
    std::size_t at_byte(std::size_t at) const;
    /// First word of the sentence that holds word `index`: the nearest start at or before it.
    std::size_t sentence_start(std::size_t index) const;
    /// One past the last word of the sentence that holds word `index`.
    std::size_t sentence_end(std::size_t index) const;

    /// All concepts of `vocabulary` that the text names.
    std::vector<vocab::Match> find(const vocab::Vocabulary& vocabulary) const {
        return tokens_.empty() ? vocabulary.find_all(text_) : vocabulary.find_all(text_, tokens_);
    }

  private:
    std::string_view text_;
    std::vector<vocab::Token> tokens_;
    std::string folded_;
    std::vector<Word> words_;
};

/// True when word `index` is the first of its line.
inline bool begins_line(const Words& words, std::size_t index) {
    return index == 0 || words.gap(index).find('\n') != std::string_view::npos;
}

/// The value of a word of at most nine digits; nullopt for anything else.
std::optional<int> whole_number(std::string_view word);

/// True for a word as written that begins with a capital letter, or in a script that has none.
bool begins_with_capital(std::string_view raw);

/// True for "and" and "&", and for "and" in the languages that ads are written in; `word` is folded.
bool is_and(std::string_view word);

/// True for a year with a label that has lost the space before it: "2026Job Type". `raw`: a word as written.
bool runs_into_label(std::string_view raw);

/// A word that begins with digits: their value, their number, and what follows ("15th": 15, 2, "th").
struct LeadingNumber {
    int value = 0;
    std::size_t digits = 0;
    std::string_view rest;
};
/// Splits a folded word after its leading digits (one to nine); nullopt when it begins with none.
std::optional<LeadingNumber> leading_number(std::string_view word);

}  // namespace jobindex::normalise
