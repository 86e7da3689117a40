// What a text calls an employer: the institution's own name apart from its parts, and names found in prose.
// Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/vocab/institutions.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// A name that the institution table knows, and what stands beside it.
struct KnownName {
    const vocab::Institution* institution = nullptr;
    std::string name;  ///< as written, the part that names the institution
    std::string unit;  ///< the rest when it names a part of it ("Department of Physics"), else ""
};

/// Finds the institution in a name such as "University of X, Department of Y", "X University (XU)", "UNIV. X"
/// or "Personnel Office of the University of X".
///
/// Whole first, then the parts between marks, then its longest beginning or end that is a name of two words
/// or more. `country` (alpha-2, may be empty) tells namesakes apart. nullopt when the table knows none of it.
std::optional<KnownName> known_name(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country);

/// The institution that goes by `name`, one of `country` (alpha-2, may be empty) first; nullptr when there is
/// none.
const vocab::Institution* institution_named(std::string_view name, const vocab::Institutions& table,
                                            std::string_view country);

/// True for a name of nothing but general words, which is a part of many institutions: "School of
/// Management".
bool is_general_name(std::string_view name);

/// "Helmholtz Association", "Leibniz-Gemeinschaft": who hires is one of its members.
bool is_union(std::string_view name);

/// `name` without an acronym in brackets, a legal form and marks at its end: "X Research Group (XRG, LLC)".
std::string plain_institution_name(std::string_view name);

/// The institution that a text speaks of as its own: named most, or first, and not as a partner, a funder or
/// where somebody studied.
///
/// Only names that the table knows. Who "is hiring" or "invites applications" counts more. nullopt when there
/// is none, or when two are as likely.
std::optional<Found<KnownName>> find_employer(const Words& words, const vocab::Institutions& table,
                                              std::string_view country);

}  // namespace jobindex::normalise
