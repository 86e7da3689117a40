// Names: what the name of a concept in a query is searched as. Pure but for the analyser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/schema/analysis.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// Names of a concept shorter than this are left to the index's own reading: "MR" is also a person.
inline constexpr std::size_t kMinNameBytes = 3;
/// "R" in a text is mostly no language: such a name counts where the index read it as one.
inline constexpr std::size_t kMaxBareLetters = 1;

/// "MRI": few letters, all of them capitals.
bool is_acronym(std::string_view text);
/// A country, region, city or area of several countries.
bool is_place(const understand::Concept& item);
/// True when the words of a node are the name of a place and of nothing else.
bool names_a_place(const understand::Node& node);
/// True when they tell whom a post is for and how, and nothing of what it is about: a rank, degree, contract.
bool names_a_rank(const understand::Node& node);
/// True when `node`, or a part of it, may name a rank, whatever else it names.
bool has_level(const understand::Node& node);
/// What was typed for a node, for eyes and as the name of its Want.
std::string label_of(const understand::Node& node);
/// What to search for in place of what was typed: an acronym as what it stands for, another spelling as that
/// of the vocabulary, a place by its main name, so that all of these give one order. Names with words of
/// their own stay as typed.
std::string spoken_name(const understand::Node& node, const understand::Lexicon& lexicon,
                        schema::Analyser& analyser);

}  // namespace jobindex::search
