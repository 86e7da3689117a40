// MatchSpace: what a search looks in. Plain data.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <string>

#include "core/schema/word_pack.h"
#include "query/search/columns.h"
#include "query/search/deadline.h"
#include "query/search/ranking.h"

namespace jobindex::search {

/// The databases of one search, what is known of them, and until when it may take.
struct MatchSpace {
    std::array<Xapian::Database*, 2> databases{};  ///< as many as `columns` has
    ColumnsView columns;
    const schema::WordPack& words;
    const Ranking& ranking;
    Deadline deadline = {};

    std::size_t ads() const;  ///< how many documents, the dead among them
    std::size_t frequency(const std::string& term) const;
    double mean_length() const;  ///< words an ad
};

}  // namespace jobindex::search
