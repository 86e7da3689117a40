// Spelling: the nearest word of titles, employers, places and concepts. Immutable once loaded; safe from any
// thread.
//
// Xapian 1.4's own suggestions look at words that share rare trigrams and miss "proffesor"; this looks at all
// words of nearly the same length.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::search {

/// The words that a misspelt one may be.
class Spelling {
  public:
    /// Reads the spelling data of an index. Throws Xapian::Error.
    static Spelling load(const Xapian::Database& database);

    /// The word within one edit of `word` (two from six letters on) that is nearest, and of those the most
    /// frequent;
    /// "" when there is none, or `word` itself is as frequent. An edit adds, drops or changes a letter, or
    /// swaps two neighbours.
    std::string nearest(std::string_view word) const;

  private:
    struct Entry {
        std::string word;
        std::size_t frequency = 0;
    };
    std::vector<std::vector<Entry>> by_length_;
};

/// Edits from `a` to `b`, swaps of neighbours included; more than `most` is told as `most` + 1.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace jobindex::search
