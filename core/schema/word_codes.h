// The words of an ad in the order of their places, as numbers of 16 bits: what phrases are looked up in.
//
//     1 ... 0xEFFF     a frequent word, by its number in a WordTable
//     0xF000 ... 0xFFFE, n   another word: 28 bits of its hash
//     0xFFFF, n        so many places without a word
//
// n is below 0xF000, so that a number tells what it is wherever one looks. A record is six numbers (how many
// codes are the title's, the employer's, the department's; how many there are, in two, high and low; how many
// numbers the other spellings take), the codes, the other spellings, each its place in two and its code, and
// 32 bits of the hash of all that. Whoever looks for a phrase knows by their terms that all its words are in
// the ad, so a wrong answer would take another word of the same hash at just that place. Pure; safe from any
// thread.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/schema/sorted_strings.h"

namespace jobindex::schema {

/// The code of a word: one number, or two.
struct WordCode {
    std::uint16_t first = 0, second = 0;
    bool is_pair() const { return first >= kPair; }
    friend auto operator<=>(const WordCode&, const WordCode&) = default;

    static constexpr std::uint16_t kPair = 0xF000;
};

/// The words that have numbers of their own, as bytes: kept with the words, and never changed.
class WordTable {
  public:
    /// The most frequent of `counts`.
    static std::string make(const std::unordered_map<std::string, std::size_t>& counts);
    /// @param bytes  of make(); have to outlive this object. Others, damaged or empty, hold no words.
    explicit WordTable(std::string_view bytes);

    WordCode code(std::string_view word) const;
    std::size_t size() const { return words_.size(); }

  private:
    SortedStrings words_;
};

/// Fields that a phrase can be looked up in apart.
enum class WordField { title, institution, department, any };

/// Writes the record of one ad after the other. Not thread-safe.
class WordRecorder {
  public:
    explicit WordRecorder(const WordTable& table) : table_(&table) {}
    /// A word at `position`, which never falls; another spelling of the word of a position comes after it.
    void add(std::string_view word, std::uint32_t position, bool spelling = false);
    /// What was added since the last call, or the beginning, is all of `field`.
    void end_field(WordField field);
    /// The record of the words since the last call.
    std::string finish();

  private:
    WordCode code(const std::string& word);

    const WordTable* table_;
    std::unordered_map<std::string, WordCode> known_;
    std::vector<std::uint16_t> words_, spellings_;
    std::array<std::uint16_t, 3> field_sizes_{};
    std::size_t field_begin_ = 0;
    std::uint32_t position_ = 0;
};

/// Words in a row, or near each other.
class WordPhrase {
  public:
    enum class Order { as_given, any };
    /// @param window  how many places from the first word to the last, both counted.
    WordPhrase(std::vector<WordCode> words, std::uint32_t window, Order order = Order::as_given,
               WordField field = WordField::any);

  private:
    friend class WordRecord;
    bool is_row() const { return order_ == Order::as_given && window_ == words_.size(); }

    std::vector<WordCode> words_;
    std::vector<std::uint16_t> row_;  ///< the codes of the words, one behind the other
    std::uint32_t window_;
    Order order_;
    WordField field_;
};

/// The record of an ad.
class WordRecord {
  public:
    /// @param bytes  begin with a record; one that is cut off has no words.
    explicit WordRecord(std::string_view bytes);

    /// True when the phrase, of two words or more, stands in the ad.
    bool has(const WordPhrase& phrase) const;
    /// How many bytes the record has; 0 when it is cut off.
    std::size_t bytes() const { return record_.size(); }
    /// True when it is what a WordRecorder wrote.
    bool is_sound() const;
    /// The words of `field` with their places, other spellings among them.
    std::vector<std::pair<std::uint32_t, WordCode>> decode(WordField field = WordField::any) const;

  private:
    struct Slice {
        std::size_t from = 0, to = 0;
    };
    Slice slice(WordField field) const;
    std::uint16_t at(std::size_t i) const;
    bool has_row(const WordPhrase& phrase) const;
    bool has_spelling(const WordPhrase& phrase) const;
    bool has_by_places(const WordPhrase& phrase) const;

    std::string_view record_, words_, spellings_;
    std::array<std::uint16_t, 3> field_sizes_{};
};

}  // namespace jobindex::schema
