// The ladder: what to search for when few ads have all that was asked, cheapest loss first. Pure.
#pragma once

#include <vector>

#include "query/search/result.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// A looser query.
struct Relaxation {
    understand::Node root;
    Loss what = {};              ///< what it gives up; empty where that differs from ad to ad
    bool names_missing = false;  ///< its ads may lack more than `what` says
    bool some = false;           ///< ads with some of it, not with all
};

/// The looser queries for one that finds little, best first: the region or country around a city, posts of
/// the next rank, the countries next door, the wider field of a skill; then the same topic anywhere, for the
/// next rank, in any rank; then its wider field anywhere, some of its words, and some of all. Those whose
/// `what` is empty also fill up a page of a query that finds enough. What the user excluded stays excluded,
/// and filters that were written out (`country:de`) stay.
std::vector<Relaxation> relaxations(const understand::Node& root, const understand::Lexicon& lexicon);

}  // namespace jobindex::search
