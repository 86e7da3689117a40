// Facet counts: how the matches spread over the values of a field.
#pragma once

#include <xapian.h>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/search/result.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// The fields that are counted, in the order in which they are shown.
inline constexpr std::array<std::string_view, 8> kFacetFields = {
    "level", "country", "discipline", "skill", "degree", "institution", "contract", "language"};

/// Counts the facet values of every document that a match considers. One search, one thread.
class FacetSpy final : public Xapian::MatchSpy {
  public:
    FacetSpy();
    void operator()(const Xapian::Document& document, double weight) override;
    /// The counts so far with labels from `lexicon`: most first, then by value; at most `limit` a field.
    std::vector<Facet> facets(const understand::Lexicon& lexicon, std::size_t limit) const;

  private:
    struct Column {
        std::string_view field;
        Xapian::valueno slot;
        std::unordered_map<std::string, std::size_t> counts;  ///< by the packed value of one ad
    };
    std::vector<Column> columns_;
};

}  // namespace jobindex::search
