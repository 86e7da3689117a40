// WordPack: the words of all ads of a generation by their places; value slot kWordsSlot names a place in it.
//
// A RunFile (run_file.h) of WordRecords whose head is the WordTable.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/schema/run_file.h"
#include "core/schema/word_codes.h"

namespace jobindex::schema {

inline constexpr std::string_view kWordPackMagic = "jobindex words 1\n";

/// Reads a pack. Immutable: safe from any thread.
class WordPack {
  public:
    /// Errors: those of RunFile::open().
    static base::Result<WordPack> open(const std::filesystem::path& path);

    const WordTable& table() const { return table_; }
    /// The words at a place; a record of size 0 where there is none.
    WordRecord at(RunPlace place) const { return WordRecord(file_.from(place)); }
    std::uint64_t bytes() const { return file_.bytes(); }

  private:
    explicit WordPack(RunFile file) : file_(std::move(file)), table_(file_.head()) {}
    RunFile file_;
    WordTable table_;
};

}  // namespace jobindex::schema
