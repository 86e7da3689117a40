// What stands around the name of a degree: whether it is one, and whose. Words [first, next) name it. Pure;
// thread-safe.
#pragma once

#include <cstddef>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// "MS Office", "Ms. Donna", "Boston, MA 02115", "health promotion", "at BSC": letters of a degree, and none.
bool is_no_degree(const Words& words, std::size_t first, std::size_t next);

/// "We are seeking PhD candidates", "opportunities for recent PhD graduates": those who may apply.
bool are_sought(const Words& words, std::size_t first, std::size_t next);

/// "Social scientists with a PhD", "expect to complete a Ph.D.", "new and experienced PhDs", "a PhD is
/// expected": asked for without a word for asking.
bool is_of_applicants(const Words& words, std::size_t first, std::size_t next);

/// Words directly behind a degree that make it a person, a place or a thing: "PhD students", "master's
/// thesis".
bool names_something_else(const Words& words, std::size_t next);

/// Words before a degree that make it the institution's: "supervise", "offers a".
bool is_offered(const Words& words, std::size_t first);

/// A "terminal degree" is a doctorate, but in the arts, where it is an MFA, or beside another degree.
bool is_of_the_arts(const Words& words, std::size_t first, std::size_t next);

/// True when a word that asks stands in words [from, to): "offers a PhD; candidates must hold a master's
/// degree".
bool opens_clause(const Words& words, std::size_t from, std::size_t to);

/// "(If the doctorate is in another field, a graduate degree in botany is required)": asked of some alone.
bool is_on_condition(const Words& words, std::size_t first);

/// "A role in the Master of Arts in Moss", "a baccalaureate, master's and doctoral degree-granting
/// university".
bool is_of_programme(const Words& words, std::size_t first, std::size_t next);

/// "An advanced degree (Ph.D. or M.D.)": the general name of the degrees in the bracket, of which the first
/// begins with word `other`.
bool is_spelt_out(const Words& words, std::size_t first, std::size_t next, std::size_t other);

/// "Teach at the master's level": a stage of study.
bool is_stage(const Words& words, std::size_t first, std::size_t next);

}  // namespace jobindex::normalise
