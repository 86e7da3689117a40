// WordPack: the words of all ads of a generation by their places; value slot kWordsSlot names a place in it.
//
// A RunFile (run_file.h) of WordRecords. Its head is the size of the WordTable, as in varint.h, the table,
// and the names of several words that have terms in the index (kNamePrefix).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/schema/run_file.h"
#include "core/schema/word_codes.h"

namespace jobindex::schema {

inline constexpr std::string_view kWordPackMagic = "jobindex words 1\n";

/// What kWordsSlot holds.
struct AdWords {
    RunPlace place;
    std::uint32_t count = 0;
};
std::string pack_words(const AdWords& words);
std::optional<AdWords> unpack_words(std::string_view bytes);

/// Reads a pack. Immutable: safe from any thread.
class WordPack {
  public:
    /// Errors: those of RunFile::open().
    static base::Result<WordPack> open(const std::filesystem::path& path);

    /// The head of a pack.
    static std::string head(std::string_view table, std::string_view names);

    const WordTable& table() const { return table_; }
    const SortedStrings& names() const { return names_; }
    /// The codes of words too common to tell (is_stop_word()), in order.
    const std::vector<WordCode>& function_words() const { return function_words_; }
    /// The words at a place; a record of size 0 where there is none.
    WordRecord at(RunPlace place) const { return WordRecord(file_.from(place)); }
    std::uint64_t bytes() const { return file_.bytes(); }

  private:
    WordPack(RunFile file, std::string_view table, std::string_view names);
    RunFile file_;
    WordTable table_;
    SortedStrings names_;
    std::vector<WordCode> function_words_;
};

}  // namespace jobindex::schema
