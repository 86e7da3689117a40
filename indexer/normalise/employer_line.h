// An employer's name that stands apart from prose: in a line of its own at the head of a text, or at the end
// of a post's title. Whether the institution table knows it or not. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/vocab/institutions.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The name of a university, hospital, museum or the like that is a line at the head of the text, or the
/// first or last part of one: "X University, Department of Y". nullopt when there is none, or when lines
/// name two.
std::optional<Found<std::string>> find_name_line(const Words& words);

/// The name that a title ends with: "Lecturer at the University of X", "Doktorand, X universitet". "" for
/// none.
std::string name_in_title(std::string_view title);

/// The one institution that the path of an ad's address names: "jobs.example/lecturer-at-university-of-x".
std::optional<KnownName> known_in_address(std::string_view url, const vocab::Institutions& table,
                                          std::string_view country);

}  // namespace jobindex::normalise
