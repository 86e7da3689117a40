// NameFinder: which of many names of several words stand in an ad. Immutable: safe from any thread.
//
// The index has a term for each, so that a search for a name of the vocabulary looks at no words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/schema/sorted_strings.h"
#include "core/schema/word_codes.h"

namespace jobindex::schema {

/// The names as a generation keeps them: `texts` as an index has their words, one space between two; those of
/// one word, or with places between the words, are left out.
std::string make_name_list(const std::vector<std::string>& texts);

/// Finds names in records.
class NameFinder {
  public:
    /// Both have to outlive this object.
    NameFinder(const WordTable& table, const SortedStrings& names);
    /// The numbers of the names that stand in an ad, in order: those that WordRecord::has() finds.
    std::vector<std::size_t> find(const WordRecord& record) const;
    std::string_view name(std::size_t number) const { return (*names_)[number]; }

  private:
    struct Name {
        std::size_t number = 0;
        std::vector<WordCode> rest;  ///< behind the first two words
    };
    static std::uint64_t key(WordCode a, WordCode b);

    const SortedStrings* names_;
    std::unordered_map<std::uint64_t, std::vector<Name>> by_pair_;
};

}  // namespace jobindex::schema
