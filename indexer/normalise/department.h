// The department: the part of the employer that has the post, from fields, the employer's name and prose.
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/institutions.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Finds the part of `employer` that a text names as the post's: "the Department of Physics at the University
/// of Y", "am Institut für Physik der Universität Y", "University of Y, School of Law", "The Department of
/// Economics invites applications".
///
/// A part counts only beside the employer itself, or where it recruits in its own name; of parts in parts
/// ("Department of X, Faculty of Y, University of Z") the first is meant. Personnel offices are none.
/// `whole_field`: the text is a title, whose end bounds a name too ("Lecturer, Department of Physics").
/// @return its name as written; nullopt when none is named, or several and none of them more often.
/// Errors: none, pure.  Source: indexer/normalise/department_cues.h.
std::optional<Found<std::string>> find_department(const Words& words, const model::Institution& employer,
                                                  const vocab::Institutions& table, bool whole_field = false);

/// What an ad gives to tell its department from.
struct DepartmentSources {
    std::vector<const extract::Candidate*> names;  ///< best first
    const model::Institution& employer;
    const Reading<std::string>& unit;  ///< the part that the employer's name named too; "" = none
    std::string_view title;
    bool title_is_stated;  ///< not inferred from the text
    const Words& words;    ///< of the ad's text
};

/// The department out of the candidates for it, else of the employer's name, else of title and text.
std::optional<Reading<std::string>> choose_department(const DepartmentSources& sources,
                                                      const vocab::Institutions& table);

}  // namespace jobindex::normalise
