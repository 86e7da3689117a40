// The ladder: what to search for when few ads have all that was asked, cheapest loss first. Pure.
#pragma once

#include <vector>

#include "query/search/result.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// A looser query and what it gives up.
struct Relaxation {
    understand::Node root;
    Loss what;
};

/// The looser queries for one that finds little, best first: the region or country around a city, posts of
/// the next rank, the wider field of a skill, the countries next door. Empty when nothing of it can be
/// loosened. What the user excluded stays excluded, and filters that were written out (`country:de`) stay.
std::vector<Relaxation> relaxations(const understand::Node& root, const understand::Lexicon& lexicon);

}  // namespace jobindex::search
