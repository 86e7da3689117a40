// Marks the words of a text that a query matched, and picks the passage worth showing. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/schema/analysis.h"
#include "query/search/result.h"

namespace jobindex::search {

/// What to mark: folded words, stems, beginnings of words, and runs of words.
struct MarkTerms {
    std::set<std::string, std::less<>> words, stems;
    std::vector<std::string> prefixes;
    std::vector<std::vector<std::string>> phrases;  ///< each of two words or more
    /// Words, stems and phrases (joined by blanks) of ranks and places: a passage of the topic says more.
    std::set<std::string, std::less<>> lesser;

    /// Makes all terms that are there lesser ones.
    void all_lesser();
    bool empty() const { return words.empty() && stems.empty() && prefixes.empty() && phrases.empty(); }
};

/// The spans of `text` that match, in order and disjoint; `language` chooses the stemmer.
std::vector<base::Span> find_marks(std::string_view text, std::string_view language, const MarkTerms& terms,
                                   schema::Analyser& analyser);

/// The best passage of about `width` characters: most different marked words, else the beginning.
///
/// White space is squeezed; "…" stands where text was cut off. At most the first 40 kB are looked at.
MarkedText best_passage(std::string_view text, std::string_view language, const MarkTerms& terms,
                        std::size_t width, schema::Analyser& analyser);

}  // namespace jobindex::search
