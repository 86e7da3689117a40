// What a query asks for in words, as far as the order of its ads goes by it.
#pragma once

#include <string>
#include <vector>

#include "core/schema/columns.h"
#include "core/schema/word_pack.h"
#include "query/search/marks.h"
#include "query/search/ranks.h"

namespace jobindex::search {

/// Part of a plan. Plain data.
struct Asked {
    AskedRanks ranks = {};  ///< posts of other ranks give way
    std::vector<std::string> words =
        {};  ///< what hits are marked by: those typed, and other names of the same
};

/// The single words of `marks`.
std::vector<std::string> words_of(const MarkTerms& marks);

/// The words of a query, to tell how much of a field of an ad they name. Immutable.
class AskedWords {
  public:
    /// No words, which name nothing.
    AskedWords() = default;
    /// @param pack  the words of the ads; has to outlive this object.
    AskedWords(const std::vector<std::string>& terms, const schema::WordPack& pack);

    /// The words of `field` that the query names, as a part of all it has: 1 = all of them; 0 where the ad
    /// has none. Function words do not count.
    double share_of(schema::WordField field, const schema::AdFacts& facts) const;
    /// The words of the ads; null where no words are given.
    const schema::WordPack* pack() const { return pack_; }

  private:
    const schema::WordPack* pack_ = nullptr;
    std::vector<schema::WordCode> named_;  ///< in order
};

}  // namespace jobindex::search
