// Places and ranks that a query names in words: whether the post of an ad is in one of them, or for one of
// them. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "core/schema/columns.h"
#include "core/schema/word_pack.h"
#include "query/search/columns.h"
#include "query/search/ranks.h"
#include "query/search/row_lists.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// The countries, regions, cities and areas that a query wants by name, and the ranks; none when it names
/// none, or when the words may mean something else ("Reading", "PhD" for the degree). What the user
/// insists on (`+London`, `country:de`) is none of them. Plain data.
class AskedFacts {
  public:
    AskedFacts() = default;
    AskedFacts(const understand::Node& root, const understand::Lexicon& lexicon);

    bool empty() const { return places_.empty() && ranks_.empty(); }

  private:
    friend class InPassing;
    struct Place {
        std::size_t field;  ///< of kFacetFields
        std::string id;     ///< as schema::boolean_value() has it
    };
    std::vector<Place> places_;                    ///< those asked for, and the countries that they lie in
    std::vector<std::vector<std::string>> names_;  ///< the words that name them
    AskedRanks ranks_;
};

/// Ads that mention such a place or rank, and whose post is in another country or of quite another rank.
/// Immutable.
class InPassing {
  public:
    /// @param words  of the ads; has to outlive this object.
    InPassing(const AskedFacts& asked, const ColumnsView& columns, const schema::WordPack& words);

    /// True when the ad states a country, and its post is in none of the places and in none of their
    /// countries; false where its title or its employer bears the name ("New York University Abu Dhabi").
    bool place(Xapian::docid document) const {
        return place(columns_.shard(document), columns_.row(document));
    }
    /// True when the ad states a rank, and it is neither one of those asked for nor next to one of them.
    bool rank(Xapian::docid document) const { return rank(columns_.shard(document), columns_.row(document)); }
    /// Takes the ads with such a place or rank out of `ads`.
    PartAds take(PartAds& ads) const;

  private:
    /// Of each field, which of its values are places asked for, by number; empty for a field without any.
    using Values = std::array<std::vector<char>, kFacetFields.size()>;
    bool place(std::size_t shard, std::size_t row) const;
    bool rank(std::size_t shard, std::size_t row) const;
    bool is_named(const schema::AdFacts& facts, schema::WordField field) const;

    const ColumnsView columns_;
    const schema::WordPack& words_;
    std::array<Values, 2> wanted_;  ///< by database
    /// By database, which levels are quite other ranks, by number; empty when no rank is asked for.
    std::array<std::vector<char>, 2> other_ranks_;
    std::vector<std::vector<schema::WordCode>> names_;
    const bool has_places_, has_ranks_;
};

}  // namespace jobindex::search
