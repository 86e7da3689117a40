// The words of institutions' names: those for a kind of institution, and names in other cases than the first.
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// True when word `index` is or ends as a word for a kind of institution: "University", "Forschungszentrum",
/// "Univerzity".
bool is_kind_word(const Words& words, std::size_t index);

/// True for a name with a word such as "University", "Institut", "Hospital".
bool names_kind(std::string_view name);

/// A name as it stands alone: "Technischen Universität Graz" is "Technische Universität Graz", "Uniwersytetu
/// Warszawskiego" "Uniwersytet Warszawski"; none for a name that is not bent. For look-ups: a word that only
/// looks bent is changed too.
std::vector<std::string> nominatives(std::string_view name);

}  // namespace jobindex::normalise
