// The rows of one database that an Expression matches, without weights. Private to query/search; not
// thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/search/expression.h"
#include "query/search/match_space.h"
#include "query/search/row_lists.h"

namespace jobindex::search {

/// Rows of one database, and how often each has a term.
struct RowCounts {
    std::vector<std::uint32_t> rows, counts;
};

/// The rows that have all words of a phrase near each other, and how often each row has each word.
struct PhraseRows {
    std::vector<std::uint32_t> rows;
    std::vector<std::vector<std::uint32_t>> counts;  ///< by word and row
};

/// A prefix as a synonym of the terms that it stands for. Throws Xapian::Error.
Expression expanded(const Expression& prefix, const MatchSpace& space);

/// Looks rows up. Throws Xapian::Error and DeadlinePassed.
class Matches {
  public:
    /// @param among  when given, other rows are left out; has to outlive this object.
    Matches(const MatchSpace& space, const PartAds* among)
        : space_(space), among_(among), watch_(space.deadline) {}
    /// The rows that `e` matches; of a synonym, an alternative or a sum the counts of all its parts.
    RowCounts counts(const Expression& e, std::size_t shard);
    /// Those of a phrase.
    PhraseRows phrase(const Expression& e, std::size_t shard);

  private:
    using Rows = std::vector<std::uint32_t>;
    const Rows* among_rows(std::size_t shard) const;
    RowCounts joined(const Expression& e, std::size_t shard);
    RowCounts postings(const std::string& term, std::size_t shard, const Rows* wanted);
    RowCounts all_rows(std::size_t shard);
    RowCounts value_rows(const Expression& e, std::size_t shard);
    RowCounts wanted_only(RowCounts found, std::size_t shard) const;
    RowCounts phrase_counts(const Expression& e, std::size_t shard);
    void keep_near(PhraseRows& out, const schema::WordPhrase& phrase, std::size_t shard);

    const MatchSpace& space_;
    const PartAds* among_;
    DeadlineWatch watch_;
};

}  // namespace jobindex::search
